/** EventBridge Scheduler on the virtual clock. */

import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Targets } from '../events/targets.ts';
import type { SchedulePlan } from '../template/plan.ts';
import { type Occurrences, occurrencesOf } from './schedule-expression.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** A move that passes more occurrences than this fires only the last: the agenda catches up, as after an outage. */
const MOST_FIRED_ON_A_MOVE = 12;
/** Node's timers hold no longer delay. */
const LONGEST_TIMER_MS = 2_147_483_647;

interface Firing {
  readonly schedule: SchedulePlan;
  readonly atMs: number;
}

export interface ClockChange {
  readonly to?: Temporal.Instant | undefined;
  readonly speed?: number | undefined;
}

export interface SchedulerOptions {
  readonly clock: VirtualClock;
  readonly targets: Pick<Targets, 'deliver'>;
  /** Resolves when what was fired has run its course. */
  readonly settled: () => Promise<void>;
}

export class Scheduler {
  readonly #options: SchedulerOptions;
  readonly #schedules: readonly { readonly plan: SchedulePlan; readonly occurrences: Occurrences }[];
  /** Everything up to here has fired. */
  #doneUntilMs: number;
  #timer: NodeJS.Timeout | undefined;
  #moving: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(plans: readonly SchedulePlan[], options: SchedulerOptions) {
    this.#options = options;
    this.#schedules = plans.map((plan) => ({ plan, occurrences: occurrencesOf(plan.expression, plan.timeZone) }));
    this.#doneUntilMs = options.clock.epochMilliseconds;
  }

  start(): void {
    this.#wait();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  /** Fires the occurrences passed last, once more: whoever just brought work need not wait for the next. */
  async fireLast(): Promise<void> {
    const nowMs = this.#options.clock.epochMilliseconds;
    for (const { plan, occurrences } of this.#schedules) {
      const atMs = occurrences.lastUntil(nowMs);
      if (atMs !== undefined) await this.#fire({ schedule: plan, atMs });
    }
    await this.#options.settled();
  }

  /** Moves the clock, firing what a move forward passes; one move at a time. Resolves when all of it has settled. */
  async move(change: ClockChange): Promise<void> {
    this.#moving = this.#moving.then(
      () => this.#move(change),
      () => this.#move(change),
    );
    await this.#moving;
  }

  async #move({ to, speed }: ClockChange): Promise<void> {
    const { clock, settled } = this.#options;
    clearTimeout(this.#timer);
    const finalSpeed = speed ?? clock.speed;
    const destination = to ?? clock.now;
    try {
      await this.#fireUntil(clock.epochMilliseconds);
      for (const firing of this.#passedOnTheWayTo(destination.epochMilliseconds)) {
        clock.set({ to: Temporal.Instant.fromEpochMilliseconds(firing.atMs), speed: 0 });
        this.#doneUntilMs = firing.atMs;
        await this.#fire(firing);
        await settled();
      }
      clock.set({ to: destination, speed: 0 });
      this.#doneUntilMs = destination.epochMilliseconds;
      await settled();
    } finally {
      clock.set({ to: clock.now, speed: finalSpeed });
      this.#wait();
    }
  }

  #passedOnTheWayTo(destinationMs: number): Firing[] {
    return this.#schedules
      .flatMap(({ plan, occurrences }) => {
        const passed: Firing[] = [];
        let atMs = occurrences.after(this.#doneUntilMs);
        while (atMs !== undefined && atMs <= destinationMs) {
          if (passed.length === MOST_FIRED_ON_A_MOVE) {
            return [{ schedule: plan, atMs: occurrences.lastUntil(destinationMs) ?? atMs }];
          }
          passed.push({ schedule: plan, atMs });
          atMs = occurrences.after(atMs);
        }
        return passed;
      })
      .sort((left, right) => left.atMs - right.atMs);
  }

  /** Fires what the running clock has reached. */
  async #fireUntil(nowMs: number): Promise<void> {
    const due = this.#passedOnTheWayTo(nowMs);
    this.#doneUntilMs = Math.max(this.#doneUntilMs, nowMs);
    for (const firing of due) await this.#fire(firing);
  }

  #wait(): void {
    const { clock } = this.#options;
    clearTimeout(this.#timer);
    const next = this.#schedules
      .map(({ occurrences }) => occurrences.after(this.#doneUntilMs))
      .filter((atMs) => atMs !== undefined);
    if (this.#stopped || next.length === 0 || clock.speed === 0) return;
    const delayMs = (Math.min(...next) - clock.epochMilliseconds) / clock.speed;
    this.#timer = setTimeout(
      () => {
        void this.#fireUntil(clock.epochMilliseconds)
          .catch((error: unknown) => {
            console.error('A schedule did not fire:', error);
          })
          .finally(() => {
            this.#wait();
          });
      },
      Math.min(Math.max(Math.ceil(delayMs), 1), LONGEST_TIMER_MS),
    );
  }

  async #fire({ schedule, atMs }: Firing): Promise<void> {
    const attributes: Readonly<Record<string, string>> = {
      'scheduled-time': Temporal.Instant.fromEpochMilliseconds(atMs).toString(),
      'execution-id': randomUUID(),
      'attempt-number': '1',
    };
    const input = schedule.input.replace(
      /<aws\.scheduler\.([a-z-]+)>/g,
      (placeholder, name: string) => attributes[name] ?? placeholder,
    );
    await this.#options.targets.deliver(schedule.targetArn, input);
  }
}
