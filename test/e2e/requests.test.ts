import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { REQUESTS_FOLDER } from '../../commands/requests/render-requests.ts';
import { openApiDocument } from '../../shared/contracts/openapi/open-api-document.ts';
import { type OperationId, ROUTES } from '../../shared/contracts/routes.ts';
import { DESCRIPTIONS } from '../../shared/contracts/descriptions/descriptions.ts';
import { documented } from '../proof/request-fuzz/documented-answer.ts';
import { type FileRequest, requestsOf, variablesOf } from '../support/http-file.ts';
import { LocalCloudProcess } from '../support/local-cloud.ts';

const TokenSchema = z.object({ token: z.string() });
const document = openApiDocument();
const operations = Object.keys(ROUTES) as OperationId[];
const operationOf = (title: string) =>
  operations.find((each) => `${DESCRIPTIONS[each].summary['zh-CN']} ${DESCRIPTIONS[each].summary.en}` === title);

let cloud: LocalCloudProcess;
beforeAll(async () => {
  cloud = await LocalCloudProcess.start({ at: '2026-11-24T10:00:00+08:00', speed: 0 });
});
afterAll(() => cloud[Symbol.asyncDispose]());

async function send({ method, url, headers, body }: FileRequest) {
  const response = await fetch(url, { method, headers, ...(body !== undefined && { body }) });
  return { status: response.status, text: await response.text() };
}

it.each(readdirSync(REQUESTS_FOLDER).filter((name) => name.endsWith('.http')))(
  'every request of docs/requests/%s is answered as the document says',
  async (name) => {
    const file = readFileSync(join(REQUESTS_FOLDER, name), 'utf8');
    const variables = new Map([...variablesOf(file), ['url', cloud.url]]);
    for (const request of requestsOf(file, variables)) {
      const { status, text } = await send(request);
      if (request.name !== undefined) {
        variables.set(`${request.name}.response.body.$.token`, TokenSchema.parse(JSON.parse(text)).token);
        continue;
      }
      const operation = operationOf(request.title);
      if (operation === undefined) throw new Error(`no operation is called ${request.title}`);
      const answers = Object.keys(documented(document, operation).responses);
      expect(answers, `${request.method} ${request.url}: ${text}`).toContain(String(status));
      expect(status).not.toBe(401);
      expect(status).toBeLessThan(500);
    }
  },
);
