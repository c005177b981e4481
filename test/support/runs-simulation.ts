import type { Temporal } from 'temporal-polyfill';
import { deliverNotices } from '../../functions/deliver-notices/deliver-notices.ts';
import { judgeDepartment } from '../../functions/judge/judge-department.ts';
import { tick } from '../../functions/tick/tick.ts';
import type { LedgerAppended, RunMessage } from '../../shared/contracts/events.ts';
import { Crash, failing, type CrashPoint, type FailurePlan } from '../../shared/ports/in-memory/failing.ts';
import { paced } from './paced.ts';
import type { RunsWorld } from './runs-world.ts';

/** How a function's invocation fares: who decides on its turns, and where it dies, if it does. */
export interface Fate {
  readonly turn: () => Promise<unknown>;
  readonly plan: FailurePlan;
}

export const UNDISTURBED: Fate = { turn: () => Promise.resolve(), plan: () => undefined };

interface Announcement {
  readonly kind: 'announcement';
  readonly body: LedgerAppended;
  firstReceivedAt: Temporal.Instant | null;
}

type Message = { readonly kind: 'run'; readonly body: RunMessage } | Announcement;

/** A message that was first handed out that long ago lies in the dead-letter queue. */
const HANDED_OUT_MINUTES = 60;

/** What AWS does around the functions: queues that repeat what failed, and an invocation that may die anywhere. */
export class RunsSimulation {
  readonly #world: RunsWorld;
  readonly #queue: Message[] = [];
  /** Mails that the provider took from a delivery that died before its mark. */
  mailsUnmarked = 0;

  constructor(world: RunsWorld) {
    this.#world = world;
  }

  get waiting(): number {
    return this.#queue.length;
  }

  /** Takes the message at that place out of the queue. */
  take(index: number): Message {
    const [message] = this.#queue.splice(index, 1);
    if (message === undefined) throw new RangeError(`no message ${index}`);
    return message;
  }

  /** Takes the first run out of the queue, where there is one. */
  takeRun(): Message | undefined {
    const index = this.#queue.findIndex(({ kind }) => kind === 'run');
    return index === -1 ? undefined : this.take(index);
  }

  putBack(message: Message): void {
    this.#queue.push(message);
  }

  /** A tick of that scheduled time fires. It may die too: then nobody hears of it. */
  async tick(scheduledTime: Temporal.Instant, { turn, plan }: Fate = UNDISTURBED): Promise<void> {
    const deps = this.#world.tickDeps;
    await unlessCrashed(
      tick(
        {
          agenda: paced(failing(deps.agenda, plan), turn),
          runs: paced(failing(deps.runs, plan), turn),
          announcer: paced(failing(deps.announcer, plan), turn),
        },
        scheduledTime,
      ),
    );
    this.#collect();
  }

  /** A function works on the message now; one that died with its function is queued again. */
  async work(message: Message, now: Temporal.Instant, fate: Fate = UNDISTURBED): Promise<void> {
    const survived = await unlessCrashed(
      message.kind === 'run' ? this.#judge(message.body, fate) : this.#deliver(message, now, fate),
    );
    this.#collect();
    if (!survived) this.#queue.push(message);
  }

  async #judge(message: RunMessage, { turn, plan }: Fate): Promise<void> {
    const { departments, agenda, changes, facts, policies, preferences, ledger, standings } = this.#world.judgeDeps;
    const { announcer, closings, retention } = this.#world.judgeDeps;
    const wrap = <Port extends object>(port: Port): Port => paced(failing(port, plan), turn);
    await judgeDepartment(
      {
        departments: wrap(departments),
        agenda: wrap(agenda),
        changes: wrap(changes),
        facts: wrap(facts),
        policies: wrap(policies),
        preferences: wrap(preferences),
        ledger: wrap(ledger),
        standings: wrap(standings),
        announcer: wrap(announcer),
        closings: wrap(closings),
        retention: wrap(retention),
      },
      message,
    );
  }

  async #deliver(message: Announcement, now: Temporal.Instant, { turn, plan }: Fate): Promise<void> {
    message.firstReceivedAt ??= now;
    if (now.since(message.firstReceivedAt).total('minutes') > HANDED_OUT_MINUTES) return;
    const { departments, ledger, notices, preferences, mailer, messenger, receiptKey, publicUrl } =
      this.#world.deliverDeps;
    const watched: FailurePlan = (method) => {
      const point = plan(method);
      if (leavesUnmarked(method, point)) this.mailsUnmarked += 1;
      return point;
    };
    const wrap = <Port extends object>(port: Port): Port => paced(failing(port, watched), turn);
    await deliverNotices(
      {
        departments: wrap(departments),
        ledger: wrap(ledger),
        notices: wrap(notices),
        preferences: wrap(preferences),
        mailer: wrap(mailer),
        messenger: wrap(messenger),
        receiptKey: wrap(receiptKey),
        publicUrl,
      },
      message.body,
      message.firstReceivedAt,
    );
  }

  /** What the functions sent reaches the queues. */
  #collect(): void {
    for (const body of this.#world.runs.sent.splice(0)) this.#queue.push({ kind: 'run', body });
    for (const body of this.#world.announcer.announced.splice(0))
      this.#queue.push({ kind: 'announcement', body, firstReceivedAt: null });
  }
}

const leavesUnmarked = (method: string, point: CrashPoint | undefined): boolean =>
  (method === 'send' && point === 'after') || (method === 'markSent' && point === 'before');

const unlessCrashed = async (work: Promise<unknown>): Promise<boolean> => {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof Crash) return false;
    throw error;
  }
};
