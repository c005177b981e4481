import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import dynalite from 'dynalite';
import { Hono } from 'hono';
import * as z from 'zod';

/** What DynamoDB would charge for. */
export interface Units {
  readonly reads: number;
  readonly writes: number;
}

const CapacitySchema = z.object({ CapacityUnits: z.number() });
const AnswerSchema = z.object({
  ConsumedCapacity: z.union([CapacitySchema.transform((one) => [one]), z.array(CapacitySchema)]).default([]),
});

const READS = /\.(GetItem|Query|Scan|BatchGetItem)$/;
const WRITES = /\.(PutItem|UpdateItem|DeleteItem|BatchWriteItem)$/;

/** A DynamoDB (dynalite) behind a meter that asks of every call what it consumed. */
export class MeteredDynamoDb {
  readonly url: string;
  readonly #stop: () => void;
  readonly #units: { reads: number; writes: number };

  private constructor(url: string, units: { reads: number; writes: number }, stop: () => void) {
    this.url = url;
    this.#units = units;
    this.#stop = stop;
  }

  static async start(): Promise<MeteredDynamoDb> {
    const table = dynalite({ createTableMs: 0 });
    const tableUrl = await listening(table);
    const units = { reads: 0, writes: 0 };
    const app = new Hono();
    app.post('*', async (context) => {
      const target = context.req.header('x-amz-target') ?? '';
      const asked = await context.req.json<object>();
      const isMetered = READS.test(target) || WRITES.test(target);
      // Of a body that is about to change.
      const headers = Object.entries(context.req.header()).filter(([name]) => name !== 'content-length');
      const body = JSON.stringify(isMetered ? { ...asked, ReturnConsumedCapacity: 'TOTAL' } : asked);
      const response = await fetch(tableUrl, { method: 'POST', headers, body });
      const answer = await response.text();
      if (isMetered && response.ok) units[READS.test(target) ? 'reads' : 'writes'] += consumedIn(answer);
      return new Response(answer, { status: response.status, headers: response.headers });
    });
    const meter = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }) as Server;
    const url = await listening(meter);
    return new MeteredDynamoDb(url, units, () => {
      for (const server of [meter, table]) {
        server.closeAllConnections();
        server.close();
      }
    });
  }

  /** So far. */
  get units(): Units {
    return { ...this.#units };
  }

  stop(): void {
    this.#stop();
  }
}

const consumedIn = (answer: string): number =>
  AnswerSchema.parse(JSON.parse(answer)).ConsumedCapacity.reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);

const listening = async (server: Server): Promise<string> => {
  if (!server.listening) {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  }
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
