import type { Temporal } from 'temporal-polyfill';
import { type Path, type Problem, problemAt } from '../../shared/contracts/dossier/problems.ts';
import type { Dossier } from '../../shared/domain/dossier.ts';
import { monthOfPeriod, periodOfFact, settingOfDossier } from '../../shared/domain/facts/fact-period.ts';
import { addMonths, HORIZON_MONTHS } from '../../shared/domain/facts/months.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import { localDateOf } from '../../shared/domain/time/local-time.ts';

/** A stored item holds at most 400 KB, keys and indexes included. */
const ITEM_BYTES = 350_000;

const encoder = new TextEncoder();

const isWellFormed = (value: unknown): boolean => {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, part]) => key.isWellFormed() && isWellFormed(part));
};

/** What keeps a part of a dossier from being stored as it is. */
const storageProblems = (part: unknown, path: Path): readonly Problem[] => {
  if (!isWellFormed(part)) return [problemAt(path, 'holds half a character (a lone surrogate)')];
  const bytes = encoder.encode(JSON.stringify(part)).length;
  return bytes > ITEM_BYTES ? [problemAt(path, `is larger than ${ITEM_BYTES} bytes`)] : [];
};

const horizonProblems = (dossier: Dossier, at: Temporal.Instant): readonly Problem[] => {
  const setting = settingOfDossier(dossier);
  const last = addMonths(monthOf(localDateOf(at, setting.timeZone).toString()), HORIZON_MONTHS);
  return dossier.facts.flatMap((fact, index) => {
    const month = monthOfPeriod(periodOfFact(fact, setting));
    return month !== null && month <= last ? [] : [problemAt(['facts', index], `is for a month after ${last}`)];
  });
};

/** Everything that keeps a sound dossier from becoming a department at an instant. */
export const importProblems = (dossier: Dossier, at: Temporal.Instant): readonly Problem[] => [
  ...storageProblems(dossier.department, ['department']),
  ...(['policies', 'calendar', 'units', 'staff', 'facts'] as const).flatMap((list) =>
    dossier[list].flatMap((part, index) => storageProblems(part, [list, index])),
  ),
  ...horizonProblems(dossier, at),
];
