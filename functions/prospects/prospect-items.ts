import type { FollowUpItem, ProspectItem, Validity } from '../../shared/contracts/http/prospects.ts';
import { shownPhone } from '../../shared/contracts/http/shown-phone.ts';
import type { Actor } from '../../shared/contracts/permissions.ts';
import type { Prospect, StaffMember } from '../../shared/domain/dossier.ts';
import { factIdOf } from '../../shared/domain/facts/fact-place.ts';
import { latestFollowUps } from '../../shared/domain/prospects/follow-ups.ts';
import { epochMsOf, printEpochMs } from '../../shared/domain/time/instant.ts';
import type { FactRecord, FactStore } from '../../shared/ports/fact-store.ts';

/** The item of each record's latest follow-up, by the id of its prospect. */
export type FollowUpsOfPage = ReadonlyMap<string, FollowUpItem>;

/** A follow-up as shown; none where the record is another. */
export const followUpItemsOf = (record: FactRecord): FollowUpItem[] => {
  const { fact, filedBy } = record;
  if (fact.type !== 'follow-up') return [];
  const { receivedAt, status, note, nextStep } = fact;
  return [{ id: factIdOf(record), receivedAt: printEpochMs(epochMsOf(receivedAt)), filedBy, status, note, nextStep }];
};

/** The latest follow-ups of prospects; they stand in the prospects' own months, each of which is read once. */
export const followUpsOf = async (
  facts: Pick<FactStore, 'readMonth'>,
  departmentId: string,
  prospects: readonly FactRecord[],
): Promise<FollowUpsOfPage> => {
  const months = [...new Set(prospects.map(({ month }) => month))];
  const reads = months.map((month) => Array.fromAsync(facts.readMonth(departmentId, month, 'follow-up')));
  const records = (await Promise.all(reads)).flat();
  const items = new Map(records.map((record) => [record.fact.id, followUpItemsOf(record)]));
  const latest = latestFollowUps(records.map(({ fact }) => fact));
  return new Map(
    [...latest].flatMap(([prospectId, { id }]) => (items.get(id) ?? []).map((item) => [prospectId, item])),
  );
};

export interface ProspectParts {
  /** Who is to see it. */
  readonly actor: Actor;
  readonly record: FactRecord;
  readonly prospect: Prospect;
  readonly staff: StaffMember;
  readonly validity: Validity;
  readonly latestFollowUp: FollowUpItem | null;
}

export const prospectItemOf = ({
  actor,
  record,
  prospect,
  staff,
  validity,
  latestFollowUp,
}: ProspectParts): ProspectItem => ({
  id: factIdOf(record),
  factId: prospect.id,
  staffId: staff.id,
  staffName: staff.name,
  company: prospect.company,
  creditCode: prospect.creditCode ?? null,
  contact: prospect.contact,
  phone: shownPhone(prospect.phone, actor, staff.id),
  foundOn: prospect.foundOn,
  expectedOn: prospect.expectedOn,
  insuredBefore: prospect.insuredBefore,
  receivedAt: printEpochMs(epochMsOf(prospect.receivedAt)),
  validity,
  status: latestFollowUp?.status ?? 'registered',
  latestFollowUp,
});
