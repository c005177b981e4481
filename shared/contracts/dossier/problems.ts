import type * as z from 'zod';

/** One thing wrong with an input: where (a JSON pointer, RFC 6901) and why. */
export interface Problem {
  readonly pointer: string;
  readonly reason: string;
}

export type Path = readonly PropertyKey[];

const escaped = (key: PropertyKey): string => String(key).replaceAll('~', '~0').replaceAll('/', '~1');

export const pointerTo = (path: Path): string => path.map((key) => `/${escaped(key)}`).join('');

export const problemAt = (path: Path, reason: string): Problem => ({ pointer: pointerTo(path), reason });

/** Where one branch of a union fits but for its fields, the fields are what is wrong. */
const branchOf = (issue: z.core.$ZodIssueInvalidUnion): readonly z.core.$ZodIssue[] =>
  issue.errors.find((branch) => branch.length > 0 && branch.every(({ path }) => path.length > 0)) ?? [];

const problemsOfIssue = (issue: z.core.$ZodIssue, base: Path): readonly Problem[] => {
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => problemAt([...path, key], 'unknown name'));
  const branch = issue.code === 'invalid_union' ? branchOf(issue) : [];
  if (branch.length > 0) return branch.flatMap((inner) => problemsOfIssue(inner, path));
  return [problemAt(path, issue.message.replace(/^Invalid input: /, ''))];
};

/** What a schema found wrong with the value at `base`. */
export const problemsOf = (error: z.core.$ZodError, base: Path): readonly Problem[] =>
  error.issues.flatMap((issue) => problemsOfIssue(issue, base));
