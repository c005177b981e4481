import type { FactPlace, RecordedFact } from '../shared/domain/facts/recorded-fact.ts';
import type { FactRecord, FactStore } from '../shared/ports/fact-store.ts';
import type { RosterStore } from '../shared/ports/roster-store.ts';
import type { FormDeps } from './form-use-cases.ts';

/** As much of the stores as the use cases of forms need. */
export type FormStores = Pick<FormDeps, 'facts' | 'roster'>;
type FormFacts = FormStores['facts'];
type KnownFacts = Omit<FormFacts, 'append'>;
type FormRoster = FormStores['roster'];

/** What a rehearsal found: how many records a sheet would add, correct, or only say again. */
export interface Foreseen {
  readonly add: number;
  readonly change: number;
  readonly unchanged: number;
}

/** Each month is read once for a sheet, however many submissions ask for it. */
export const remembered = (facts: KnownFacts): KnownFacts => {
  const months = new Map<string, Promise<readonly FactRecord[]>>();
  return {
    get: facts.get.bind(facts),
    listByPeriod: facts.listByPeriod.bind(facts),
    async *readMonth(departmentId, month, type) {
      const key = JSON.stringify([departmentId, month, type]);
      const records = months.get(key) ?? Array.fromAsync(facts.readMonth(departmentId, month, type));
      months.set(key, records);
      yield* await records;
    },
  };
};

/** Facts of which a later one about the same thing corrects the earlier. */
const CORRECTED: ReadonlySet<FactPlace['type']> = new Set(['daily-log', 'score', 'target', 'result']);

const thingOf = ({
  fact,
  period,
  subject,
}: { readonly fact: RecordedFact } & Pick<FactPlace, 'period' | 'subject'>): string =>
  JSON.stringify([period, subject, fact.type === 'score' ? fact.component : null]);

type Change = keyof Foreseen;

const counted = (changes: readonly Change[]): Foreseen => {
  const of = (change: Change): number => changes.filter((one) => one === change).length;
  return { add: of('add'), change: of('change'), unchanged: of('unchanged') };
};

class RehearsedFacts {
  readonly changes: Change[] = [];
  readonly #known: KnownFacts;
  readonly #things = new Map<string, Promise<ReadonlySet<string>>>();

  constructor(known: KnownFacts) {
    this.#known = known;
  }

  async append(record: FactRecord): ReturnType<FactStore['append']> {
    const standing = await this.#known.get(record);
    if (standing !== undefined && standing.contentDigest !== record.contentDigest) return { outcome: 'key-reused' };
    if (standing !== undefined) {
      this.changes.push('unchanged');
      return { outcome: 'repeated', record: standing };
    }
    const isKnown = CORRECTED.has(record.type) && (await this.#thingsOf(record)).has(thingOf(record));
    this.changes.push(isKnown ? 'change' : 'add');
    return { outcome: 'appended', record };
  }

  #thingsOf({ departmentId, month, type }: FactPlace): Promise<ReadonlySet<string>> {
    const key = JSON.stringify([month, type]);
    const things =
      this.#things.get(key) ??
      Array.fromAsync(this.#known.readMonth(departmentId, month, type)).then(
        (records) => new Set(records.map(thingOf)),
      );
    this.#things.set(key, things);
    return things;
  }
}

/** One record is one person, whatever of them changes. */
class RehearsedRoster implements FormRoster {
  readonly changes = new Map<string, Change>();
  readonly #known: FormRoster;

  constructor(known: FormRoster) {
    this.#known = known;
  }

  async readPerson(departmentId: string, staffId: string): ReturnType<RosterStore['readPerson']> {
    const history = await this.#known.readPerson(departmentId, staffId);
    this.changes.set(staffId, history === undefined ? 'add' : 'unchanged');
    return history;
  }

  savePerson(_departmentId: string, staffId: string): ReturnType<RosterStore['savePerson']> {
    if (this.changes.get(staffId) === 'unchanged') this.changes.set(staffId, 'change');
    return Promise.resolve('saved');
  }
}

/** Tells what would come of it, and keeps nothing: so all forms of a sheet are checked before one is filed. */
export class Rehearsal implements FormStores {
  readonly facts: FormFacts;
  readonly roster: FormRoster;
  readonly #facts: RehearsedFacts;
  readonly #roster: RehearsedRoster;

  constructor(known: KnownFacts, roster: FormRoster) {
    this.#facts = new RehearsedFacts(known);
    this.#roster = new RehearsedRoster(roster);
    this.facts = { ...known, append: (record) => this.#facts.append(record) };
    this.roster = this.#roster;
  }

  get foreseen(): Foreseen {
    return counted([...this.#facts.changes, ...this.#roster.changes.values()]);
  }
}

/** Keeps who sent the sheet, whomever its forms are of. */
export const filedByUploader = (facts: FormFacts, uploader: string): FormFacts => ({
  ...facts,
  append: (record) => facts.append({ ...record, filedBy: uploader }),
});
