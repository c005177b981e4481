/** Delivers to what rules and schedules name as their target. */

import { asyncQueueOf } from '../functions/async-invocations.ts';
import type { Queues } from '../servers/queues.ts';
import type { Place } from '../template/identifiers.ts';
import type { Plan } from '../template/plan.ts';

export class Targets {
  readonly #queues: Queues;
  readonly #urlByArn: ReadonlyMap<string, string>;

  constructor(plan: Plan, queues: Queues, place: Place) {
    this.#queues = queues;
    this.#urlByArn = new Map([
      ...plan.queues.map(({ arn, url }) => [arn, url] as const),
      ...plan.functions.map((each) => [each.arn, asyncQueueOf(each, place).url] as const),
    ]);
    const wanted = [
      ...plan.rules.flatMap(({ targets }) => targets.map(({ arn }) => arn)),
      ...plan.schedules.map((s) => s.targetArn),
    ];
    const unserved = wanted.filter((arn) => !this.#urlByArn.has(arn));
    if (unserved.length > 0) throw new Error(`These targets are not served locally: ${unserved.join(', ')}`);
  }

  /** Resolves once the target has accepted it for good: a queue holds it. `body` is JSON. */
  async deliver(arn: string, body: string): Promise<void> {
    const url = this.#urlByArn.get(arn);
    if (url === undefined) throw new Error(`${arn} is not a target of the template`);
    await this.#queues.send(url, body);
  }
}
