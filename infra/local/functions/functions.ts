/** All functions of the plan, and the loops that feed them from queues. */

import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { VirtualClock } from '../clock/virtual-clock.ts';
import type { Queues } from '../servers/queues.ts';
import type { Place } from '../template/identifiers.ts';
import type { Plan } from '../template/plan.ts';
import type { Trace } from '../trace/trace.ts';
import { asyncQueueOf } from './async-invocations.ts';
import { environmentOf } from './environment.ts';
import { LocalFunction } from './local-function.ts';
import { asyncConsumer, type Consumer, consume, eventSourceConsumer } from './queue-consumers.ts';

const WAIT_AFTER_ERROR_MS = 1000;

export interface FunctionsOptions {
  readonly plan: Plan;
  readonly place: Place;
  readonly queues: Queues;
  readonly clock: VirtualClock;
  readonly logFolder: string;
  /** Endpoints and credentials, the same for every function. */
  readonly sharedEnvironment: Readonly<Record<string, string>>;
  /** Absent: nothing is traced. */
  readonly trace: Trace | undefined;
}

export function createFunctions(options: FunctionsOptions): LocalFunction[] {
  const { plan, place, logFolder, sharedEnvironment, trace } = options;
  mkdirSync(logFolder, { recursive: true });
  return plan.functions.map(
    (each) =>
      new LocalFunction(
        each,
        environmentOf(each, place.region, sharedEnvironment),
        createWriteStream(join(logFolder, `${each.name}.log`), { flags: 'a' }),
        trace,
      ),
  );
}

/**
 * Functions that run code of these files get it anew with their next invocation, and load it before that, the latest used first;
 * code that does not load is told of and changes nothing. @returns the names of those that run the new.
 */
export async function reload(functions: readonly LocalFunction[], files: readonly string[]): Promise<string[]> {
  const outdated = functions
    .filter((each) => each.runsCodeOf(files))
    .toSorted((left, right) => right.lastAskedMs - left.lastAskedMs);
  for (const each of outdated) each.outdate();
  const renewed: string[] = [];
  for (const each of outdated) if (await each.renew()) renewed.push(each.plan.name);
  return renewed;
}

/** One consumer per event source mapping, and one per function for its asynchronous invocations. */
export function consumersOf(
  { plan, place, queues, clock }: FunctionsOptions,
  functions: readonly LocalFunction[],
): Consumer[] {
  const mapped = plan.eventSources.map((source) => {
    const queue = plan.queues.find(({ arn }) => arn === source.queueArn);
    const target = functions.find((each) => each.plan.name === source.functionName);
    if (queue === undefined || target === undefined) {
      throw new Error(`The event source ${source.queueArn} of ${source.functionName} is not served locally`);
    }
    return eventSourceConsumer(source, queue, target, queues, {
      region: place.region,
      nowMs: () => clock.epochMilliseconds,
    });
  });
  const asynchronous = functions.map((each) =>
    asyncConsumer(asyncQueueOf(each.plan, place), each, queues, plan.queues),
  );
  return [...mapped, ...asynchronous];
}

/** Works until the signal aborts; an error is told and the loop goes on, as the service would. */
export async function keepConsuming(
  consumer: Consumer,
  queues: Queues,
  hooks: { readonly signal: AbortSignal; readonly onReceived: () => void },
): Promise<void> {
  while (!hooks.signal.aborted) {
    await consume(consumer, queues, hooks).catch(async (error: unknown) => {
      if (hooks.signal.aborted) return;
      console.error(`The consumer of ${consumer.queueUrl} stumbled:`, error);
      await pause(WAIT_AFTER_ERROR_MS);
    });
  }
}
