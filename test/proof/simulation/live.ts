import { Faults } from './cloud/faults.ts';
import { type Planting, SimulatedCloud } from './cloud/simulated-cloud.ts';
import { VirtualTime } from './cloud/virtual-time.ts';
import { departmentIn, instantOf, localOf, msOf } from './department.ts';
import { checkAtRest } from './invariants/at-rest.ts';
import { untoldOf } from './invariants/deadlines-told.ts';
import { type AwardPages, askForAwards } from './invariants/money.ts';
import { MarkedMails } from './invariants/mails.ts';
import { TableView } from './invariants/table-view.ts';
import { Violations } from './invariants/violations.ts';
import { WriteWatch } from './invariants/write-watch.ts';
import { perform } from './people/perform.ts';
import { Performer } from './people/performer.ts';
import { Person } from './people/person.ts';
import { Promises } from './people/promises.ts';
import { QUEUE_NAMES, type Setting, type Story } from './story/story.ts';

export interface Lived {
  readonly operations: number;
  readonly violations: readonly string[];
  /** When the first of them was found; null where none was. */
  readonly foundAt: string | null;
  /** The last hash of each month's ledger: two lives of one story end in the same. */
  readonly heads: readonly (string | null)[];
}

const MS_PER_MINUTE = 60_000;
const REST_TICK_MS = 30 * MS_PER_MINUTE;
/** By then every lease, claim and visibility timeout has run out several times, and no deadline has come yet. */
const LONGEST_REST_TICKS = 24;
const LEAST_REST_TICKS = 5;

const startOf = ({ days: [first] }: Setting) => instantOf(`${first}T08:00:00`);
const endOf = ({ days }: Setting): number => msOf(`${days.at(-1) ?? days[0]}T23:00:00`);

const areDeadlinesMoved = ({ deeds }: Story): boolean =>
  deeds.some(({ kind }) => kind === 'change-policy' || kind === 'declare-outage');

/** Lives a story in a world of its own, looking at every write, and at everything once it is at rest. */
export const live = async (story: Story, planting: Planting = {}): Promise<Lived> => {
  const world = new World(story, planting);
  await world.live();
  const { violations, cloud } = world;
  return { operations: cloud.operations, violations: violations.found, foundAt: world.foundAt, heads: world.heads };
};

class World {
  readonly #story: Story;
  readonly #faults: Faults;
  readonly #promises = new Promises();
  readonly #marked = new MarkedMails();
  readonly #person: Person;
  readonly #view: TableView;
  /** Checks that read while time stands still. */
  readonly #checks: Promise<void>[] = [];
  readonly violations = new Violations();
  readonly cloud: SimulatedCloud;
  foundAt: string | null = null;

  constructor(story: Story, planting: Planting) {
    this.#story = story;
    this.#faults = new Faults(story.faults, msOf);
    const watch = new WriteWatch(this.violations, (from, to) => {
      this.#checkDeadlines(from, to);
    });
    this.cloud = new SimulatedCloud({
      seed: story.seed,
      time: new VirtualTime(startOf(story.setting).epochMilliseconds),
      faults: this.#faults,
      planting,
      onWrite: (write) => {
        watch.see(write);
        this.#marked.see(write);
      },
    });
    this.#view = new TableView(this.cloud.table);
    this.#person = new Person(this.cloud, this.#faults);
  }

  get heads(): readonly (string | null)[] {
    return this.#story.setting.months.map((month) => this.#view.entries(month).at(-1)?.hash ?? null);
  }

  async live(): Promise<void> {
    const { setting } = this.#story;
    await this.cloud.setUp(departmentIn(setting), startOf(setting));
    this.#begin();
    await this.#run(endOf(setting));
    this.#faults.lift();
    await this.#comeToRest();
    await Promise.all(this.#checks);
    if (!this.violations.areFound) await this.#checkAtRest();
    if (this.violations.areFound) this.foundAt ??= localOf(this.cloud.time.nowMs);
  }

  #begin(): void {
    const { deeds, ticks } = this.#story;
    for (const [number, deed] of deeds.entries()) {
      const performer = new Performer(this.#person, this.#promises, `deed-${number}`);
      this.cloud.time.at(msOf(deed.at), () => {
        void this.violations.during(deed.kind, () => perform(performer, deed));
      });
    }
    for (const { scheduled, minutesLate } of ticks) {
      this.cloud.time.at(msOf(scheduled) + minutesLate * MS_PER_MINUTE, () => {
        this.#tick(instantOf(scheduled).toString());
      });
    }
  }

  #tick(scheduledTime: string): void {
    void this.cloud.tick.invoke({ scheduledTime });
  }

  #run(untilMs: number): Promise<void> {
    return this.cloud.time.runUntil(untilMs, () => this.violations.areFound);
  }

  /** Ticks on, undisturbed, and with dead letters put back to work, until nothing is under way. */
  async #comeToRest(): Promise<void> {
    for (let ticks = 1; ticks <= LONGEST_REST_TICKS && !this.violations.areFound; ticks += 1) {
      for (const name of QUEUE_NAMES) this.cloud.queue(name).replayDeadLetters();
      this.#tick(this.cloud.time.now.toString());
      await this.#run(this.cloud.time.nowMs + REST_TICK_MS);
      if (ticks >= LEAST_REST_TICKS && this.#isQuiet()) return;
    }
  }

  #isQuiet(): boolean {
    const isOpen = QUEUE_NAMES.some((name) => this.cloud.queue(name).open > 0);
    return !isOpen && this.#view.dueBy(this.cloud.time.now.toString()).length === 0;
  }

  #checkDeadlines(from: string, to: string): void {
    if (areDeadlinesMoved(this.#story)) return;
    const check = async (): Promise<void> => {
      for (const untold of await untoldOf(this.#view, from, to))
        this.violations.add(`not told of a missed log: ${untold}`);
    };
    this.#checks.push(this.violations.during('deadlines', check));
  }

  async #checkAtRest(): Promise<void> {
    const { setting } = this.#story;
    const awardPages = await this.#awardPages();
    await checkAtRest({
      ...{ cloud: this.cloud, view: this.#view, setting, awardPages },
      areDeadlinesMoved: areDeadlinesMoved(this.#story),
      ...{ promises: this.#promises, marked: this.#marked, violations: this.violations },
    });
  }

  /** Time has to go on for pages to answer. */
  async #awardPages(): Promise<AwardPages | null> {
    const { closing } = this.#story.setting;
    if (closing === null || !(await this.#view.ledger(closing)).isClosed) return null;
    let isAnswered = false;
    const asked = askForAwards(this.#person, closing).finally(() => {
      isAnswered = true;
    });
    await this.cloud.time.runUntil(this.cloud.time.nowMs + LONGEST_REST_TICKS * REST_TICK_MS, () => isAnswered);
    return asked;
  }
}
