import type * as z from 'zod';
import type { FieldError } from '../../contracts/http/field-errors.ts';
import { itemSchemaOf } from '../../contracts/http/list-items.ts';

/** The names in a query's `fields`; null without them. */
export const selectedNames = (query: object): readonly string[] | null =>
  'fields' in query && typeof query.fields === 'string' ? query.fields.split(',') : null;

/** What is wrong with the `fields` of a list's query. */
export const fieldsErrors = (query: object, response: z.ZodType): FieldError[] => {
  const [names, item] = [selectedNames(query), itemSchemaOf(response)];
  if (names === null || item === null) return [];
  const known = Object.keys(item.shape);
  if (names.every((name) => known.includes(name))) return [];
  return [{ pointer: '/fields', code: 'not-an-option', values: { options: known.join(', ') } }];
};

/** The response with the fields that the query names; unchanged where it names none. */
export const withSelectedFields = (query: object, response: object): object => {
  const names = selectedNames(query);
  if (names === null || !('items' in response) || !Array.isArray(response.items)) return response;
  const selected = (item: object) => Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name)));
  return { ...response, items: response.items.map(selected) };
};
