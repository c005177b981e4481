import { Temporal } from 'temporal-polyfill';
import type { Known } from './known.ts';
import { byText, daysOf, ms } from './known.ts';
import { normalised } from './rulings.ts';

export interface Valid {
  readonly id: string;
  readonly staffId: string;
  readonly unitId: string | null;
  readonly month: string;
  readonly receivedMs: number;
}

interface Company {
  readonly company: string;
  readonly creditCode?: string | null | undefined;
}

const same = (a: Company, b: Company): boolean =>
  normalised(a.company) === normalised(b.company) ||
  (typeof a.creditCode === 'string' && a.creditCode === b.creditCode);

/** GB 32100-2015: the weighted sum of all 18 values, the check digit with weight 1, is a multiple of 31. */
const passes = (code: string): boolean => {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return false;
  const values = Array.from(code, (character) => BigInt('0123456789ABCDEFGHJKLMNPQRTUWXY'.indexOf(character)));
  const weighted = values.map((value, index) => (index === 17 ? value : value * 3n ** BigInt(index)));
  return weighted.reduce((total, value) => total + value, 0n) % 31n === 0n;
};

export const validProspects = (known: Known): Valid[] => {
  const valid: ReturnType<typeof known.facts<'prospect'>> = [];
  const inOrder = known.facts('prospect').sort((a, b) => ms(a.receivedAt) - ms(b.receivedAt) || byText(a.id, b.id));
  for (const prospect of inOrder) {
    const horizon = known.value('prospects.horizonDays', prospect.foundOn);
    const days = Temporal.PlainDate.from(prospect.foundOn).until(prospect.expectedOn).days;
    const insured = known
      .facts('client')
      .some((client) => ms(client.receivedAt) <= ms(prospect.receivedAt) && same(client, prospect));
    const coded = typeof prospect.creditCode !== 'string' || passes(prospect.creditCode);
    const sound = !prospect.insuredBefore && !insured && coded && days >= 0 && days <= horizon;
    if (sound && !valid.some((earlier) => same(earlier, prospect))) valid.push(prospect);
  }
  return valid.map(({ id, staffId, receivedAt }) => {
    const date = known.dateOf(ms(receivedAt));
    const staff = known.dossier.staff.find((member) => member.id === staffId);
    const unitId = staff === undefined ? null : known.unit(staff, date);
    return { id, staffId, unitId, month: date.slice(0, 7), receivedMs: ms(receivedAt) };
  });
};

export const unitQuota = (known: Known, month: string): number => {
  const key = month.slice(5);
  return (
    known
      .value('prospects.unitQuota', daysOf(month).at(-1) ?? '')
      .find(({ from, to }) => (from <= to ? from <= key && key <= to : key >= from || key <= to))?.perMonth ?? 0
  );
};
