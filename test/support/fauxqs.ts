import { type FauxqsServer, startFauxqs } from 'fauxqs';
import { afterAll, beforeAll } from 'vitest';
import { aimSdkAt } from './sdk-environment.ts';

export interface TestQueue {
  readonly url: string;
  /** Bodies of the messages waiting in it, in the order sent. */
  readonly bodies: () => readonly string[];
}

/** The server of the test file, in this process, once it has started. */
const useServer = (service: 'SQS' | 'S3'): (() => FauxqsServer) => {
  let server: FauxqsServer;
  beforeAll(async () => {
    server = await startFauxqs({ port: 0, logger: false });
    // Its own answers name a host that not every machine resolves.
    aimSdkAt(service, `http://127.0.0.1:${server.port}`);
  });
  afterAll(() => server.stop());
  return () => server;
};

/** An SQS for the test file; every call makes an empty queue. */
export const useFauxqs = (): (() => TestQueue) => {
  const server = useServer('SQS');
  let queues = 0;
  return () => {
    queues += 1;
    const { queueUrl, queueName } = server().createQueue(`queue-${queues}`);
    return {
      url: new URL(new URL(queueUrl).pathname, `http://127.0.0.1:${server().port}`).href,
      bodies: () =>
        server()
          .inspectQueue(queueName)
          ?.messages.ready.map(({ body }) => body) ?? [],
    };
  };
};

/** An S3 for the test file; every call makes an empty bucket and answers with its name. */
export const useFauxqsBuckets = (): (() => string) => {
  const server = useServer('S3');
  let buckets = 0;
  return () => {
    buckets += 1;
    return server().createBucket(`bucket-${buckets}`).bucketName;
  };
};
