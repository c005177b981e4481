/** Runs a synthesised CDK app on this machine. */

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Temporal } from 'temporal-polyfill';
import { type BackingServices, startBackingServices } from './backing-services.ts';
import { startKeptClock } from './clock/kept-clock.ts';
import type { VirtualClock } from './clock/virtual-clock.ts';
import {
  accountIn,
  credentialVariables,
  type Endpoints,
  endpointVariables,
  reachesOnlyLocalServers,
} from './endpoints.ts';
import { Targets } from './events/targets.ts';
import { asyncQueueOf } from './functions/async-invocations.ts';
import { Gateway } from './gateway/gateway.ts';
import type { ServePages } from './gateway/live-pages.ts';
import type { PeopleGroup } from './identity/sign-in-page.ts';
import { startOwnServers } from './own-servers.ts';
import { run } from './run.ts';
import { ensureBucket } from './servers/buckets.ts';
import { lockFolder } from './servers/folder-lock.ts';
import { showInflightAgain } from './servers/inflight.ts';
import { ensureTable } from './servers/tables.ts';
import { readAssembly } from './template/assembly.ts';
import type { Place } from './template/identifiers.ts';
import type { Plan } from './template/plan.ts';
import { fromSources } from './template/from-sources.ts';
import { readPlan } from './template/read-plan.ts';
import { Trace } from './trace/trace.ts';
import { startTracingProxies } from './trace/tracing-proxy.ts';

export interface LocalCloudOptions {
  /** The CDK's output. */
  readonly assemblyFolder: string;
  /** Everything that survives a restart. */
  readonly dataFolder: string;
  /** The built pages; absent: only the API is served. */
  readonly pagesFolder: string | undefined;
  /** Serves the pages from their sources, in the place of the built ones. */
  readonly servePages?: ServePages | undefined;
  /** Runs functions from their sources: from `functions/NAME/handler.ts` of this folder, in the place of their bundles. */
  readonly sourceFolder?: string | undefined;
  /** Taken when they are free; 0 for any. */
  readonly port: number;
  readonly mailboxPort: number;
  /** Empties the data first. */
  readonly fresh: boolean;
  /** Sets the clock; otherwise it goes on where it was left when it was set by hand, or is real time. */
  readonly at: Temporal.Instant | undefined;
  /** Virtual seconds per real second. */
  readonly speed: number | undefined;
  /** Writes `trace.jsonl` into the data folder; a service of the environment's own cannot be traced. */
  readonly trace: boolean;
  /** Who is offered on the sign-in page. */
  readonly people: () => Promise<readonly PeopleGroup[]>;
  readonly env: NodeJS.ProcessEnv;
}

export interface LocalCloud {
  readonly plan: Plan;
  readonly clock: VirtualClock;
  readonly urls: { readonly pages: string; readonly mailbox: string; readonly status: string };
  /** Region, credentials and endpoints: what an SDK client needs in its environment to reach this local cloud. */
  readonly environment: Readonly<Record<string, string>>;
  /** Settles when a backing server dies: nothing works from then on. */
  readonly died: Promise<Error>;
  /** Runs what the schedules last passed would run, for work that came in past the front door; resolves when settled. */
  readonly catchUp: () => Promise<void>;
  /** Loads functions anew that run code of these files; resolves with the names of those that have. */
  readonly reload: (files: readonly string[]) => Promise<readonly string[]>;
  /** Ends what runs; nothing accepted is lost. */
  stop(): Promise<void>;
}

export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const { dataFolder, env, at, speed } = options;
  await using startedSoFar = new AsyncDisposableStack();
  startedSoFar.defer(lockFolder(dataFolder).release);
  if (options.fresh) rmSync(dataFolder, { recursive: true, force: true });
  mkdirSync(dataFolder, { recursive: true });

  const { clock, stop: stopClock } = startKeptClock(join(dataFolder, 'clock.json'));
  startedSoFar.defer(stopClock);
  if (at !== undefined || speed !== undefined) clock.set({ to: at ?? clock.now, speed });
  const gateway = await Gateway.listen(options.port);
  startedSoFar.defer(() => gateway.stop());
  const region = env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'] ?? 'us-east-1';
  const credentials = credentialVariables(env);
  const backing = await startBackingServices({ dataFolder, region, env });
  startedSoFar.defer(() => backing.stop());

  const place: Place = { region, account: accountIn(env), sqsEndpoint: backing.sqs.endpoint, publicUrl: gateway.url };
  const plan = fromSources(readPlan(readAssembly(options.assemblyFolder), place), options.sourceFolder);
  await provision(plan, place, backing);
  const targets = new Targets(plan, backing.sqs.queues, place);
  const own = await startOwnServers({ ...options, plan, place, targets, clock, s3: backing.s3.client });
  startedSoFar.defer(() => own.stop());

  const { trace, endpoints } = await traced(options, startedSoFar, {
    ...own.endpoints,
    DYNAMODB: backing.dynamoDb.endpoint,
    SQS: backing.sqs.endpoint,
    S3: backing.s3.endpoint,
  });
  const sharedEnvironment = { ...credentials, ...endpointVariables(endpoints) };
  const urls = { pages: gateway.url, mailbox: own.mailboxUrl, status: `${gateway.url}/_local/status` };
  const { catchUp, reload } = startedSoFar.use(
    await run({
      ...options,
      plan,
      place,
      gateway,
      clock,
      targets,
      own,
      queues: backing.sqs.queues,
      urls,
      endpoints,
      sharedEnvironment,
      trace,
    }),
  );
  const started = startedSoFar.move();
  return {
    plan,
    clock,
    urls,
    environment: { AWS_REGION: region, ...sharedEnvironment },
    died: backing.died,
    catchUp,
    reload,
    stop: () => started.disposeAsync(),
  };
}

/** Where functions reach the services: by way of the trace, if one is wanted. */
async function traced(
  { dataFolder, env, trace: isWanted }: LocalCloudOptions,
  started: AsyncDisposableStack,
  endpoints: Endpoints,
): Promise<{ readonly trace: Trace | undefined; readonly endpoints: Endpoints }> {
  if (!isWanted) return { trace: undefined, endpoints };
  if (!reachesOnlyLocalServers(env)) throw new Error('Only local servers are traced: unset AWS_ENDPOINT_URL_*.');
  const trace = new Trace(join(dataFolder, 'trace.jsonl'));
  started.defer(() => trace.close());
  const proxies = await startTracingProxies(endpoints, trace);
  started.defer(() => proxies.stop());
  return { trace, endpoints: proxies.endpoints };
}

/** Tables, buckets and queues of the template; what a killed predecessor had in its hands goes back into its queue. */
async function provision(plan: Plan, place: Place, { dynamoDb, s3, sqs }: BackingServices): Promise<void> {
  for (const table of plan.tables) await ensureTable(dynamoDb.client, table);
  for (const bucket of plan.buckets) await ensureBucket(s3.client, bucket);
  const queues = [...plan.queues, ...plan.functions.map((each) => asyncQueueOf(each, place))];
  for (const queue of queues) {
    await sqs.queues.ensure(queue, queue.attributes);
    if (sqs.isLocal) await showInflightAgain(sqs.endpoint, sqs.queues, queue);
  }
}
