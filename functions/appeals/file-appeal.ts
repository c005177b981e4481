import { refuseForOthers } from '../../shared/contracts/http/meaning.ts';
import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { Receipt } from '../../shared/contracts/http/receipt.ts';
import type { Appeal } from '../../shared/domain/appeals/appeal-records.ts';
import { digestOf } from '../../shared/domain/facts/digest.ts';
import { factIdOf, keyOfContent } from '../../shared/domain/facts/fact-place.ts';
import type { FactPlace } from '../../shared/domain/facts/recorded-fact.ts';
import type { Ruling } from '../../shared/domain/judgement.ts';
import { issueReceipt } from '../../shared/domain/submissions/issue-receipt.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { FactRecord, FactStore } from '../../shared/ports/fact-store.ts';
import type { LedgerStore } from '../../shared/ports/ledger-store.ts';
import type { SecretStore } from '../../shared/ports/secret-store.ts';
import { departmentTimes } from '../../shared/use-cases/department-times.ts';
import { standingRulings } from '../../shared/use-cases/standing-rulings.ts';
import { recordedCauses } from './recorded-causes.ts';

export interface FileAppealDeps {
  readonly facts: Pick<FactStore, 'get' | 'append' | 'listByPeriod'>;
  readonly ledger: Pick<LedgerStore, 'read'>;
  readonly receiptKey: SecretStore;
}

type FileAppealCall = Call<'file-appeal'>;

export type FileAppealOutcome = Outcome<
  Receipt,
  'other-department' | 'not-yours' | 'not-found' | 'too-late-to-appeal' | 'already-appealed'
>;

/**
 * An appeal against a ruling on oneself, within the set workdays of its ledger entry. One for a ruling: its place depends
 * on nothing else, so a retry finds its receipt whatever has become of the ruling since.
 */
export const fileAppeal = async (deps: FileAppealDeps, call: FileAppealCall): Promise<FileAppealOutcome> => {
  const { actor, charter, body, receivedAt } = call;
  const forOthers = refuseForOthers(actor, body);
  if (forOthers !== null) return forOthers;
  const place = placeOfAppeal(call);
  const contentDigest = digestOf(contentOf(call));
  const earlier = await deps.facts.get(place);
  if (earlier !== undefined) return answered(deps, earlier, contentDigest);
  const standing = (await standingRulings(deps.ledger.read(actor.departmentId, body.month))).get(body.ruling);
  if (standing?.ruling.staffId !== actor.staff.id) return refused('not-found');
  const deadline = departmentTimes(charter).appealableUntil(standing.entry.recordedAt);
  if (receivedAt.epochMilliseconds > deadline.epochMilliseconds) return refused('too-late-to-appeal');
  const fact = await appealOf(deps, call, factIdOf(place), standing.ruling);
  const filed = { ...place, fact, contentDigest, filedBy: actor.staff.id, deadline, judgeAfter: null };
  const appended = await deps.facts.append(filed);
  if (appended.outcome === 'key-reused') return refused('already-appealed');
  return done(issueReceipt(appended.record, await deps.receiptKey.read()));
};

const contentOf = ({ actor, body: { month, ruling, reason } }: FileAppealCall) =>
  ({ type: 'appeal', staffId: actor.staff.id, month, ruling, reason }) as const;

const placeOfAppeal = ({ actor, body: { month, ruling } }: FileAppealCall): FactPlace => ({
  departmentId: actor.departmentId,
  month,
  type: 'appeal',
  period: month,
  subject: actor.staff.id,
  key: keyOfContent(digestOf({ appeals: ruling })),
});

const answered = async (
  { receiptKey }: FileAppealDeps,
  earlier: FactRecord,
  contentDigest: string,
): Promise<FileAppealOutcome> =>
  earlier.contentDigest === contentDigest
    ? done(issueReceipt(earlier, await receiptKey.read()))
    : refused('already-appealed');

const appealOf = async (
  { facts }: FileAppealDeps,
  call: FileAppealCall,
  id: string,
  ruling: Ruling,
): Promise<Appeal> => {
  const causes = await recordedCauses(facts, call.actor.departmentId, ruling);
  const recordedBy = [...new Set(causes.flatMap(({ filedBy }) => filedBy ?? []))].sort();
  const { rule, on } = ruling;
  return { id, ...contentOf(call), rule, on, recordedBy, receivedAt: printInstant(call.receivedAt) };
};
