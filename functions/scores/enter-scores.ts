import type { FieldError } from '../../shared/contracts/http/field-errors.ts';
import { beforeRecords } from '../../shared/contracts/http/meaning.ts';
import { type Outcome, type Refused, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { Receipts } from '../../shared/contracts/http/receipt.ts';
import { SCORE_ENTERERS } from '../../shared/contracts/score-enterers.ts';
import { placeVersion } from '../../shared/domain/submissions/place-version.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import { firstDateOf, lastDateOf } from '../../shared/domain/time/month.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import { refuseSheet } from '../../shared/use-cases/check-sheet.ts';
import type { FileFactDeps } from '../../shared/use-cases/file-fact.ts';
import { fileRows, type PlacedRow } from '../../shared/use-cases/file-rows.ts';
import { readRecords, type RecordOf } from '../../shared/use-cases/records-of-type.ts';
import { standingRecords } from '../../shared/use-cases/standing-records.ts';
import { scoreThing } from './score-thing.ts';

export interface EnterScoresDeps extends FileFactDeps {
  readonly facts: FileFactDeps['facts'] & Pick<FactStore, 'readMonth'>;
  readonly departments: Pick<DepartmentStore, 'read'>;
}

type EnterScoresCall = Call<'enter-scores'>;

export type EnterScoresOutcome = Outcome<Receipts, 'not-permitted' | 'invalid-request' | 'idempotency-key-reused'>;

/** Keeps points of a month up to the current one. What was entered before is corrected by a further version. */
export const enterScores = async (deps: EnterScoresDeps, call: EnterScoresCall): Promise<EnterScoresOutcome> => {
  const { actor, body } = call;
  const refusal = refuseComponents(call) ?? (await refusePeople(deps, call));
  if (refusal !== null) return refusal;
  const existing = await readRecords(deps.facts, actor.departmentId, 'score', [body.month]);
  const standing = standingRecords(existing, ({ fact }) => scoreThing(fact));
  const filed = await fileRows(deps, call, rowsOf(call, standing), existing);
  return filed.outcome === 'filed' ? done({ receipts: filed.receipts }) : refused('idempotency-key-reused');
};

const refuseComponents = ({ actor, body }: EnterScoresCall): Refused<'not-permitted'> | null => {
  const errors = body.entries.flatMap(({ component }, index): FieldError[] =>
    SCORE_ENTERERS[component].includes(actor.role)
      ? []
      : [{ pointer: `/entries/${index}/component`, code: 'not-entered-by-you' }],
  );
  return errors.length > 0 ? refused('not-permitted', errors) : null;
};

const refusePeople = async (
  { departments }: EnterScoresDeps,
  { actor, charter, body: { month, entries } }: EnterScoresCall,
): Promise<Refused<'not-permitted' | 'invalid-request'> | null> => {
  const { today } = actor;
  if (month > monthOf(today)) {
    return refused('invalid-request', [{ pointer: '/month', code: 'date-in-the-future', values: { today } }]);
  }
  const errors = beforeRecords(charter.firstMonth, month, '/month');
  if (errors.length > 0) return refused('invalid-request', errors);
  const roster = (await departments.read(actor.departmentId))?.staff ?? [];
  const [first, last] = [firstDateOf(month), lastDateOf(month)];
  return refuseSheet({ operation: 'enter-scores', actor, roster, entries, first, last, thingOf: scoreThing });
};

const rowsOf = (
  { actor, body: { month, entries }, idempotencyKey }: EnterScoresCall,
  standing: ReadonlyMap<string, RecordOf<'score'>>,
): PlacedRow[] =>
  entries.map((entry) => {
    const { staffId, component, points } = entry;
    const content = { type: 'score', staffId, month, component, points } as const;
    const submission = {
      departmentId: actor.departmentId,
      type: content.type,
      period: month,
      staffId,
      content,
      // A person's components of a month stand side by side.
      idempotencyKey: idempotencyKey && JSON.stringify([component, idempotencyKey]),
    };
    return {
      placed: placeVersion(submission, standing.get(scoreThing(entry))),
      factOf: (made) => ({ ...content, ...made }),
    };
  });
