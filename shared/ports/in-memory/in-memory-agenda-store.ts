import { Temporal } from 'temporal-polyfill';
import type { AgendaStore, Due, Watermark } from '../agenda-store.ts';
import { DueIndex } from './due-index.ts';

const isSame = (a: Watermark, b: Watermark): boolean =>
  Temporal.Instant.compare(a.doneUntil, b.doneUntil) === 0 && Temporal.Instant.compare(a.nextJobAt, b.nextJobAt) === 0;

export class InMemoryAgendaStore implements AgendaStore {
  readonly #due: DueIndex;
  readonly #watermarks = new Map<string, Watermark>();

  /** Shares its due index with the fact and ledger stores of the same table. */
  constructor(due: DueIndex = new DueIndex()) {
    this.#due = due;
  }

  read(departmentId: string): Promise<Watermark | undefined> {
    return Promise.resolve(this.#watermarks.get(departmentId));
  }

  create(watermark: Watermark): Promise<'created' | 'exists'> {
    if (this.#watermarks.has(watermark.departmentId)) return Promise.resolve('exists');
    this.#put(watermark);
    return Promise.resolve('created');
  }

  advance(from: Watermark, to: Watermark): Promise<'advanced' | 'moved-already'> {
    const stored = this.#watermarks.get(from.departmentId);
    if (stored === undefined || !isSame(stored, from)) return Promise.resolve('moved-already');
    this.#put(to);
    return Promise.resolve('advanced');
  }

  async *dueUntil(instant: Temporal.Instant): AsyncIterable<Due> {
    yield* await Promise.resolve(this.#due.until(instant));
  }

  #put(watermark: Watermark): void {
    this.#watermarks.set(watermark.departmentId, watermark);
    this.#due.put({ kind: 'agenda', departmentId: watermark.departmentId }, watermark.nextJobAt, '');
  }
}
