/** fast-check arbitraries from the JSON Schemas of the OpenAPI document. */

import fc from 'fast-check';
import type { JsonSchema, OpenApiDocument } from '../../../shared/contracts/openapi/document.ts';

type Schemas = OpenApiDocument['components']['schemas'];

/** Values that mean something to the records at hand, by the name of the shared schema. */
export type Realistic = Readonly<Record<string, readonly string[]>>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const schemaOf = (schema: unknown): JsonSchema => (isRecord(schema) ? schema : {});

const either = <T>(rarely: fc.Arbitrary<T>, mostly: readonly T[]): fc.Arbitrary<T> =>
  mostly.length === 0
    ? rarely
    : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...mostly) }, { weight: 1, arbitrary: rarely });

const dates = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

const textOf = ({ format, pattern, minLength = 0, maxLength = 5000 }: JsonSchema): fc.Arbitrary<string> => {
  if (format === 'date') return dates.map((text) => text.slice(0, 10));
  if (format === 'date-time') return dates;
  if (pattern === undefined) return fc.string({ minLength, maxLength, unit: 'grapheme', size: 'small' });
  return fc
    .stringMatching(new RegExp(pattern, 'u'), { size: 'small' })
    .filter(({ length }) => length >= minLength && length <= maxLength);
};

/** Draws values that a schema accepts. */
export class SchemaValues {
  readonly #schemas: Schemas;
  readonly #realistic: Realistic;

  constructor(schemas: Schemas, realistic: Realistic) {
    this.#schemas = schemas;
    this.#realistic = realistic;
  }

  /** @param example a value of the schema that is drawn often. */
  of(schema: JsonSchema, example?: unknown): fc.Arbitrary<unknown> {
    return either(this.#drawn(schema, example), example === undefined ? [] : [example]);
  }

  #drawn(schema: JsonSchema, example: unknown): fc.Arbitrary<unknown> {
    const { $ref, enum: options, anyOf, oneOf, type } = schema;
    if ($ref !== undefined) return this.#shared($ref.replace('#/components/schemas/', ''), example);
    if ('const' in schema) return fc.constant(schema.const);
    if (options !== undefined) return fc.constantFrom<unknown>(...options);
    const alternatives = anyOf ?? oneOf ?? (Array.isArray(type) ? type.map((one) => ({ ...schema, type: one })) : null);
    if (alternatives !== null) return fc.oneof(...alternatives.map((one) => this.of(schemaOf(one), example)));
    return this.#ofType(schema, example);
  }

  #shared(name: string, example: unknown): fc.Arbitrary<unknown> {
    const schema = this.#schemas[name];
    if (schema === undefined) throw new Error(`no component schema ${name}`);
    return either<unknown>(this.#drawn(schema, example), this.#realistic[name] ?? []);
  }

  #ofType(schema: JsonSchema, example: unknown): fc.Arbitrary<unknown> {
    switch (schema.type) {
      case 'object':
        return this.#object(schema, example);
      case 'array':
        return this.#array(schema, example);
      case 'string':
        return textOf(schema);
      case 'integer':
        return fc.integer({ min: schema.minimum ?? -1000, max: schema.maximum ?? 1_000_000 });
      case 'number':
        return fc.double({ min: schema.minimum ?? -1000, max: schema.maximum ?? 1_000_000, noNaN: true });
      case 'boolean':
        return fc.boolean();
      case 'null':
        return fc.constant(null);
      default:
        return fc.jsonValue();
    }
  }

  #object({ properties = {}, required = [] }: JsonSchema, example: unknown): fc.Arbitrary<unknown> {
    const examples = isRecord(example) ? example : {};
    const fields = Object.entries(properties).map(
      ([name, schema]) => [name, this.of(schemaOf(schema), examples[name])] as const,
    );
    return fc.record(Object.fromEntries(fields), { requiredKeys: required });
  }

  #array({ items, minItems = 0, maxItems = 20 }: JsonSchema, example: unknown): fc.Arbitrary<unknown> {
    const first: unknown = Array.isArray(example) ? example[0] : undefined;
    return fc.array(this.of(schemaOf(items), first), { minLength: minItems, maxLength: maxItems, size: 'small' });
  }
}
