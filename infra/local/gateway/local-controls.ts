/** `/_local`: the controls of the local cloud, for scripts and pages of this machine only. */

import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import type { ClockChange } from '../clock/scheduler.ts';
import type { Metered } from '../functions/local-function.ts';

const FASTEST = 100_000;

const InstantSchema = z.string().transform((text, context) => {
  try {
    return Temporal.Instant.from(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'an ISO 8601 instant with an offset' });
    return z.NEVER;
  }
});

const ClockChangeSchema = z
  .strictObject({ to: InstantSchema.optional(), speed: z.number().min(0).max(FASTEST).optional() })
  .refine(({ to, speed }) => to !== undefined || speed !== undefined, 'give `to`, `speed` or both');

const TokenRequestSchema = z.strictObject({ email: z.email() });

export interface Status {
  readonly now: string;
  readonly speed: number;
  /** No invocation runs and no queue holds work. */
  readonly idle: boolean;
  readonly urls: Readonly<Record<string, string>>;
  /** Where SDK clients reach each service, by the names of the SDK's endpoint variables. */
  readonly endpoints: Readonly<Record<string, string>>;
  /** What runs of the template, by kind. */
  readonly served: Readonly<Record<string, readonly string[]>>;
  /** Resources of types that the local cloud does not know. */
  readonly unknown: readonly string[];
  /** Of each function, by name. */
  readonly metered: Readonly<Record<string, Metered>>;
}

export interface LocalControls {
  status(): Promise<Status>;
  /** Resolves when all that the move caused has settled. */
  moveClock(change: ClockChange): Promise<void>;
  settle(): Promise<void>;
  /** As if SES had received it. */
  receiveMail(mail: Buffer): Promise<void>;
  token(email: string): Promise<string>;
}

/** `hosts` are the Host headers under which this machine reaches the gateway. */
export function createLocalControls(controls: LocalControls, hosts: () => readonly string[]): Hono {
  const app = new Hono();
  app.use(onlyFromHere(hosts));
  app.get('/status', async (context) => context.json(await controls.status()));
  app.post('/clock', (context) =>
    withBody(context, ClockChangeSchema, async (change) => {
      await controls.moveClock(change);
      return context.json(await controls.status());
    }),
  );
  app.post('/settle', async (context) => {
    await controls.settle();
    return context.json(await controls.status());
  });
  app.post('/mail', async (context) => {
    await controls.receiveMail(Buffer.from(await context.req.arrayBuffer()));
    await controls.settle();
    return context.json(await controls.status());
  });
  app.post('/token', (context) =>
    withBody(context, TokenRequestSchema, async ({ email }) => context.json({ token: await controls.token(email) })),
  );
  app.all('*', (context) => context.json({ message: 'Not Found' }, 404));
  return app;
}

/**
 * The socket listens on the loopback interface, but a page of a foreign site can reach that too: by a name of its own
 * that resolves to 127.0.0.1 (DNS rebinding), or by sending a form across origins.
 */
function onlyFromHere(hosts: () => readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    const origin = context.req.header('origin');
    const isOurs = hosts().includes(context.req.header('host') ?? '');
    const originIsOurs = origin === undefined || hosts().some((host) => origin === `http://${host}`);
    if (!isOurs || !originIsOurs) return context.json({ message: 'Forbidden' }, 403);
    return next();
  };
}

async function withBody<T>(
  context: Context,
  schema: z.ZodType<T>,
  answer: (body: T) => Promise<Response>,
): Promise<Response> {
  const body: unknown = await context.req.json().catch(() => undefined);
  const parsed = schema.safeParse(body);
  return parsed.success ? answer(parsed.data) : context.json({ message: z.prettifyError(parsed.error) }, 400);
}
