import type { Answer } from '../api/answer.ts';

/** Refusals by the field they name: the first part of the pointer, by way of `fields` (body name → form name). */
export function refusedFields<Name extends string>(
  answer: Answer<unknown>,
  fields: Readonly<Record<string, Name>>,
): readonly { name: Name; errors: string[] }[] {
  if (answer.outcome !== 'refused') return [];
  return answer.problem.errors.flatMap(({ pointer, detail }) => {
    const name = fields[pointer.split('/')[1] ?? ''];
    return name === undefined ? [] : [{ name, errors: [detail] }];
  });
}
