/** The HTTP API as an OpenAPI 3.1 document: all of it follows from the tables of routes, contracts, permissions, problems and descriptions. */

import { CAPABILITIES, DESCRIPTIONS, exampleOf } from '../descriptions/descriptions.ts';
import { SHEET_MEDIA_TYPES } from '../http/list-items.ts';
import { takesSheet } from '../http/operation-contract.ts';
import { CONTRACTS } from '../http/operations.ts';
import { LINK_ROUTES, OPEN_ROUTES, type OperationId, ROUTES, SIGNED_ROUTES } from '../routes.ts';
import { bilingual } from './bilingual.ts';
import { COMPONENT_SCHEMAS, bodySchemaOf } from './component-schemas.ts';
import type { MediaType, OpenApiDocument, Operation, PathItem, RequestBody } from './document.ts';
import { HEADER_PARAMETERS, parametersOf } from './parameters.ts';
import { LINK_OPERATIONS } from './personal-links.ts';
import { receiveWebhookOperation } from './receive-webhook.ts';
import { SHARED_RESPONSES, responsesOf } from './responses.ts';

const SIGN_IN = 'signIn';

const BYTES: MediaType = { schema: {} };

/** A spreadsheet comes as it is, too. */
const sheetBodyOf = (operation: OperationId): RequestBody => ({
  description: bilingual({
    'zh-CN': '一个 .xlsx 或 .csv 文件（UTF-8；GB18030 须用 multipart/form-data 上传）',
    en: 'One .xlsx or .csv file (in UTF-8; in GB18030 as multipart/form-data, which keeps its bytes)',
  }),
  required: true,
  content: {
    'application/json': { schema: bodySchemaOf(operation), example: exampleOf(operation).body },
    ...Object.fromEntries(Object.values(SHEET_MEDIA_TYPES).map((mediaType) => [mediaType, BYTES])),
    'multipart/form-data': { schema: { type: 'object', properties: { file: {} }, required: ['file'] } },
  },
});

const requestBodyOf = (operation: OperationId): RequestBody => {
  if (takesSheet(CONTRACTS[operation])) return sheetBodyOf(operation);
  const schema = bodySchemaOf(operation);
  return {
    description: bilingual({
      'zh-CN': '表单用带方括号的名称：visits[0][customer]=…，duties[]=…；不接收文件',
      en: 'Forms spell nested fields in brackets: visits[0][customer]=…, duties[]=…; no files',
    }),
    required: true,
    content: {
      'application/json': { schema, example: exampleOf(operation).body },
      'application/x-www-form-urlencoded': { schema },
      'multipart/form-data': { schema },
    },
  };
};

const operationOf = (operation: OperationId): Operation => {
  const { method, capability } = ROUTES[operation];
  return {
    operationId: operation,
    tags: [capability],
    summary: bilingual(DESCRIPTIONS[operation].summary),
    parameters: parametersOf(operation),
    ...(method !== 'GET' && { requestBody: requestBodyOf(operation) }),
    responses: responsesOf(operation),
  };
};

/** The document describes its own route too. */
const readOpenApi: Operation = {
  operationId: 'read-openapi',
  tags: ['reference'],
  summary: bilingual({ 'zh-CN': '本接口说明', en: 'This document' }),
  security: [],
  responses: {
    200: {
      description: bilingual({ 'zh-CN': 'OpenAPI 3.1 文档', en: 'An OpenAPI 3.1 document' }),
      content: { 'application/json': { schema: { type: 'object' } } },
    },
  },
};

const pathsOf = (): Record<string, PathItem> => {
  const paths: Record<string, PathItem> = {};
  const add = (path: string, method: string, operation: Operation) => {
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation };
  };
  for (const operation of Object.keys(ROUTES) as OperationId[]) {
    add(ROUTES[operation].path, ROUTES[operation].method, operationOf(operation));
  }
  const { 'receive-webhook': signed } = SIGNED_ROUTES;
  add(signed.path, signed.method, receiveWebhookOperation);
  for (const [id, { method, path }] of Object.entries(LINK_ROUTES)) {
    add(path, method, LINK_OPERATIONS[id as keyof typeof LINK_ROUTES]);
  }
  const { 'read-openapi': open } = OPEN_ROUTES;
  add(open.path, open.method, readOpenApi);
  return paths;
};

export const openApiDocument = (): OpenApiDocument => ({
  openapi: '3.1.1',
  info: {
    title: '拜访 Baifang',
    version: '1',
    description: bilingual({
      'zh-CN': '团险销售部活动管理：事实进来，认定出去',
      en: 'The activity policy of a group-insurance sales department: facts in, rulings out',
    }),
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  security: [{ [SIGN_IN]: [] }],
  tags: [
    ...Object.entries(CAPABILITIES).map(([name, { title }]) => ({ name, description: bilingual(title) })),
    { name: 'reference', description: bilingual({ 'zh-CN': '接口说明', en: 'Reference' }) },
  ],
  paths: pathsOf(),
  components: {
    securitySchemes: {
      [SIGN_IN]: {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'JWT',
        description: bilingual({ 'zh-CN': '登录得到的 ID 令牌', en: 'The ID token of signing in' }),
      },
    },
    parameters: HEADER_PARAMETERS,
    responses: SHARED_RESPONSES,
    schemas: COMPONENT_SCHEMAS,
  },
});
