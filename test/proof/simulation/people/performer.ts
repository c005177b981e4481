import type { Receipt } from '../../../../shared/contracts/http/receipt.ts';
import type { OperationId } from '../../../../shared/contracts/routes.ts';
import type { ApiRequest, ApiResponse } from '../../../unit/http/in-memory-api.ts';
import type { Later } from '../story/deeds.ts';
import type { Person } from './person.ts';
import type { Promises } from './promises.ts';

const MS_PER_MINUTE = 60_000;

/** Somebody and their submissions, each under a key that names the deed and the step. */
export class Performer {
  readonly #person: Person;
  readonly #promises: Promises;
  /** Names the deed in keys and texts. */
  readonly name: string;

  constructor(person: Person, promises: Promises, name: string) {
    this.#person = person;
    this.#promises = promises;
    this.name = name;
  }

  /** Occurs in what this step of the deed sends, and nowhere else. */
  markOf(step: string): string {
    return `${this.name}-${step}`;
  }

  ask(step: string, operation: OperationId, request: ApiRequest): Promise<ApiResponse | null> {
    return this.#person.ask(operation, this.markOf(step), request);
  }

  /** The receipt of what was filed; null where it was refused, or nobody answered. */
  async file(step: string, operation: OperationId, request: ApiRequest): Promise<Receipt | null> {
    const answer = await this.ask(step, operation, request);
    return answer?.status === 201 ? this.#promises.take(this.markOf(step), this.markOf(step), answer.body) : null;
  }

  /** A receipt that came in a larger answer; `mark` where the submission carried it. */
  keep(step: string, receipt: unknown, mark = ''): void {
    this.#promises.take(this.markOf(step), mark, receipt);
  }

  wait(later: NonNullable<Later>): Promise<void> {
    return this.#person.wait(later.minutes * MS_PER_MINUTE);
  }
}
