import type { Adapters } from '../cloud/adapters.ts';
import type { PlantedBug } from './planted-bug.ts';
import { standIn } from './stand-in.ts';

const inFacts = (name: string, change: () => (facts: Adapters['facts']) => Partial<Adapters['facts']>): PlantedBug => ({
  name,
  plant: () => {
    const changeFacts = change();
    return { adapters: (adapters) => ({ ...adapters, facts: standIn(adapters.facts, changeFacts(adapters.facts)) }) };
  },
});

/** What goes wrong between a person and their record. */
export const SUBMISSION_BUGS: readonly PlantedBug[] = [
  inFacts('a store that forgets the key of a submission', () => {
    let appended = 0;
    return (facts) => ({
      append: (record) => {
        appended += 1;
        return facts.append({ ...record, key: `k${String(appended).padStart(16, '0')}` });
      },
    });
  }),
  inFacts('an answer that does not wait for the write', () => (facts) => ({
    append: (record) => {
      void facts.append(record);
      return Promise.resolve({ outcome: 'appended', record });
    },
  })),
  inFacts('a fact that came late and that no run is told of', () => (facts) => ({
    append: (record) => facts.append({ ...record, judgeAfter: null }),
  })),
];
