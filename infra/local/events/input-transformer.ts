/** EventBridge's input transformers: what a target gets in the place of the whole event. */

import type { InputTransformer } from '../template/resource-schemas.ts';

/** The template with its variables replaced by what the event holds at their paths, as JSON; what it lacks is an empty text. */
export const transformed = (event: unknown, { InputPathsMap, InputTemplate }: InputTransformer): string =>
  InputTemplate.replaceAll(/<([\w-]+)>/g, (variable, name: string) => {
    const path = InputPathsMap[name];
    return path === undefined ? variable : JSON.stringify(valueAt(event, path.split('.').slice(1)) ?? '');
  });

function valueAt(value: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return value;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return valueAt((value as Readonly<Record<string, unknown>>)[name], rest);
}
