import { exampleOf } from '../descriptions/descriptions.ts';
import { CONTRACTS } from '../http/operations.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { type OperationId, ROUTES } from '../routes.ts';
import { parametersSchemaOf } from './component-schemas.ts';
import type { Parameter, Reference } from './document.ts';

export const HEADER_PARAMETERS = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: '同一内容重发时得到同一回执 · The same content sent again with the same key gets the first receipt',
    schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7e]+$' },
  },
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    required: false,
    description: '拒绝原因的语言 · The language of refusals',
    schema: { type: 'string', default: LANGUAGES[0] },
    example: LANGUAGES[0],
  },
} as const satisfies Readonly<Record<string, Parameter>>;

const headerReference = (name: keyof typeof HEADER_PARAMETERS): Reference => ({
  $ref: `#/components/parameters/${name}`,
});

const parametersIn = (place: 'params' | 'query', operation: OperationId): Parameter[] => {
  const { properties = {}, required = [] } = parametersSchemaOf(CONTRACTS[operation][place]);
  const { [place]: examples = {} } = exampleOf(operation);
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place === 'params' ? 'path' : 'query',
    required: required.includes(name),
    schema: typeof schema === 'boolean' ? {} : schema,
    ...(name in examples && { example: examples[name] }),
  }));
};

/** Path and query parameters as the contract has them, and the headers that the operation reads. */
export const parametersOf = (operation: OperationId): (Parameter | Reference)[] => [
  ...parametersIn('params', operation),
  ...parametersIn('query', operation),
  ...(ROUTES[operation].method === 'GET' ? [] : [headerReference('IdempotencyKey')]),
  headerReference('AcceptLanguage'),
];
