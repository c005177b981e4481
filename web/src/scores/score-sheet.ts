import { mayDo } from '../../../shared/contracts/permissions.ts';
import { SCORE_ENTERERS } from '../../../shared/contracts/score-enterers.ts';
import { ENTERED_COMPONENTS, type EnteredComponent, type Role } from '../../../shared/domain/dossier.ts';
import type { ParameterValues } from '../../../shared/domain/policy/parameters.ts';
import { type CellId, type Changes, cellKey } from '../grid/changes.ts';
import type { SheetEntry } from '../grid/send-sheets.ts';
import type { Language } from '../language/language.ts';
import type { KnownPerson } from '../people/people.ts';
import { readPoints } from './points.ts';

type Weights = ParameterValues['scores.weights'];

interface ScoreValue {
  readonly staffId: string;
  readonly component: EnteredComponent;
  readonly points: number;
}

/** Whether the component is part of the person's score. */
export const counts = (weights: Weights, { role }: KnownPerson, component: EnteredComponent): boolean =>
  role !== null && weights[role]?.[component] !== undefined;

interface Reader {
  readonly staffId: string;
  readonly role: Role;
}

/** Whether the reader enters the component for the person. */
export const enters = (reader: Reader, person: KnownPerson, component: EnteredComponent): boolean =>
  SCORE_ENTERERS[component].includes(reader.role) &&
  mayDo('enter-scores', reader.role, person.staffId === reader.staffId ? 'own' : 'department');

/** The changed cells that can be sent, an entry each. */
export function scoreEntries(
  people: readonly { readonly staffId: string }[],
  changes: Changes,
  language: Language,
): readonly SheetEntry<ScoreValue>[] {
  return people.flatMap(({ staffId }) =>
    ENTERED_COMPONENTS.flatMap((component) => {
      const cell: CellId = { row: staffId, column: component };
      const text = changes.get(cellKey(cell));
      if (text === undefined) return [];
      const read = readPoints(text, language);
      return 'problem' in read ? [] : [{ value: { staffId, component, points: read.value }, cells: { points: cell } }];
    }),
  );
}
