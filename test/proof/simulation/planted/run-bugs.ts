import { Temporal } from 'temporal-polyfill';
import { judgeDepartment } from '../../../../functions/judge/judge-department.ts';
import { nextJobAfter } from '../../../../shared/domain/agenda/agenda.ts';
import { digestOf } from '../../../../shared/domain/facts/digest.ts';
import type { FactRecord } from '../../../../shared/ports/fact-store.ts';
import type { Adapters } from '../cloud/adapters.ts';
import type { UseCases } from '../cloud/function-handlers.ts';
import type { PlantedBug } from './planted-bug.ts';
import { standIn } from './stand-in.ts';

type JudgeDeps = Parameters<UseCases['judgeDepartment']>[0];

const inAdapters = (name: string, change: (adapters: Adapters) => Partial<Adapters>): PlantedBug => ({
  name,
  plant: () => ({ adapters: (adapters) => ({ ...adapters, ...change(adapters) }) }),
});

const inJudge = (
  name: string,
  change: (deps: JudgeDeps, logicalTime: Temporal.Instant) => Partial<JudgeDeps>,
): PlantedBug => ({
  name,
  plant: () => ({
    useCases: {
      judgeDepartment: (deps, message) => {
        const changed = change(deps, Temporal.Instant.from(message.logicalTime));
        return judgeDepartment({ ...deps, ...changed }, message);
      },
    },
  }),
});

const TEN_MINUTES = Temporal.Duration.from({ minutes: 10 });

/** As if it had come earlier. */
const earlier = (record: FactRecord): FactRecord => {
  if (record.fact.type !== 'daily-log') return record;
  const receivedAt = Temporal.Instant.from(record.fact.receivedAt).subtract(TEN_MINUTES).toString();
  return { ...record, fact: { ...record.fact, receivedAt } };
};

/** What goes wrong between a tick and the ledger. */
export const RUN_BUGS: readonly PlantedBug[] = [
  inAdapters('a tick that forgets the months in which facts are due', ({ runs }) => ({
    runs: standIn(runs, {
      send: (messages, spread) =>
        runs.send(
          messages.map((message) => ({ ...message, months: [] })),
          spread,
        ),
    }),
  })),
  inJudge('a run that moves the watermark on before its jobs are done', ({ agenda, departments }, logicalTime) => ({
    agenda: standIn(agenda, {
      read: async (departmentId) => {
        const watermark = await agenda.read(departmentId);
        const file = await departments.read(departmentId);
        if (watermark === undefined || file === undefined) return watermark;
        const at = nextJobAfter(file, watermark.doneUntil);
        if (Temporal.Instant.compare(at, logicalTime) > 0) return watermark;
        await agenda.advance(watermark, { departmentId, doneUntil: at, nextJobAt: nextJobAfter(file, at) });
        return watermark;
      },
    }),
  })),
  inJudge('a run that takes facts off the due index before it has judged them', ({ facts }) => ({
    facts: standIn(facts, {
      readMonth: async function* (departmentId, month, type) {
        const records = await Array.fromAsync(facts.readMonth(departmentId, month, type));
        await facts.markJudged(records.filter(({ judgeAfter }) => judgeAfter !== null));
        yield* records;
      },
    }),
  })),
  inJudge('a judge that takes a log of ten minutes past the deadline for one in time', ({ facts }) => ({
    facts: standIn(facts, {
      readMonth: async function* (departmentId, month, type) {
        for await (const record of facts.readMonth(departmentId, month, type)) yield earlier(record);
      },
    }),
  })),
  inAdapters('a ledger entry whose hash is over other bytes than its own', ({ ledger }) => ({
    ledger: standIn(ledger, { append: (entry, dueAt) => ledger.append({ ...entry, hash: digestOf(entry) }, dueAt) }),
  })),
];
