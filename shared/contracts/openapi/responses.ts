import { DESCRIPTIONS } from '../descriptions/descriptions.ts';
import { FILE_MEDIA_TYPES } from '../http/files.ts';
import { SHEET_MEDIA_TYPES, itemSchemaOf } from '../http/list-items.ts';
import { answersWithFile } from '../http/operation-contract.ts';
import { CONTRACTS } from '../http/operations.ts';
import { BODY_REFUSALS, GATEWAY_REFUSALS, IDENTITY_REFUSALS, KEY_REFUSAL } from '../http/refusals.ts';
import { ROLES } from '../../domain/dossier.ts';
import { mayDoAtAll } from '../permissions.ts';
import { PROBLEMS, type ProblemCode } from '../problems.ts';
import { type OperationId, ROUTES } from '../routes.ts';
import { bilingual } from './bilingual.ts';
import { referenceTo, responseSchemaOf } from './component-schemas.ts';
import type { JsonSchema, Operation, Response } from './document.ts';

/** Of API Gateway itself, which cannot be taught problem+json (ADR 4). */
const gatewayMessage: JsonSchema = {
  type: 'object',
  properties: { message: { type: 'string' } },
  required: ['message'],
};

export const SHARED_RESPONSES = {
  TooManyRequests: {
    description: '请求过多，请稍后再试 · Too many requests: try again later',
    content: { 'application/json': { schema: gatewayMessage } },
  },
} as const satisfies Readonly<Record<string, Response>>;

const isList = (operation: OperationId): boolean => itemSchemaOf(CONTRACTS[operation].response) !== null;

/** A list also comes as a sheet; some operations answer with a file and nothing else. */
const contentOf = (operation: OperationId): Response['content'] =>
  answersWithFile(CONTRACTS[operation])
    ? Object.fromEntries(FILE_MEDIA_TYPES.map((mediaType) => [mediaType, { schema: {} }]))
    : {
        'application/json': { schema: responseSchemaOf(operation) },
        ...(isList(operation) &&
          Object.fromEntries(Object.values(SHEET_MEDIA_TYPES).map((mediaType) => [mediaType, { schema: {} }]))),
      };

/** What cannot be had as a sheet, or not all at once. */
const refusalsOfSheets = (operation: OperationId): readonly ProblemCode[] => {
  if (answersWithFile(CONTRACTS[operation])) return [];
  return [isList(operation) ? 'export-too-large' : 'not-exportable'];
};

/** Every code that the operation can be refused with, wherever on its way. */
const refusalsOf = (operation: OperationId): ReadonlySet<ProblemCode> =>
  new Set<ProblemCode>([
    ...GATEWAY_REFUSALS,
    ...(ROUTES[operation].method === 'GET' ? [] : [KEY_REFUSAL, ...BODY_REFUSALS]),
    ...IDENTITY_REFUSALS,
    ...(ROLES.every((role) => mayDoAtAll(operation, role)) ? [] : ['not-permitted' as const]),
    ...DESCRIPTIONS[operation].refusals,
    ...refusalsOfSheets(operation),
    'invalid-request',
    'internal-error',
  ]);

const problemResponse = (status: number, codes: readonly ProblemCode[]): Response => ({
  description: codes.map((code) => `\`${code}\` ${bilingual(PROBLEMS[code].title)}`).join('  \n'),
  content: {
    'application/problem+json': {
      schema: {
        allOf: [referenceTo('Problem'), { properties: { code: { enum: [...codes] }, status: { const: status } } }],
      },
    },
    ...(status === 401 && { 'application/json': { schema: gatewayMessage } }),
  },
});

/** The answer of success, and one answer for each status of a refusal, with the codes it can bear. */
export const responsesOf = (operation: OperationId): Operation['responses'] => {
  const codesByStatus = Map.groupBy(refusalsOf(operation), (code) => PROBLEMS[code].status);
  return {
    [CONTRACTS[operation].status]: {
      description: bilingual({ 'zh-CN': '成功', en: 'Done' }),
      content: contentOf(operation),
    },
    ...Object.fromEntries([...codesByStatus].map(([status, codes]) => [status, problemResponse(status, codes)])),
    429: { $ref: '#/components/responses/TooManyRequests' },
  };
};
