import { Temporal } from 'temporal-polyfill';
import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { HistoryEvent, RulingExplanationView } from '../../shared/contracts/http/ruling-explanations.ts';
import { type Actor, mayDo, relationTo, relationToUnit } from '../../shared/contracts/permissions.ts';
import { digestOf } from '../../shared/domain/facts/digest.ts';
import type { Ruling } from '../../shared/domain/judgement.ts';
import type { LedgerEntry } from '../../shared/domain/ledger/entry.ts';
import { rulingHistory, type RulingHistory } from '../../shared/domain/ledger/ruling-history.ts';
import { clausesOf } from '../../shared/domain/policy/clauses.ts';
import { epochMsOf, printEpochMs } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentFile, DepartmentStore, StaffRecord } from '../../shared/ports/department-store.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import type { LedgerStore } from '../../shared/ports/ledger-store.ts';
import { readDossier } from '../../shared/ports/read-dossier.ts';
import { appealsAgainst } from './appeals-against.ts';
import { groundsOfRuling } from './grounds-of-ruling.ts';

export interface ExplainRulingDeps {
  readonly ledger: Pick<LedgerStore, 'read'>;
  readonly departments: Pick<DepartmentStore, 'read'>;
  readonly facts: Pick<FactStore, 'readMonth'>;
}

type ExplainRulingCall = Call<'explain-ruling'>;

/**
 * Why a ruling was made and what became of it. It is explained as of when it was last judged to stand, so that one that
 * was reversed is explained by what was known before.
 */
export const explainRulingOf = async (
  deps: ExplainRulingDeps,
  call: ExplainRulingCall,
): Promise<Outcome<RulingExplanationView, 'not-found' | 'not-permitted'>> => {
  const { actor, params, language } = call;
  const entries: readonly LedgerEntry[] = await Array.fromAsync(deps.ledger.read(actor.departmentId, params.month));
  const history = rulingHistory(entries, params.rulingId);
  const file = await deps.departments.read(actor.departmentId);
  if (history === null || file === undefined) return refused('not-found');
  const { ruling, judgedAt, standing } = history;
  const person = file.staff.find(({ id }) => id === ruling.staffId);
  if (!maySee(actor, ruling, person)) return refused('not-permitted');
  const dossier = await readDossier(deps.facts, file, params.month, Temporal.Instant.from(judgedAt));
  return done({
    id: params.rulingId,
    month: params.month,
    ...ruling,
    facts: [...ruling.facts],
    effects: [...ruling.effects],
    staffName: person?.name ?? null,
    unitName: unitNameOf(file, ruling),
    standing,
    clauses: clausesOf(ruling.rule).map(({ clause, text, status }) => ({
      clause,
      text: text[language],
      assumed: status === 'assumed',
    })),
    grounds: groundsOfRuling(dossier, { month: params.month, id: digestOf(ruling), asOf: judgedAt }, language),
    history: await historyOf(deps, call, history, person),
  });
};

/** Whoever may list the ruling; a ruling on a unit concerns nobody alone. */
const maySee = (actor: Actor, { staffId, unitId }: Ruling, person: StaffRecord | undefined): boolean => {
  if (staffId === null) return mayDo('explain-ruling', actor.role, relationToUnit(actor, unitId));
  return person !== undefined && mayDo('explain-ruling', actor.role, relationTo(actor, person));
};

const unitNameOf = ({ units }: DepartmentFile, { unitId }: Ruling): string | null =>
  units.find(({ id }) => id === unitId)?.name ?? null;

const historyOf = async (
  deps: ExplainRulingDeps,
  { actor, params, receivedAt }: ExplainRulingCall,
  { events, versions }: RulingHistory,
  person: StaffRecord | undefined,
): Promise<HistoryEvent[]> => {
  const ofLedger = events.map(({ step, sequence, cause, afterClose }): HistoryEvent => {
    const at = printEpochMs(epochMsOf(cause.logicalTime));
    return { kind: 'ledger', at, step, sequence, run: cause.kind, afterClose };
  });
  const ofAppeals =
    person === undefined
      ? []
      : await appealsAgainst(deps.facts, { actor, month: params.month, rulings: versions, person, receivedAt });
  return [...ofLedger, ...ofAppeals].sort((a, b) => epochMsOf(a.at) - epochMsOf(b.at));
};
