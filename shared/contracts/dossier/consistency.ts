/**
 * What no single value shows: ids that are used twice, references that lead nowhere, days in the wrong order. It reads
 * whatever texts are there, so that a value of the wrong shape elsewhere hides nothing.
 */
import type { Path, Problem } from './problems.ts';
import { pointerTo, problemAt } from './problems.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown, key: string): string | null => {
  const text = isObject(value) && Object.hasOwn(value, key) ? value[key] : null;
  return typeof text === 'string' ? text : null;
};

const listOf = (value: unknown, key: string): readonly unknown[] => {
  const list: unknown = isObject(value) ? value[key] : null;
  return Array.isArray(list) ? list : [];
};

const repeated = (list: readonly unknown[], key: string, base: Path): Problem[] => {
  const firstAt = new Map<string, number>();
  return list.flatMap((item, index) => {
    const text = textOf(item, key);
    const first = text === null ? undefined : firstAt.get(text);
    if (text !== null && first === undefined) firstAt.set(text, index);
    if (first === undefined) return [];
    return [problemAt([...base, index, key], `also at ${pointerTo([...base, first, key])}`)];
  });
};

const REFERENT_NAMES = { staffId: 'staff member', unitId: 'unit', sessionId: 'session' } as const;

/** Ids by the field that refers to them. */
type Referents = Readonly<Record<keyof typeof REFERENT_NAMES, ReadonlySet<string>>>;

const unresolved = (value: unknown, key: keyof Referents, referents: Referents, base: Path): Problem[] => {
  const id = textOf(value, key);
  return id === null || referents[key].has(id)
    ? []
    : [problemAt([...base, key], `there is no such ${REFERENT_NAMES[key]}`)];
};

const staffProblems = (member: unknown, referents: Referents, base: Path): Problem[] => {
  const assignments = listOf(member, 'assignments');
  const [joinedOn, leftOn] = [textOf(member, 'joinedOn'), textOf(member, 'leftOn')];
  const starts = assignments.map((assignment) => textOf(assignment, 'from')).filter((from) => from !== null);
  const problems = repeated(assignments, 'from', [...base, 'assignments']);
  for (const [index, assignment] of assignments.entries()) {
    problems.push(...unresolved(assignment, 'unitId', referents, [...base, 'assignments', index]));
  }
  if (joinedOn !== null && starts.length > 0 && starts.every((from) => from > joinedOn)) {
    problems.push(problemAt([...base, 'assignments'], 'the first assignment starts after joinedOn'));
  }
  if (joinedOn !== null && leftOn !== null && leftOn < joinedOn) {
    problems.push(problemAt([...base, 'leftOn'], 'before joinedOn'));
  }
  return problems;
};

const factProblems = (fact: unknown, referents: Referents, base: Path): Problem[] => {
  const problems = [
    ...unresolved(fact, 'staffId', referents, base),
    ...unresolved(fact, 'unitId', referents, base),
    ...unresolved(fact, 'sessionId', referents, base),
  ];
  const type = textOf(fact, 'type');
  const [from, to] = [textOf(fact, 'from'), textOf(fact, 'to')];
  if (type === 'leave' && from !== null && to !== null && to < from) {
    problems.push(problemAt([...base, 'to'], 'before from'));
  }
  if (type === 'suggestion' && textOf(fact, 'adoptedAt') !== null && textOf(fact, 'declinedAt') !== null) {
    problems.push(problemAt([...base, 'declinedAt'], 'a suggestion is adopted or declined, not both'));
  }
  return problems;
};

const idsOf = (list: readonly unknown[]): ReadonlySet<string> =>
  new Set(list.map((item) => textOf(item, 'id')).filter((id) => id !== null));

/** The inconsistencies of a whole dossier. */
export const inconsistencies = (dossier: unknown): readonly Problem[] => {
  const [units, staff, facts] = [listOf(dossier, 'units'), listOf(dossier, 'staff'), listOf(dossier, 'facts')];
  const referents: Referents = {
    unitId: idsOf(units),
    staffId: idsOf(staff),
    sessionId: idsOf(facts.filter((fact) => textOf(fact, 'type') === 'session')),
  };
  return [
    ...repeated(listOf(dossier, 'calendar'), 'date', ['calendar']),
    ...repeated(units, 'id', ['units']),
    ...repeated(staff, 'id', ['staff']),
    ...staff.flatMap((member, index) => staffProblems(member, referents, ['staff', index])),
    ...repeated(facts, 'id', ['facts']),
    ...facts.flatMap((fact, index) => factProblems(fact, referents, ['facts', index])),
  ];
};
