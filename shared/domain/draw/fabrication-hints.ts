import type { DailyLog, Visit } from '../dossier.ts';
import { isFilled, normalisedName } from '../names/normalised-name.ts';
import { compareText } from '../text-order.ts';
import { epochMsOf } from '../time/instant.ts';
import type { LocalClock } from '../time/local-clock.ts';
import { isLocalTime } from '../time/local-time.ts';

export const FABRICATION_HINTS = ['copied-text', 'shared-phone', 'impossible-time'] as const;

/** Something odd about a log. It weighs the spot-check draw; it is never evidence and never a ruling. */
export interface FabricationHint {
  readonly kind: (typeof FABRICATION_HINTS)[number];
  readonly factId: string;
  /** The other logs it is seen by, sorted; none where the log itself shows it. */
  readonly besides: readonly string[];
}

/** Shorter texts are alike by nature. */
const COPY_LENGTH = 20;
/** Share of pairs of characters that two texts have in common. */
const COPY_LIKENESS = 0.8;
const PAIR = 2;
const PHONE_DIGITS = 7;
const PHONE_CUSTOMERS = 3;

const textOf = ({ visits }: DailyLog): string => normalisedName(visits.map(({ summary }) => summary).join(''));

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: text.length - PAIR + 1 }, (_, start) => text.slice(start, start + PAIR)));

const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let common = 0;
  for (const pair of a) if (b.has(pair)) common += 1;
  return common / (a.size + b.size - common);
};

/** A person's logs of different days that tell the same story: each later one is hinted at, beside those it repeats. */
const copiedTexts = (logs: readonly DailyLog[]): readonly FabricationHint[] =>
  [...Map.groupBy(logs, ({ staffId }) => staffId).values()].flatMap((own) => {
    const told = own
      .map((log) => ({ log, text: textOf(log) }))
      .filter(({ text }) => text.length >= COPY_LENGTH)
      .map(({ log, text }) => ({ log, pairs: pairsOf(text) }));
    return told.flatMap(({ log, pairs }): FabricationHint[] => {
      const besides = told
        .filter((other) => other.log.date < log.date && likeness(other.pairs, pairs) >= COPY_LIKENESS)
        .map((other) => other.log.id);
      return besides.length === 0 ? [] : [{ kind: 'copied-text', factId: log.id, besides: besides.sort(compareText) }];
    });
  });

const phoneOf = ({ phone }: Visit): string | null => {
  const digits = phone.normalize('NFKC').replace(/\D/g, '');
  return digits.length >= PHONE_DIGITS ? digits : null;
};

interface PhoneUse {
  readonly customers: Set<string>;
  readonly factIds: Set<string>;
}

const phoneUses = (logs: readonly DailyLog[]): Iterable<PhoneUse> => {
  const uses = new Map<string, PhoneUse>();
  for (const log of logs) {
    for (const visit of log.visits) {
      const phone = phoneOf(visit);
      if (phone === null || !isFilled(visit.customer)) continue;
      const use = uses.get(phone) ?? { customers: new Set(), factIds: new Set() };
      use.customers.add(normalisedName(visit.customer));
      use.factIds.add(log.id);
      uses.set(phone, use);
    }
  }
  return uses.values();
};

/** Logs that name a phone under which many different customers are said to be reached. */
const sharedPhones = (logs: readonly DailyLog[]): readonly FabricationHint[] => {
  const besides = new Map<string, Set<string>>();
  for (const { customers, factIds } of phoneUses(logs)) {
    if (customers.size < PHONE_CUSTOMERS) continue;
    for (const factId of factIds) besides.set(factId, new Set([...(besides.get(factId) ?? []), ...factIds]));
  }
  return [...besides].map(([factId, others]) => ({
    kind: 'shared-phone',
    factId,
    besides: [...others].filter((other) => other !== factId).sort(compareText),
  }));
};

/** Whether a log has its person at two customers in one minute, or at one after it was filed. */
const hasImpossibleTime = ({ date, receivedAt, visits }: DailyLog, clock: LocalClock): boolean => {
  const timed = visits.filter(({ at, customer }) => isLocalTime(at) && isFilled(customer));
  const customerAt = new Map<string, string>();
  return timed.some(({ at, customer }) => {
    const name = normalisedName(customer);
    const other = customerAt.get(at);
    customerAt.set(at, name);
    return (other !== undefined && other !== name) || clock.epochMsOf(date, at) > epochMsOf(receivedAt);
  });
};

const impossibleTimes = (logs: readonly DailyLog[], clock: LocalClock): readonly FabricationHint[] =>
  logs
    .filter((log) => hasImpossibleTime(log, clock))
    .map(({ id }) => ({ kind: 'impossible-time', factId: id, besides: [] }));

/** What is odd about some logs of a department, seen beside each other; sorted by log and kind, one of a kind each. */
export const fabricationHints = (logs: readonly DailyLog[], clock: LocalClock): readonly FabricationHint[] =>
  [...copiedTexts(logs), ...sharedPhones(logs), ...impossibleTimes(logs, clock)].sort(
    (a, b) => compareText(a.factId, b.factId) || compareText(a.kind, b.kind),
  );
