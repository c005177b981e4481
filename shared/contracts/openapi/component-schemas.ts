/** The contracts' zod schemas as JSON Schemas, those that occur again as shared components. */

import * as z from 'zod';
import { itemSchemaOf } from '../http/list-items.ts';
import { answersWithFile } from '../http/operation-contract.ts';
import { CONTRACTS } from '../http/operations.ts';
import { ReceiptSchema } from '../http/receipt.ts';
import { DateSchema, FactIdSchema, IdSchema, InstantSchema, MonthSchema } from '../http/shapes.ts';
import { ProblemSchema } from '../problem.ts';
import { type OperationId, ROUTES } from '../routes.ts';
import type { JsonSchema } from './document.ts';

type Registry = z.core.$ZodRegistry<{ id: string; description?: string }>;

/** What the schemas themselves do not say. */
const SHARED: readonly [z.ZodType, string, string][] = [
  [DateSchema, 'Date', '存在的日期 · A day that exists, YYYY-MM-DD'],
  [MonthSchema, 'Month', '月份 · A month, YYYY-MM'],
  [InstantSchema, 'Instant', 'UTC 时刻 · An instant in UTC, 2026-11-30T12:00:00Z'],
  [IdSchema, 'Id', '部门、营业部或人员编号 · Of a department, a unit or a person'],
  [FactIdSchema, 'FactId', '记录编号 · Of a record, as receipts and lists give it'],
  [ReceiptSchema, 'Receipt', '回执 · Proof of a submission'],
  [ProblemSchema, 'Problem', '拒绝原因（RFC 9457） · A refusal'],
];

/** `submit-daily-log` → `SubmitDailyLog`. */
const pascalCase = (id: string): string =>
  id.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

const newRegistry = (): Registry => {
  const registry: Registry = z.registry();
  for (const [schema, id, description] of SHARED) registry.add(schema, { id, description });
  return registry;
};

/** A schema that several operations share bears the name of the first. */
const addTo = (registry: Registry, schema: z.ZodType, id: string): void => {
  if (!registry.has(schema)) registry.add(schema, { id });
};

/**
 * Formats say what zod's long patterns say, and integers need no bounds that JSON numbers have anyway. What is text in
 * base64url says so by its pattern: viewers try to decode anything with a contentEncoding.
 */
const shorten = (jsonSchema: JsonSchema): void => {
  if (jsonSchema.format === 'date' || jsonSchema.format === 'date-time') delete jsonSchema.pattern;
  delete jsonSchema.contentEncoding;
  if (jsonSchema.format === 'base64url') delete jsonSchema.format;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
};

/** The items of lists of which `fields` may ask for some fields only. */
const SELECTABLE: ReadonlySet<unknown> = new Set(
  Object.values(CONTRACTS)
    .filter(({ query }) => 'fields' in query.shape)
    .map(({ response }) => itemSchemaOf(response)),
);

const mend = ({ zodSchema, jsonSchema }: { readonly zodSchema: unknown; readonly jsonSchema: JsonSchema }): void => {
  shorten(jsonSchema);
  if (!SELECTABLE.has(zodSchema)) return;
  delete jsonSchema.required;
  jsonSchema.description = '字段齐全，除非请求用 fields 选取 · Every field, unless the request selects some by fields';
};

const SCHEMAS = '#/components/schemas/';

/** Its place in the document is its address, and the document names the dialect. */
const withoutDialect = (schema: JsonSchema): JsonSchema => {
  const component = { ...schema };
  delete component.$schema;
  delete component.$id;
  return component;
};

/** @throws on a schema that JSON Schema cannot express, such as a transform in an answer. */
const printed = (registry: Registry, io: 'input' | 'output'): Record<string, JsonSchema> => {
  const { schemas } = z.toJSONSchema(registry, { io, uri: (id) => `${SCHEMAS}${id}`, override: mend });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutDialect(schema)]));
};

const OPERATIONS = Object.keys(ROUTES) as OperationId[];
const requests = newRegistry();
const responses = newRegistry();
for (const operation of OPERATIONS) {
  const name = pascalCase(operation);
  if (ROUTES[operation].method !== 'GET') addTo(requests, CONTRACTS[operation].body, `${name}Request`);
  if (!answersWithFile(CONTRACTS[operation])) addTo(responses, CONTRACTS[operation].response, `${name}Response`);
}

export const COMPONENT_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  ...printed(requests, 'input'),
  ...printed(responses, 'output'),
};

export const referenceTo = (id: string): { readonly $ref: string } => ({ $ref: `${SCHEMAS}${id}` });

const referenceIn = (registry: Registry, schema: z.ZodType) => {
  const id = registry.get(schema)?.id;
  if (id === undefined) throw new Error('not a schema of the contracts');
  return referenceTo(id);
};

export const bodySchemaOf = (operation: OperationId) => referenceIn(requests, CONTRACTS[operation].body);
export const responseSchemaOf = (operation: OperationId) => referenceIn(responses, CONTRACTS[operation].response);

/** The schema of an object of parameters, its properties referring to the components. */
export const parametersSchemaOf = (schema: z.ZodObject): JsonSchema => {
  const registry = newRegistry();
  registry.add(schema, { id: 'Parameters' });
  return printed(registry, 'input')['Parameters'] ?? {};
};
