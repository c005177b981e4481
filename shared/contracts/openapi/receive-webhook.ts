import { bilingual } from './bilingual.ts';
import { referenceTo, responseSchemaOf } from './component-schemas.ts';
import type { JsonSchema, Operation, Parameter } from './document.ts';

const text: JsonSchema = { type: 'string' };

const inPath = (name: string): Parameter => ({ name, in: 'path', required: true, schema: text });

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: referenceTo('Problem') } },
});

/** What form services post to: the mapping of the webhook says what its body means. */
export const receiveWebhookOperation: Operation = {
  operationId: 'receive-webhook',
  tags: ['webhooks'],
  summary: bilingual({ 'zh-CN': '表单服务提交一份答卷', en: 'A form service posts a submission' }),
  security: [],
  parameters: [
    inPath('departmentId'),
    inPath('webhookId'),
    {
      name: 'Baifang-Signature',
      in: 'header',
      required: true,
      description:
        '`t=<秒>,v1=<HMAC-SHA-256 十六进制，对 t.正文>` · `t=<seconds>,v1=<HMAC-SHA-256 in hex over t.body>`',
      schema: text,
      example: 't=1795478400,v1=5257a869e7ecebeda32affa62cdca3fa51cad7e77a0e56ff536d0ce8e108d8bd',
    },
  ],
  requestBody: {
    description: bilingual({ 'zh-CN': '表单服务自己的格式', en: 'Whatever the service posts' }),
    required: true,
    content: {
      'application/json': { schema: { type: 'object' } },
      'application/x-www-form-urlencoded': { schema: { type: 'object' } },
      'multipart/form-data': { schema: { type: 'object' } },
    },
  },
  responses: {
    201: {
      description: bilingual({ 'zh-CN': '成功', en: 'Done' }),
      content: { 'application/json': { schema: responseSchemaOf('upload-forms') } },
    },
    401: problem('`webhook-not-accepted` 签名无效 · Not signed'),
    '4XX': problem('答卷有误，见 errors · Something is wrong with the submission: see errors'),
  },
};
