/** DynamoDB, SQS and S3 for one local cloud: servers in threads, or the endpoints that the environment names. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { foreignEndpoint, LOCAL_CREDENTIALS, reachesOnlyLocalServers } from './endpoints.ts';
import { Queues } from './servers/queues.ts';
import { type ServerThread, startServerThread } from './servers/server-thread.ts';

export interface BackingServices {
  readonly dynamoDb: { readonly endpoint: string; readonly client: DynamoDBClient };
  /** Local, it is the same server as SQS. */
  readonly s3: { readonly endpoint: string; readonly client: S3Client };
  readonly sqs: {
    readonly endpoint: string;
    readonly queues: Queues;
    /** Of ours, not the environment's. */ readonly isLocal: boolean;
  };
  /** Settles when a server dies without having been stopped. */
  readonly died: Promise<Error>;
  stop(): Promise<void>;
}

export interface BackingOptions {
  readonly dataFolder: string;
  readonly region: string;
  readonly env: NodeJS.ProcessEnv;
}

export async function startBackingServices({ dataFolder, region, env }: BackingOptions): Promise<BackingServices> {
  const local = async (module: URL, folder: string) => {
    mkdirSync(join(dataFolder, folder), { recursive: true });
    return startServerThread(module, join(dataFolder, folder), { AWS_REGION: region });
  };
  const foreign = {
    dynamoDb: foreignEndpoint('DYNAMODB', env),
    sqs: foreignEndpoint('SQS', env),
    s3: foreignEndpoint('S3', env),
  };
  const [dynamoDb, fauxqs] = await Promise.all([
    foreign.dynamoDb ?? local(new URL('./servers/dynamodb.thread.ts', import.meta.url), 'dynamodb'),
    foreign.sqs !== undefined && foreign.s3 !== undefined
      ? undefined
      : local(new URL('./servers/fauxqs.thread.ts', import.meta.url), 'sqs'),
  ]);
  const threads = [dynamoDb, fauxqs].filter((server) => typeof server === 'object');
  // With a foreign endpoint among them, the SDK looks for the runner's own credentials.
  const config = { region, ...(reachesOnlyLocalServers(env) && { credentials: LOCAL_CREDENTIALS }) };
  const endpoints = {
    dynamoDb: endpointOf(dynamoDb),
    sqs: foreign.sqs ?? endpointOf(fauxqs),
    s3: foreign.s3 ?? endpointOf(fauxqs),
  };
  const dynamoDbClient = new DynamoDBClient({ ...config, endpoint: endpoints.dynamoDb });
  const s3Client = new S3Client({ ...config, endpoint: endpoints.s3 });
  const sqsClient = new SQSClient({ ...config, endpoint: endpoints.sqs, useQueueUrlAsEndpoint: false });
  return {
    dynamoDb: { endpoint: endpoints.dynamoDb, client: dynamoDbClient },
    sqs: { endpoint: endpoints.sqs, queues: new Queues(sqsClient), isLocal: foreign.sqs === undefined },
    s3: { endpoint: endpoints.s3, client: s3Client },
    died: new Promise((resolve) => {
      for (const { died } of threads) {
        void died.then((reason) => {
          if (reason !== undefined) resolve(reason);
        });
      }
    }),
    async stop() {
      dynamoDbClient.destroy();
      sqsClient.destroy();
      s3Client.destroy();
      await Promise.all(threads.map((thread) => thread.stop()));
    },
  };
}

const endpointOf = (server: ServerThread | string | undefined): string => {
  if (server === undefined) throw new Error('a service has neither a foreign endpoint nor a local server');
  return typeof server === 'string' ? server : `http://127.0.0.1:${server.port}`;
};
