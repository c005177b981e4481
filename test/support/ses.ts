import { once } from 'node:events';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';
import { aimSdkAt } from './sdk-environment.ts';

// CommonJS with a default export, which Node and vitest unwrap differently when it is imported.
const { default: startServer } = createRequire(import.meta.url)('aws-ses-v2-local') as {
  readonly default: (config: { readonly host: string; readonly port: number }) => Promise<Server>;
};

export interface ReceivedMail {
  readonly messageId: string;
  readonly from: string;
  readonly destination: { readonly to: readonly string[] };
  readonly subject: string;
  readonly body: { readonly text?: string; readonly html?: string };
}

/** An SES for the test file, in this process; the function answers with every mail it took, in order. */
export const useSes = (): (() => Promise<readonly ReceivedMail[]>) => {
  let server: Server;
  let url: string;
  beforeAll(async () => {
    server = await startServer({ host: '127.0.0.1', port: 0 });
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    aimSdkAt('SES', url);
  });
  afterAll(async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  });
  return async () => {
    const answer = await fetch(`${url}/store`);
    const { emails } = (await answer.json()) as { emails: readonly ReceivedMail[] };
    return emails;
  };
};
