import { afterAll, beforeAll } from 'vitest';
import { DynaliteServer, type TestTable } from './dynalite-server.ts';

/** A DynamoDB for the test file, in this process; every call makes an empty table of the real schema. */
export const useDynalite = (): (() => Promise<TestTable>) => {
  let server: DynaliteServer;
  beforeAll(async () => {
    server = await DynaliteServer.start();
  });
  afterAll(() => server[Symbol.asyncDispose]());
  return () => server.newTable();
};
