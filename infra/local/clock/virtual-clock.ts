/** The time the gateway and the scheduler stamp: real time, or a time set by hand that runs at any speed. */

import { Temporal } from 'temporal-polyfill';

/** Where the clock stands; `setByHand` false means it is real time. */
export interface ClockPosition {
  readonly now: string;
  readonly speed: number;
  readonly setByHand: boolean;
}

export class VirtualClock {
  #anchor: { readonly virtualMs: number; readonly realMs: number };
  #speed: number;
  #setByHand: boolean;
  readonly #onSet: (position: ClockPosition) => void;

  /** `onSet` hears of every change by hand. */
  constructor(position?: ClockPosition, onSet: (position: ClockPosition) => void = () => undefined) {
    this.#onSet = onSet;
    this.#setByHand = position?.setByHand ?? false;
    this.#speed = this.#setByHand ? (position?.speed ?? 1) : 1;
    const start = this.#setByHand ? position?.now : undefined;
    this.#anchor = {
      virtualMs: start === undefined ? Date.now() : Temporal.Instant.from(start).epochMilliseconds,
      realMs: performance.now(),
    };
  }

  /** Milliseconds since the epoch, a whole number. */
  get epochMilliseconds(): number {
    const { virtualMs, realMs } = this.#anchor;
    return Math.floor(virtualMs + (performance.now() - realMs) * this.#speed);
  }

  get now(): Temporal.Instant {
    return Temporal.Instant.fromEpochMilliseconds(this.epochMilliseconds);
  }

  /** Virtual seconds per real second; 0 stands still. */
  get speed(): number {
    return this.#speed;
  }

  get position(): ClockPosition {
    return { now: this.now.toString(), speed: this.#speed, setByHand: this.#setByHand };
  }

  set({ to, speed = this.#speed }: { readonly to: Temporal.Instant; readonly speed?: number | undefined }): void {
    this.#anchor = { virtualMs: to.epochMilliseconds, realMs: performance.now() };
    this.#speed = speed;
    this.#setByHand = true;
    this.#onSet(this.position);
  }
}
