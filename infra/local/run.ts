/** Sets everything going: functions and the loops that feed them, the schedules, the gateway. */

import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Hono } from 'hono';
import { Scheduler } from './clock/scheduler.ts';
import type { VirtualClock } from './clock/virtual-clock.ts';
import type { Endpoints } from './endpoints.ts';
import type { Targets } from './events/targets.ts';
import { consumersOf, createFunctions, keepConsuming, reload } from './functions/functions.ts';
import type { LocalFunction } from './functions/local-function.ts';
import type { Gateway } from './gateway/gateway.ts';
import { createLivePages, type ServePages } from './gateway/live-pages.ts';
import type { LocalControls, Status } from './gateway/local-controls.ts';
import { createPages } from './gateway/pages.ts';
import { issueToken } from './identity/issue-token.ts';
import { createSignIn, type SignInOptions } from './identity/sign-in-provider.ts';
import { loadSigningKeys, type SigningKeys } from './identity/signing-keys.ts';
import type { OwnServers } from './own-servers.ts';
import { servedBy } from './served.ts';
import type { Queues } from './servers/queues.ts';
import { Settlement } from './settlement.ts';
import type { Place } from './template/identifiers.ts';
import type { Plan } from './template/plan.ts';
import type { Trace } from './trace/trace.ts';

/** Invocations may finish for this long when the local cloud stops. */
const GRACE_MS = 1500;

export interface RunOptions {
  readonly dataFolder: string;
  readonly pagesFolder: string | undefined;
  readonly servePages?: ServePages | undefined;
  readonly people: SignInOptions['people'];
  readonly plan: Plan;
  readonly place: Place;
  readonly gateway: Gateway;
  readonly clock: VirtualClock;
  readonly targets: Targets;
  readonly own: OwnServers;
  readonly queues: Queues;
  readonly urls: Status['urls'];
  readonly endpoints: Endpoints;
  /** Endpoints and credentials, the same for every function. */
  readonly sharedEnvironment: Readonly<Record<string, string>>;
  /** Absent: nothing is traced. */
  readonly trace: Trace | undefined;
}

export interface Run extends AsyncDisposable {
  /** Fires every schedule's last occurrence once more; resolves when what it caused has settled. */
  readonly catchUp: () => Promise<void>;
  readonly reload: (files: readonly string[]) => Promise<readonly string[]>;
}

export async function run(options: RunOptions): Promise<Run> {
  const { plan, clock, targets, queues, gateway, own, dataFolder } = options;
  const functionsOptions = { ...options, logFolder: join(dataFolder, 'logs') };
  const functions = createFunctions(functionsOptions);
  const consumers = consumersOf(functionsOptions, functions);
  const settlement = new Settlement({
    functions,
    queues,
    workedQueueUrls: consumers.map(({ queueUrl }) => queueUrl),
    pending: () => own.pending(),
  });
  const stopping = new AbortController();
  const settled = () => settlement.settled(stopping.signal);
  const scheduler = new Scheduler(plan.schedules, { clock, targets, settled });
  const keys = await loadSigningKeys(join(dataFolder, 'keys.json'));

  const pages = await pagesOf(options);
  gateway.serve({
    api: {
      routes: plan.routes,
      throttle: plan.throttle,
      functionByArn: new Map(functions.map((each) => [each.plan.arn, each])),
      nowMs: () => clock.epochMilliseconds,
    },
    pages: pages?.app,
    controls: controlsOf(options, { functions, scheduler, settlement, settled, keys }),
    signIn: createSignIn({ publicUrl: gateway.url, clients: plan.signInClients, keys, people: options.people }),
  });
  const consuming = consumers.map((consumer) =>
    keepConsuming(consumer, queues, {
      signal: stopping.signal,
      onReceived: () => {
        settlement.noteReceived();
      },
    }),
  );
  scheduler.start();
  return {
    catchUp: () => scheduler.fireLast(),
    reload: (files) => reload(functions, files),
    async [Symbol.asyncDispose]() {
      scheduler.stop();
      stopping.abort();
      await Promise.race([Promise.all([...consuming, drained(functions)]), pause(GRACE_MS)]);
      await pages?.stop();
      await gateway.stop();
      await Promise.all(functions.map((each) => each.stop()));
    },
  };
}

async function drained(functions: readonly LocalFunction[]): Promise<void> {
  while (functions.some(({ running }) => running > 0)) await pause(20);
}

interface ServedPages {
  readonly app: Hono;
  stop(): Promise<void>;
}

async function pagesOf(options: RunOptions): Promise<ServedPages | undefined> {
  const { pagesFolder, servePages, plan, place, endpoints, gateway } = options;
  const [authorizer] = plan.routes.flatMap((route) => route.authorizer ?? []);
  const told = {
    configuration: { issuer: authorizer?.issuer ?? place.publicUrl, clientId: authorizer?.audience[0] ?? '' },
    filesOrigin: endpoints.S3,
  };
  if (servePages !== undefined) {
    const source = await servePages(gateway.server);
    return { app: createLivePages(source, told), stop: () => source.stop() };
  }
  if (pagesFolder === undefined) return undefined;
  return { app: createPages({ root: pagesFolder, ...told }), stop: () => Promise.resolve() };
}

interface Running {
  readonly functions: readonly LocalFunction[];
  readonly scheduler: Scheduler;
  readonly settlement: Settlement;
  readonly settled: () => Promise<void>;
  readonly keys: SigningKeys;
}

function controlsOf(
  { plan, clock, urls, endpoints, own }: RunOptions,
  { functions, scheduler, settlement, settled, keys }: Running,
): LocalControls {
  return {
    status: async () => ({
      now: clock.now.toString(),
      speed: clock.speed,
      idle: await settlement.isIdle(),
      urls,
      endpoints,
      served: servedBy(plan),
      unknown: plan.unknown,
      metered: Object.fromEntries(functions.map((each) => [each.plan.name, each.metered])),
    }),
    moveClock: (change) => scheduler.move(change),
    settle: settled,
    receiveMail: (mail) => own.incomingMails.receive(mail),
    token: async (email) => {
      const [client] = plan.signInClients;
      if (client === undefined) throw new Error('The template signs nobody in by itself: ask its issuer for a token.');
      return issueToken(email, client, keys);
    },
  };
}
