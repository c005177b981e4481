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

/** The sentence that names the parameters in force; none without parameters. */
export const writeParameters = (messages: GroundMessages, { parameters }: Grounds, pen: Pen): readonly string[] => {
  if (parameters.length === 0) return [];
  const entries = parameters.map((parameter) =>
    messages.since(writeParameter(messages.parameter, parameter, pen), parameter.since, pen),
  );
  return [messages.parameters(entries)];
};
