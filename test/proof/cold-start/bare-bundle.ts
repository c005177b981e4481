import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundleHandler } from '../../../infra/constructs/function-code.ts';
import { type BundledFunction, loadedAtOnce } from '../../support/bundled-functions.ts';

/** Below the repository, where the SDK is found. */
const WORKSHOP = resolve(import.meta.dirname, '../../../.local');

interface BareClient {
  readonly imports: string;
  readonly client: string;
  readonly command: string;
}

/** The least that a handler needs of each service that functions of ours load at once. */
const BARE_CLIENTS: Readonly<Record<string, BareClient>> = {
  '@aws-sdk/client-dynamodb': {
    imports: `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';`,
    client: 'DynamoDBDocumentClient.from(new DynamoDBClient())',
    command: "new PutCommand({ TableName: 'table', Item: { pk: body, sk: body } })",
  },
  '@aws-sdk/client-eventbridge': {
    imports: "import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';",
    client: 'new EventBridgeClient()',
    command: 'new PutEventsCommand({ Entries: [{ Detail: body }] })',
  },
  '@aws-sdk/client-secrets-manager': {
    imports: "import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';",
    client: 'new SecretsManagerClient()',
    command: "new GetSecretValueCommand({ SecretId: 'secret' })",
  },
  '@aws-sdk/client-ses': {
    imports: "import { SendRawEmailCommand, SESClient } from '@aws-sdk/client-ses';",
    client: 'new SESClient()',
    command: 'new SendRawEmailCommand({ RawMessage: { Data: Buffer.from(body) } })',
  },
  '@aws-sdk/client-sqs': {
    imports: "import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';",
    client: 'new SQSClient()',
    command: "new SendMessageCommand({ QueueUrl: 'https://example.com/queue', MessageBody: body })",
  },
};

/** The SDK's clients in what a function loads at once, by its source maps. */
export async function clientsOf({ folder }: BundledFunction): Promise<string[]> {
  const maps = (await loadedAtOnce(folder)).map((file) => readFileSync(`${file}.map`, 'utf8'));
  const clients = maps.flatMap((map) => map.match(/@aws-sdk\/client-[a-z-]+/g) ?? []);
  return [...new Set(clients)].toSorted();
}

/** What every handler of ours stands on: loaded and begun with, and nothing made of it. */
const FOUNDATION = `import middy from '@middy/core';
import httpContentNegotiation from '@middy/http-content-negotiation';
import { Logger } from '@aws-lambda-powertools/logger';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
export const begun = [
  middy().use(httpContentNegotiation()),
  new Logger({ serviceName: 'bare' }),
  Temporal.Instant.fromEpochMilliseconds(0),
  z.strictObject({ body: z.string() }),
];`;

/** A handler that calls these clients and does nothing else, bundled as ours are; answers with its folder. */
export function bundleBare(clients: readonly string[], outdir: string, { withFoundation = false } = {}): string {
  const bare = clients.map((name) => {
    const client = BARE_CLIENTS[name];
    if (client === undefined) throw new Error(`no bare handler calls ${name}`);
    return client;
  });
  const code = [
    ...bare.map(({ imports }) => imports),
    ...bare.map(({ client }, index) => `const client${index} = ${client};`),
    'export const handler = async ({ body }) => {',
    ...bare.map(({ command }, index) => `  await client${index}.send(${command});`),
    '};',
    ...(withFoundation ? [FOUNDATION] : []),
  ].join('\n');
  mkdirSync(WORKSHOP, { recursive: true });
  const workshop = mkdtempSync(join(WORKSHOP, 'bare-'));
  try {
    const entry = join(workshop, 'handler.js');
    writeFileSync(entry, code);
    bundleHandler(entry, outdir);
  } finally {
    rmSync(workshop, { recursive: true });
  }
  return outdir;
}
