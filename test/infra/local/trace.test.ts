import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { Hono } from 'hono';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Endpoints } from '../../../infra/local/endpoints.ts';
import { type LoopbackServer, serveOnLoopback } from '../../../infra/local/servers/loopback-server.ts';
import { Trace, type TracedCall } from '../../../infra/local/trace/trace.ts';
import { startTracingProxies, type TracingProxies } from '../../../infra/local/trace/tracing-proxy.ts';

let folder: string;
let service: LoopbackServer;
let trace: Trace;
let proxies: TracingProxies;
let client: S3Client;

beforeEach(async () => {
  const app = new Hono();
  app.all('*', async (context) =>
    context.text(`${context.req.method} ${context.req.path} ${await context.req.text()}`, 200, {
      'x-amz-id-2': 'kept',
    }),
  );
  service = await serveOnLoopback(app);
  folder = mkdtempSync(join(tmpdir(), 'baifang-trace-'));
  trace = new Trace(join(folder, 'trace.jsonl'));
  proxies = await startTracingProxies({ S3: service.url } as Endpoints, trace);
  client = new S3Client({
    ...{ region: 'us-east-1', endpoint: proxies.endpoints.S3, forcePathStyle: true },
    credentials: { accessKeyId: 'baifang-dev-training', secretAccessKey: 'local' },
  });
});

afterEach(async () => {
  client.destroy();
  await proxies.stop();
  await service.stop();
  rmSync(folder, { recursive: true, force: true });
});

const object = { Bucket: 'files', Key: 'a/b c' };

async function traced(): Promise<readonly TracedCall[]> {
  await trace.close();
  const lines = readFileSync(join(folder, 'trace.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as TracedCall);
}

it('a call is handed on as it came, its answer too, and what it was stands in the trace', async () => {
  const { Body, $metadata } = await client.send(new GetObjectCommand(object));
  expect(await Body?.transformToString()).toBe('GET /files/a/b c ');
  expect($metadata.extendedRequestId).toBe('kept');
  const expected = {
    kind: 'call',
    caller: 'baifang-dev-training',
    service: 'S3',
    method: 'GET',
    target: null,
    body: '',
  };
  expect(await traced()).toMatchObject([{ ...expected, url: '/files/a/b%20c?x-id=GetObject' }]);
});

it('who signed an address or a form is the caller of whoever uses it', async () => {
  await fetch(await getSignedUrl(client, new GetObjectCommand(object)));
  const { url, fields } = await createPresignedPost(client, object);
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  await fetch(url, { method: 'POST', body: form });
  expect((await traced()).map(({ method, caller }) => `${method} ${caller}`)).toEqual([
    'GET baifang-dev-training',
    'POST baifang-dev-training',
  ]);
});

it('nobody signed what has no credential', async () => {
  await fetch(`${proxies.endpoints.S3}/files/a`, { method: 'PUT', body: '陈' });
  expect(await traced()).toMatchObject([{ caller: null, body: '陈' }]);
});
