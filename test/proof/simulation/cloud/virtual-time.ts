import { setImmediate } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';

interface Appointment {
  readonly atMs: number;
  readonly order: number;
  readonly happen: () => void;
}

const isBefore = (a: Appointment, b: Appointment): boolean =>
  a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order);

/** Somebody who works in virtual time: the clock stands still while any of them neither waits nor has finished. */
export interface Worker {
  waits: number;
}

/** A clock that moves to the next appointment once everybody waits. Nothing in it depends on the machine. */
export class VirtualTime {
  /** A binary heap: the earliest first. */
  readonly #appointments: Appointment[] = [];
  readonly #working = new Set<Worker>();
  #nowMs: number;
  #order = 0;

  constructor(startMs: number) {
    this.#nowMs = startMs;
  }

  get nowMs(): number {
    return this.#nowMs;
  }

  get now(): Temporal.Instant {
    return Temporal.Instant.fromEpochMilliseconds(this.#nowMs);
  }

  /** What is past happens next. */
  at(atMs: number, happen: () => void): void {
    this.#order += 1;
    this.#push({ atMs: Math.max(atMs, this.#nowMs), order: this.#order, happen });
  }

  begin(worker: Worker): void {
    this.#working.add(worker);
  }

  finish(worker: Worker): void {
    this.#working.delete(worker);
  }

  async wait(worker: Worker, ms: number): Promise<void> {
    const untilMs = this.#nowMs + ms;
    if (this.#isAlone(worker) && this.#isFreeUntil(untilMs)) {
      this.#nowMs = untilMs;
      return;
    }
    worker.waits += 1;
    await new Promise<void>((resolve) => {
      this.at(untilMs, resolve);
    });
    worker.waits -= 1;
  }

  /** Where nothing can happen before, the clock moves at once: most of the time there is one who works. */
  #isAlone(worker: Worker): boolean {
    return this.#working.size === 1 && this.#working.has(worker) && worker.waits === 0;
  }

  #isFreeUntil(untilMs: number): boolean {
    const [next] = this.#appointments;
    return next === undefined || next.atMs > untilMs;
  }

  /** Lives through every appointment up to the instant, or until `isOver`. */
  async runUntil(untilMs: number, isOver: () => boolean = () => false): Promise<void> {
    await this.#settle();
    for (;;) {
      const [next] = this.#appointments;
      if (isOver()) return;
      if (next === undefined || next.atMs > untilMs) break;
      this.#pop();
      this.#nowMs = next.atMs;
      next.happen();
      await this.#settle();
    }
    this.#nowMs = Math.max(this.#nowMs, untilMs);
  }

  /** Some of the work is really asynchronous, such as writing a workbook. */
  async #settle(): Promise<void> {
    do await setImmediate();
    while ([...this.#working].some(({ waits }) => waits === 0));
  }

  #push(appointment: Appointment): void {
    const heap = this.#appointments;
    let place = heap.push(appointment) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = heap[parent];
      if (above === undefined || !isBefore(appointment, above)) break;
      heap[place] = above;
      place = parent;
    }
    heap[place] = appointment;
  }

  #pop(): void {
    const heap = this.#appointments;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      const [a, b] = [heap[left], heap[left + 1]];
      if (a === undefined) break;
      const [child, least] = b !== undefined && isBefore(b, a) ? [left + 1, b] : [left, a];
      if (!isBefore(least, last)) break;
      heap[place] = least;
      place = child;
    }
    heap[place] = last;
  }
}
