import type { FactPlace, RecordedFact } from '../../shared/domain/facts/recorded-fact.ts';
import type { FactRecord, FactStore } from '../../shared/ports/fact-store.ts';

/** As much of the store as the use cases of forms need. */
export type FormFacts = Pick<FactStore, 'append' | 'readMonth'>;

/** What a rehearsal found: how many records a sheet would add, correct, or only say again. */
export interface Foreseen {
  add: number;
  change: number;
  unchanged: number;
}

/** Each month is read once for a sheet, however many submissions ask for it. */
export const remembered = (facts: Pick<FactStore, 'readMonth'>): Pick<FactStore, 'readMonth'> => {
  const months = new Map<string, Promise<readonly FactRecord[]>>();
  return {
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

/** Tells what would come of it, and keeps nothing: so all forms of a sheet are checked before one is filed. */
export class Rehearsal implements FormFacts {
  readonly foreseen: Foreseen = { add: 0, change: 0, unchanged: 0 };
  readonly readMonth: FactStore['readMonth'];
  readonly #facts: Pick<FactStore, 'get'>;
  readonly #things = new Map<string, Promise<ReadonlySet<string>>>();

  constructor(facts: Pick<FactStore, 'get' | 'readMonth'>) {
    this.readMonth = facts.readMonth.bind(facts);
    this.#facts = facts;
  }

  async append(record: FactRecord): ReturnType<FactStore['append']> {
    const standing = await this.#facts.get(record);
    if (standing !== undefined && standing.contentDigest !== record.contentDigest) return { outcome: 'key-reused' };
    if (standing !== undefined) {
      this.foreseen.unchanged += 1;
      return { outcome: 'repeated', record: standing };
    }
    const isKnown = CORRECTED.has(record.type) && (await this.#thingsOf(record)).has(thingOf(record));
    this.foreseen[isKnown ? 'change' : 'add'] += 1;
    return { outcome: 'appended', record };
  }

  #thingsOf({ departmentId, month, type }: FactPlace): Promise<ReadonlySet<string>> {
    const key = JSON.stringify([month, type]);
    const things =
      this.#things.get(key) ??
      Array.fromAsync(this.readMonth(departmentId, month, type)).then((records) => new Set(records.map(thingOf)));
    this.#things.set(key, things);
    return things;
  }
}

/** Keeps who sent the sheet, whomever its forms are of. */
export const filedByUploader = (facts: FormFacts, uploader: string): FormFacts => ({
  readMonth: facts.readMonth.bind(facts),
  append: (record) => facts.append({ ...record, filedBy: uploader }),
});
