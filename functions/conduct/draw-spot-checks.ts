import { beforeRecords, refuseOtherDepartment } from '../../shared/contracts/http/meaning.ts';
import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { SpotCheckDraw } from '../../shared/contracts/http/spot-checks.ts';
import { visibleStaff } from '../../shared/contracts/permissions.ts';
import { drawWeek } from '../../shared/domain/draw/draw-week.ts';
import type { RecordedDraw } from '../../shared/domain/draw/recorded-draw.ts';
import { NO_PERSON } from '../../shared/domain/facts/fact-place.ts';
import { monthOfPeriod } from '../../shared/domain/facts/fact-period.ts';
import { genesisHash } from '../../shared/domain/ledger/chain.ts';
import { placeFirst } from '../../shared/domain/submissions/place-correction.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import { mondayOf, sundayOf } from '../../shared/domain/time/iso-week.ts';
import { localClock } from '../../shared/domain/time/local-clock.ts';
import { timeZoneOf } from '../../shared/domain/time/local-time.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentFile, DepartmentStore } from '../../shared/ports/department-store.ts';
import type { FactRecord, FactStore } from '../../shared/ports/fact-store.ts';
import type { LedgerStore } from '../../shared/ports/ledger-store.ts';
import { lastLedgerEntry } from './last-ledger-entry.ts';
import { readDrawableWeek } from './read-drawable-week.ts';
import { drawRecordsOf, showDraws } from './shown-draw.ts';

export interface DrawSpotChecksDeps {
  readonly facts: Pick<FactStore, 'append' | 'get' | 'listByPeriod' | 'readMonth'>;
  readonly departments: Pick<DepartmentStore, 'read'>;
  readonly ledger: Pick<LedgerStore, 'read'>;
}

type DrawCall = Call<'draw-spot-checks'>;

export type DrawSpotChecksOutcome = Outcome<
  SpotCheckDraw,
  'other-department' | 'invalid-request' | 'week-not-over' | 'not-permitted'
>;

/**
 * Draws whose logs of a week are to be checked (4.2: 随机核对). A week is drawn once: whoever asks again gets that draw.
 */
export const drawSpotChecks = async (deps: DrawSpotChecksDeps, call: DrawCall): Promise<DrawSpotChecksOutcome> => {
  const { actor, charter, body, params } = call;
  const elsewhere = refuseOtherDepartment(actor, body);
  if (elsewhere !== null) return elsewhere;
  const monday = mondayOf(params.week);
  const errors = beforeRecords(charter.firstMonth, monthOf(monday), '/week');
  if (errors.length > 0) return refused('invalid-request', errors);
  if (!isOver(call)) return refused('week-not-over');
  const file = await deps.departments.read(actor.departmentId);
  const people = visibleStaff('list-spot-check-draws', actor, 'department', file?.staff ?? []);
  if (file === undefined || people === null) return refused('not-permitted');
  const stands = await recordedDraw(deps, call, file);
  const [shown] = await showDraws(deps.facts, actor.departmentId, people, drawRecordsOf([stands]));
  if (shown === undefined) throw new Error(`not a draw: ${stands.fact.id}`);
  return done(shown);
};

/** A week of years to come may lie where no clock reaches. */
const isOver = ({ actor, charter, params, receivedAt }: DrawCall): boolean => {
  const sunday = sundayOf(params.week);
  if (params.week.slice(0, 4) > actor.today.slice(0, 4)) return false;
  return receivedAt.epochMilliseconds >= clockOf({ charter }).endOfDayMs(sunday);
};

const clockOf = ({ charter }: Pick<DrawCall, 'charter'>) => localClock(timeZoneOf(charter.department));

/** The week's draw as it stands: whoever records it first. */
const recordedDraw = async (deps: DrawSpotChecksDeps, call: DrawCall, file: DepartmentFile): Promise<FactRecord> => {
  const { actor, params } = call;
  const month = monthOfPeriod(params.week) ?? '';
  const week = { departmentId: actor.departmentId, month, type: 'spot-check-draw', period: params.week } as const;
  const where = { ...week, subject: NO_PERSON };
  const before = await deps.facts.get(placeFirst(where, params.week, {}).place);
  if (before !== undefined) return before;
  const content = await drawnContent(deps, call, file);
  const { id, place, contentDigest } = placeFirst(where, params.week, content);
  const fact: RecordedDraw = { id, ...content, receivedAt: printInstant(call.receivedAt) };
  const record = { ...place, fact, contentDigest, filedBy: actor.staff.id, deadline: null, judgeAfter: null };
  const appended = await deps.facts.append(record);
  const stands = appended.outcome === 'key-reused' ? await deps.facts.get(place) : appended.record;
  if (stands === undefined) throw new Error(`a draw was there and is gone: ${id}`);
  return stands;
};

const drawnContent = async (
  { facts, ledger }: DrawSpotChecksDeps,
  call: DrawCall,
  file: DepartmentFile,
): Promise<Omit<RecordedDraw, 'id' | 'receivedAt'>> => {
  const { actor, params, receivedAt } = call;
  const sunday = sundayOf(params.week);
  const month = monthOf(sunday);
  const entry = await lastLedgerEntry(ledger, actor.departmentId, month, clockOf(call).endOfDayMs(sunday));
  const ledgerHash = entry?.hash ?? genesisHash(actor.departmentId, month);
  const drawn = drawWeek({ ...(await readDrawableWeek(facts, file, params.week, receivedAt)), ledgerHash });
  const ledgerEntry = entry && { month: entry.month, sequence: entry.sequence, hash: entry.hash };
  return { type: 'spot-check-draw', ...drawn, ledgerEntry };
};
