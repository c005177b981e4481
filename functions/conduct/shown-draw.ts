import type { SpotCheckDraw } from '../../shared/contracts/http/spot-checks.ts';
import type { SpotCheck, StaffMember } from '../../shared/domain/dossier.ts';
import type { RecordedDraw } from '../../shared/domain/draw/recorded-draw.ts';
import { factIdOf } from '../../shared/domain/facts/fact-place.ts';
import { foldRecords } from '../../shared/domain/facts/fold-records.ts';
import { standingVersions } from '../../shared/domain/facts/standing-versions.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import { datesOfWeek } from '../../shared/domain/time/iso-week.ts';
import type { FactRecord, FactStore } from '../../shared/ports/fact-store.ts';

export interface DrawRecord {
  readonly record: FactRecord;
  readonly draw: RecordedDraw;
}

export const drawRecordsOf = (records: readonly FactRecord[]): DrawRecord[] =>
  records.flatMap((record) => (record.fact.type === 'spot-check-draw' ? [{ record, draw: record.fact }] : []));

/** What a verdict is about: the log of a person and a day. */
export const checkedLog = ({ staffId, logDate }: Pick<SpotCheck, 'staffId' | 'logDate'>): string =>
  JSON.stringify([staffId, logDate]);

/** The verdicts that hold, of the days of months; the decision on an appeal may have corrected one. */
export const standingVerdicts = async (
  facts: Pick<FactStore, 'readMonth'>,
  departmentId: string,
  months: Iterable<string>,
): Promise<ReadonlyMap<string, SpotCheck>> => {
  const read = (type: 'spot-check' | 'appeal-decision') => (month: string) =>
    Array.fromAsync(facts.readMonth(departmentId, month, type));
  const asked = [...new Set(months)];
  const lists = await Promise.all([...asked.map(read('spot-check')), ...asked.map(read('appeal-decision'))]);
  const verdicts = foldRecords(lists.flat().map(({ fact }) => fact)).filter((fact) => fact.type === 'spot-check');
  return standingVersions(verdicts, checkedLog);
};

/** Draws with the checks of the people in reach, and which of them have been made. */
export const showDraws = async (
  facts: Pick<FactStore, 'readMonth'>,
  departmentId: string,
  people: ReadonlyMap<string, StaffMember>,
  draws: readonly DrawRecord[],
): Promise<SpotCheckDraw[]> => {
  const months = draws.flatMap(({ draw }) => datesOfWeek(draw.week).map(monthOf));
  const verdicts = await standingVerdicts(facts, departmentId, months);
  return draws.map((one) => shownDraw(people, verdicts, one));
};

const shownDraw = (
  people: ReadonlyMap<string, StaffMember>,
  verdicts: ReadonlyMap<string, SpotCheck>,
  { record, draw }: DrawRecord,
): SpotCheckDraw => {
  const { week, receivedAt, everyWeeks, seed, ledgerEntry, logsDigest } = draw;
  const checks = draw.checks.flatMap((check) => {
    const person = people.get(check.staffId);
    if (person === undefined) return [];
    const hints = check.hints.map(({ kind, besides }) => ({ kind, besides: [...besides] }));
    const verdict = verdicts.get(checkedLog(check))?.verdict ?? null;
    return [{ ...check, hints, staffName: person.name, verdict }];
  });
  const id = factIdOf(record);
  return { id, week, receivedAt, drawnBy: record.filedBy, everyWeeks, seed, ledgerEntry, logsDigest, checks };
};
