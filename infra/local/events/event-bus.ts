/** EventBridge: PutEvents, and the rules that carry events on to their targets. */

import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import * as z from 'zod';
import type { Plan } from '../template/plan.ts';
import { nameInArn } from '../template/read-plan.ts';
import { matches } from './event-pattern.ts';
import { transformed } from './input-transformer.ts';
import type { Targets } from './targets.ts';

export interface BusEvent {
  readonly busName: string;
  readonly source: string;
  readonly detailType: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly resources: readonly string[];
  /** ISO instant. */
  readonly time: string;
}

export class EventBuses {
  readonly #plan: Plan;
  readonly #targets: Targets;
  readonly #origin: { readonly account: string; readonly region: string };

  constructor(plan: Plan, targets: Targets, origin: { readonly account: string; readonly region: string }) {
    this.#plan = plan;
    this.#targets = targets;
    this.#origin = origin;
  }

  /** Resolves with the event's id once every target of every matching rule holds it. */
  async publish({ busName, source, detailType, detail, resources, time }: BusEvent): Promise<string> {
    const id = randomUUID();
    const envelope = { version: '0', id, 'detail-type': detailType, source, ...this.#origin, time, resources, detail };
    const rules = this.#plan.rules.filter((rule) => rule.busName === busName && matches(rule.pattern, envelope));
    for (const { arn, transformer } of rules.flatMap(({ targets }) => targets)) {
      const body = transformer === undefined ? JSON.stringify(envelope) : transformed(envelope, transformer);
      await this.#targets.deliver(arn, body);
    }
    return id;
  }

  has(busName: string): boolean {
    return this.#plan.buses.includes(busName);
  }
}

const DetailSchema = z.record(z.string(), z.unknown());

const PutEventsSchema = z.object({
  Entries: z
    .array(
      z.object({
        Source: z.string(),
        DetailType: z.string(),
        Detail: z.string(),
        EventBusName: z.string().default('default'),
        Resources: z.array(z.string()).default([]),
        Time: z.number().optional(),
      }),
    )
    .min(1)
    .max(10),
});

/** `now` gives an ISO instant for entries without a time of their own. */
export function eventBridgeServer(buses: EventBuses, now: () => string): Hono {
  const app = new Hono();
  app.post('/', async (context) => {
    if (context.req.header('x-amz-target') !== 'AWSEvents.PutEvents') {
      return context.json({ __type: 'UnknownOperationException' }, 400);
    }
    const request = PutEventsSchema.safeParse(await context.req.json());
    if (!request.success) {
      return context.json({ __type: 'ValidationException', message: z.prettifyError(request.error) }, 400);
    }
    const Entries = [];
    for (const entry of request.data.Entries) {
      const busName = nameInArn(entry.EventBusName);
      const detail = parseDetail(entry.Detail);
      if (!buses.has(busName)) Entries.push({ ErrorCode: 'ResourceNotFoundException', ErrorMessage: busName });
      else if (detail === undefined)
        Entries.push({ ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' });
      else {
        const EventId = await buses.publish({
          busName,
          source: entry.Source,
          detailType: entry.DetailType,
          detail,
          resources: entry.Resources,
          time: entry.Time === undefined ? now() : new Date(entry.Time * 1000).toISOString(),
        });
        Entries.push({ EventId });
      }
    }
    return context.json({ FailedEntryCount: Entries.filter((entry) => 'ErrorCode' in entry).length, Entries });
  });
  return app;
}

function parseDetail(detail: string): Record<string, unknown> | undefined {
  try {
    return DetailSchema.safeParse(JSON.parse(detail)).data;
  } catch {
    return undefined;
  }
}
