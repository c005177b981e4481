import { type FauxqsServer, startFauxqs } from 'fauxqs';
import { afterAll, beforeAll } from 'vitest';
import { aimSdkAt } from './sdk-environment.ts';

export interface TestQueue {
  readonly url: string;
  /** Bodies of the messages waiting in it, in the order sent. */
  readonly bodies: () => readonly string[];
}

/** An SQS for the test file, in this process; every call makes an empty queue. */
export const useFauxqs = (): (() => TestQueue) => {
  let server: FauxqsServer;
  let queues = 0;
  beforeAll(async () => {
    server = await startFauxqs({ port: 0, logger: false });
    aimSdkAt('SQS', server.address);
  });
  afterAll(() => server.stop());
  return () => {
    queues += 1;
    const { queueUrl, queueName } = server.createQueue(`queue-${queues}`);
    return {
      // Its own answer names a host that not every machine resolves.
      url: new URL(new URL(queueUrl).pathname, server.address).href,
      bodies: () => server.inspectQueue(queueName)?.messages.ready.map(({ body }) => body) ?? [],
    };
  };
};
