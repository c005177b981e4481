import type { ParameterName, ParameterValues } from '../../policy/parameters.ts';
import type { Grounds } from '../explanation.ts';
import type { GroundMessages } from './ground-messages.ts';
import type { Pen } from './pen.ts';

interface NamedValue<Name extends ParameterName> {
  readonly name: Name;
  readonly value: ParameterValues[Name];
}

const writeParameter = <Name extends ParameterName>(
  messages: GroundMessages['parameter'],
  { name, value }: NamedValue<Name>,
  pen: Pen,
): string => messages[name](value, pen);

export interface WrittenParameter {
  readonly name: ParameterName;
  readonly text: string;
  /** The first day it was in force on; null for the policy as written. */
  readonly since: string | null;
}

/** The parameters in force, in words. */
export const writtenParameters = (
  { parameter: messages }: GroundMessages,
  { parameters }: Grounds,
  pen: Pen,
): readonly WrittenParameter[] =>
  parameters.map((parameter) => ({
    name: parameter.name,
    text: writeParameter(messages, parameter, pen),
    since: parameter.since,
  }));

/** The sentence that names the parameters in force; none without parameters. */
export const writeParameters = (messages: GroundMessages, grounds: Grounds, pen: Pen): readonly string[] => {
  const written = writtenParameters(messages, grounds, pen);
  if (written.length === 0) return [];
  return [messages.parameters(written.map(({ text, since }) => messages.since(text, since, pen)))];
};
