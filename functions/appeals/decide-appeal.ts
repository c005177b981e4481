import { type Outcome, type Refused, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { Receipt } from '../../shared/contracts/http/receipt.ts';
import { type Actor, mayDo, relationTo } from '../../shared/contracts/permissions.ts';
import type { Appeal, AppealDecision, Correction } from '../../shared/domain/appeals/appeal-records.ts';
import { isImpartial, recordedItThemselves } from '../../shared/domain/appeals/deciders.ts';
import { callsForJudging } from '../../shared/domain/facts/calls-for-judging.ts';
import { digestOf } from '../../shared/domain/facts/digest.ts';
import { factIdOf, keyOfContent, placeOfFactId } from '../../shared/domain/facts/fact-place.ts';
import type { FactPlace } from '../../shared/domain/facts/recorded-fact.ts';
import { issueReceipt } from '../../shared/domain/submissions/issue-receipt.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import type { FactRecord, FactStore } from '../../shared/ports/fact-store.ts';
import type { LedgerStore } from '../../shared/ports/ledger-store.ts';
import type { SecretStore } from '../../shared/ports/secret-store.ts';
import { standingRulings } from '../../shared/use-cases/standing-rulings.ts';
import { correctionOf, notOfThisRuling } from './correction.ts';
import { recordedCauses } from './recorded-causes.ts';

export interface DecideAppealDeps {
  readonly facts: Pick<FactStore, 'get' | 'append' | 'listByPeriod'>;
  readonly departments: Pick<DepartmentStore, 'read'>;
  readonly ledger: Pick<LedgerStore, 'read'>;
  readonly receiptKey: SecretStore;
}

type DecideAppealCall = Call<'decide-appeal'>;

export type DecideAppealOutcome = Outcome<
  Receipt,
  | 'not-found'
  | 'not-permitted'
  | 'recorded-by-you'
  | 'already-decided'
  | 'ruling-gone'
  | 'not-reversible'
  | 'invalid-request'
>;

/**
 * The one decision on an appeal, by somebody who is not the person's manager and recorded none of the facts. The decision
 * holds the correction that reverses the ruling: both are one write, and the next run takes them in together.
 */
export const decideAppeal = async (deps: DecideAppealDeps, call: DecideAppealCall): Promise<DecideAppealOutcome> => {
  const { actor, params, receivedAt } = call;
  const place = placeOfFactId(actor.departmentId, params.appealId);
  const fact = place?.type === 'appeal' ? (await deps.facts.get(place))?.fact : undefined;
  if (place === null || fact?.type !== 'appeal') return refused('not-found');
  const bias = await refusedAsDecider(deps, actor, fact);
  if (bias !== null) return bias;
  const decision = placeOfDecision(place, fact);
  const contentDigest = digestOf({ of: fact.id, by: actor.staff.id, ...call.body });
  const earlier = await deps.facts.get(decision);
  if (earlier !== undefined && earlier.contentDigest !== contentDigest) return refused('already-decided');
  if (earlier !== undefined) return done(issueReceipt(earlier, await deps.receiptKey.read()));
  const correction = await correctionBy(deps, call, fact, decision);
  if (correction.outcome === 'refused') return correction;
  const decided = decisionOf(call, fact, decision, correction.value);
  const judgeAfter = callsForJudging(decided, null) ? receivedAt : null;
  const filed = { ...decision, contentDigest, filedBy: actor.staff.id, deadline: null, judgeAfter };
  return append(deps, { ...filed, fact: decided });
};

const refusedAsDecider = async (
  { departments }: DecideAppealDeps,
  actor: Actor,
  appeal: Appeal,
): Promise<Refused<'not-permitted' | 'recorded-by-you'> | null> => {
  const roster = (await departments.read(actor.departmentId))?.staff ?? [];
  const appellant = roster.find(({ id }) => id === appeal.staffId);
  if (appellant === undefined || !mayDo('decide-appeal', actor.role, relationTo(actor, appellant))) {
    return refused('not-permitted');
  }
  if (recordedItThemselves(appeal, actor.staff)) return refused('recorded-by-you');
  return isImpartial(actor.staff, appellant, appeal) ? null : refused('not-permitted');
};

/** Beside the appeal, and of nothing but the appeal: there can be one. */
const placeOfDecision = (place: FactPlace, { id }: Appeal): FactPlace => ({
  ...place,
  type: 'appeal-decision',
  key: keyOfContent(digestOf({ decides: id })),
});

/** What the verdict changes in the facts; null where the ruling stays, or has gone already. */
const correctionBy = async (
  { facts, ledger }: DecideAppealDeps,
  { actor, body, receivedAt }: DecideAppealCall,
  appeal: Appeal,
  decision: FactPlace,
): Promise<Outcome<Correction | null, 'ruling-gone' | 'not-reversible' | 'invalid-request'>> => {
  const { verdict, reason, attendance } = body;
  const standing = (await standingRulings(ledger.read(actor.departmentId, appeal.month))).get(appeal.ruling);
  if (verdict === 'upheld') {
    if (attendance !== undefined) return notOfThisRuling;
    return standing === undefined ? refused('ruling-gone') : done(null);
  }
  if (standing === undefined) return done(null);
  const { ruling } = standing;
  const causes = await recordedCauses(facts, actor.departmentId, ruling);
  return correctionOf({ decision, ruling, causes, attendance, reason, receivedAt: printInstant(receivedAt) });
};

const decisionOf = (
  { actor, body, receivedAt }: DecideAppealCall,
  { id: of }: Appeal,
  place: FactPlace,
  correction: Correction | null,
): AppealDecision => ({
  id: factIdOf(place),
  type: 'appeal-decision',
  receivedAt: printInstant(receivedAt),
  of,
  by: actor.staff.id,
  verdict: body.verdict,
  reason: body.reason,
  correction,
});

const append = async (
  { facts, receiptKey }: DecideAppealDeps,
  record: FactRecord,
): Promise<Outcome<Receipt, 'already-decided'>> => {
  const appended = await facts.append(record);
  if (appended.outcome === 'key-reused') return refused('already-decided');
  return done(issueReceipt(appended.record, await receiptKey.read()));
};
