import { type Done, done } from '../../shared/contracts/http/outcome.ts';
import type { ProposedInventory } from '../../shared/contracts/http/plans.ts';
import { PROSPECT_STATUS_TEXTS } from '../../shared/contracts/prospect-texts.ts';
import type { Inventory } from '../../shared/domain/dossier.ts';
import type { RecordedFact } from '../../shared/domain/facts/recorded-fact.ts';
import { latestFollowUps } from '../../shared/domain/prospects/follow-ups.ts';
import { proposedEntries } from '../../shared/domain/prospects/proposed-inventory.ts';
import { compareText } from '../../shared/domain/text-order.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import { epochMsOf } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import { type DepartmentProspectsDeps, readDepartmentProspects } from '../../shared/use-cases/department-prospects.ts';
import { readAllPages } from '../../shared/use-cases/read-pages.ts';

export interface PrefillInventoryDeps extends DepartmentProspectsDeps {
  readonly facts: DepartmentProspectsDeps['facts'] & Pick<FactStore, 'listBySubject'>;
}

/**
 * The entries proposed for this month's inventory (6.2): the person's own valid prospects that are still pursued, and what
 * their last inventory listed besides. Texts that follow a follow-up are in the person's language.
 */
export const prefillInventory = async (
  deps: PrefillInventoryDeps,
  { actor, charter, receivedAt }: Call<'prefill-inventory'>,
): Promise<Done<ProposedInventory>> => {
  const { departmentId, staff, language, today } = actor;
  const own = async (type: 'prospect' | 'follow-up' | 'inventory'): Promise<readonly RecordedFact[]> => {
    const records = await readAllPages((page) => deps.facts.listBySubject(departmentId, staff.id, type, '', page));
    return records.map(({ fact }) => fact);
  };
  const [registered, followUps, inventories, { flaws }] = await Promise.all([
    own('prospect'),
    own('follow-up'),
    own('inventory'),
    readDepartmentProspects(deps, charter, today, receivedAt),
  ]);
  const prospects = registered
    .filter((fact) => fact.type === 'prospect')
    .filter(({ id }) => flaws.get(id)?.length === 0)
    .sort((a, b) => epochMsOf(a.receivedAt) - epochMsOf(b.receivedAt) || compareText(a.id, b.id));
  const entries = proposedEntries({
    prospects,
    followUps: latestFollowUps(followUps),
    last: lastOf(inventories),
    textOf: (status) => PROSPECT_STATUS_TEXTS[status][language],
  });
  return done({
    month: monthOf(today),
    entries: entries.map(({ prospectId = null, ...entry }) => ({ ...entry, prospectId })),
  });
};

/** The latest version of the latest month. */
const lastOf = (facts: readonly RecordedFact[]): Inventory | null => {
  const inOrder = facts
    .filter((fact) => fact.type === 'inventory')
    .sort(
      (a, b) =>
        compareText(a.month, b.month) || epochMsOf(a.receivedAt) - epochMsOf(b.receivedAt) || compareText(a.id, b.id),
    );
  return inOrder.at(-1) ?? null;
};
