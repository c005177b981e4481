import { beforeRecords } from '../../shared/contracts/http/meaning.ts';
import { type Outcome, type Refused, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { Receipts } from '../../shared/contracts/http/receipt.ts';
import { placeVersion } from '../../shared/domain/submissions/place-version.ts';
import { yearOf } from '../../shared/domain/time/civil.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import { refuseSheet } from '../../shared/use-cases/check-sheet.ts';
import type { FileFactDeps } from '../../shared/use-cases/file-fact.ts';
import { fileRows, type PlacedRow } from '../../shared/use-cases/file-rows.ts';
import { readRecords, type RecordOf } from '../../shared/use-cases/records-of-type.ts';
import { standingRecords } from '../../shared/use-cases/standing-records.ts';
import { type FiguresType, figuresYear } from './figures.ts';

export interface EnterFiguresDeps extends FileFactDeps {
  readonly facts: FileFactDeps['facts'] & Pick<FactStore, 'readMonth'>;
  readonly departments: Pick<DepartmentStore, 'read'>;
}

type EnterFiguresCall = Call<'enter-targets' | 'enter-results'>;

export type EnterFiguresOutcome = Outcome<Receipts, 'not-permitted' | 'invalid-request' | 'idempotency-key-reused'>;

/** Keeps yearly targets or results. What was entered before is corrected by a further version. */
export const enterFigures = async (
  deps: EnterFiguresDeps,
  call: EnterFiguresCall,
  type: FiguresType,
): Promise<EnterFiguresOutcome> => {
  const { actor, body } = call;
  const refusal = refuseYear(call, type) ?? (await refusePeople(deps, call, type));
  if (refusal !== null) return refusal;
  const existing = await readRecords(deps.facts, actor.departmentId, type, [figuresYear(body.year).month]);
  const standing = standingRecords(existing, ({ subject }) => subject);
  const filed = await fileRows(deps, call, rowsOf(call, type, standing), existing);
  return filed.outcome === 'filed' ? done({ receipts: filed.receipts }) : refused('idempotency-key-reused');
};

/** Targets are set up to a year ahead; there are no results of a year that has not begun. */
const refuseYear = (
  { actor, charter, body: { year } }: EnterFiguresCall,
  type: FiguresType,
): Refused<'invalid-request'> | null => {
  const pointer = '/year';
  const maximum = yearOf(actor.today) + (type === 'target' ? 1 : 0);
  if (year > maximum) return refused('invalid-request', [{ pointer, code: 'too-large', values: { maximum } }]);
  const errors = beforeRecords(charter.firstMonth, figuresYear(year).lastMonth, pointer);
  return errors.length > 0 ? refused('invalid-request', errors) : null;
};

const refusePeople = async (
  { departments }: EnterFiguresDeps,
  { actor, body: { year, entries } }: EnterFiguresCall,
  type: FiguresType,
): Promise<Refused<'not-permitted' | 'invalid-request'> | null> => {
  const operation = type === 'target' ? 'enter-targets' : 'enter-results';
  const roster = (await departments.read(actor.departmentId))?.staff ?? [];
  const { first, last } = figuresYear(year);
  return refuseSheet({ operation, actor, roster, entries, first, last, thingOf: ({ staffId }) => staffId });
};

const rowsOf = (
  { actor, body: { year, entries }, idempotencyKey }: EnterFiguresCall,
  type: FiguresType,
  standing: ReadonlyMap<string, RecordOf<FiguresType>>,
): PlacedRow[] =>
  entries.map(({ staffId, premiumFen, customers }) => {
    const content = { type, staffId, year, premiumFen, customers } as const;
    const { period } = figuresYear(year);
    const submission = { departmentId: actor.departmentId, type, period, staffId, content, idempotencyKey };
    return {
      placed: placeVersion(submission, standing.get(staffId)),
      factOf: (made) => ({ ...content, ...made }),
    };
  });
