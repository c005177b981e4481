import type { Inventory, InventoryEntry, Prospect } from '../dossier.ts';
import type { FollowUp } from '../facts/recorded-fact.ts';
import { normalisedName } from '../names/normalised-name.ts';
import { epochMsOf } from '../time/instant.ts';
import { isClosed, type ProspectStatus } from './follow-ups.ts';

export interface InventoryGrounds {
  /** The person's own valid prospects, in the order in which they are to be listed. */
  readonly prospects: readonly Prospect[];
  /** The latest follow-up of each, by the prospect's id. */
  readonly followUps: ReadonlyMap<string, FollowUp>;
  /** The person's inventory before this one; null when there is none. */
  readonly last: Inventory | null;
  readonly textOf: (status: ProspectStatus) => string;
}

/**
 * The entries proposed for a person's next inventory (准客户盘点表, 6.2): every prospect still pursued, with what was last
 * said of it, by a follow-up or by the last inventory; then what the last inventory listed besides.
 */
export const proposedEntries = (grounds: InventoryGrounds): readonly InventoryEntry[] => {
  const pursued = grounds.prospects.filter(({ id }) => !isOver(grounds, id));
  const proposed = pursued.map((prospect) => entryOf(grounds, prospect));
  const ids = new Set(pursued.map(({ id }) => id));
  const names = new Set(pursued.map(({ company }) => normalisedName(company)));
  const others = (grounds.last?.entries ?? []).filter(
    ({ company, prospectId = null }) =>
      !names.has(normalisedName(company)) &&
      (prospectId === null || (!ids.has(prospectId) && !isOver(grounds, prospectId))),
  );
  return [...proposed, ...others];
};

const isOver = ({ followUps }: InventoryGrounds, prospectId: string): boolean => {
  const followUp = followUps.get(prospectId);
  return followUp !== undefined && isClosed(followUp.status);
};

const entryOf = ({ followUps, last, textOf }: InventoryGrounds, { id, company }: Prospect): InventoryEntry => {
  const followUp = followUps.get(id);
  const before = last?.entries.find(({ prospectId }) => prospectId === id);
  if (followUp === undefined) {
    return {
      company,
      prospectId: id,
      status: before?.status ?? textOf('registered'),
      nextStep: before?.nextStep ?? '',
    };
  }
  const isNews = last === null || epochMsOf(followUp.receivedAt) > epochMsOf(last.receivedAt);
  if (before !== undefined && !isNews) return { ...before, company };
  return { company, prospectId: id, status: textOf(followUp.status), nextStep: followUp.nextStep };
};
