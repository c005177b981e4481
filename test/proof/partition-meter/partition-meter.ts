import { Temporal } from 'temporal-polyfill';
import { submitLeave } from '../../../functions/leaves/submit-leave.ts';
import { submitDailyLog } from '../../../functions/logs/submit-daily-log.ts';
import { DynamoFactStore } from '../../../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { DynamoTable } from '../../../shared/adapters/dynamodb/dynamo-table.ts';
import { InMemorySecretStore } from '../../../shared/ports/in-memory/in-memory-secret-store.ts';
import type { FileFactDeps } from '../../../shared/use-cases/file-fact.ts';
import { seededRandom, type Random } from '../../support/sample/random.ts';
import { PLANS, VISIT_SUMMARIES } from '../../support/sample/texts.ts';
import type { Figure, ProofPart, ProofSize } from '../part.ts';
import { SecondMeter } from './hottest-second.ts';
import { meteredClient } from './metered-client.ts';
import { nation, type Sender } from './nation.ts';
import { arrivals, type Window } from './rush.ts';
import { writesOf } from './write-units.ts';

/** The half hour around the deadline; of the sample, its fullest minute. */
const WINDOWS: Readonly<Record<ProofSize, Window>> = {
  full: { from: -1200, to: 600, perSecond: 1000 },
  sample: { from: -30, to: 30, perSecond: 1000 },
};
const LEAVES_PERCENT = 5;

const visitOf = (random: Random) => ({
  customer: `杭州第${random.int(1, 400)}实业有限公司`,
  at: `${random.int(10, 17)}:30`,
  contact: '钱经理',
  phone: `139${random.int(10_000_000, 99_999_999)}`,
  summary: random.pick(VISIT_SUMMARIES),
});

/** What a person sends: mostly the day's log, again with what was forgotten, at times a leave of today. */
async function submit(deps: FileFactDeps, sender: Sender, receivedAtMs: number, random: Random): Promise<void> {
  const receivedAt = Temporal.Instant.fromEpochMilliseconds(receivedAtMs);
  const idempotencyKey = `${receivedAtMs}-${random.int(0, Number.MAX_SAFE_INTEGER)}`;
  const call = { ...sender, receivedAt, language: 'zh-CN', idempotencyKey, params: {}, query: {} } as const;
  const { today } = sender.actor;
  const visits = Array.from({ length: random.int(3, 6) }, () => visitOf(random));
  const filed = random.chance(LEAVES_PERCENT)
    ? await submitLeave(deps, { ...call, body: { from: today, to: today, reason: '年休假' } })
    : await submitDailyLog(deps, { ...call, body: { date: today, visits, nextDayPlan: random.pick(PLANS) } });
  if (filed.outcome !== 'done') throw new Error(`refused: ${filed.code}`);
}

/** Files a window's submissions by their use cases; every write is weighed where its keys say that it goes. */
async function meteredWindow(window: Window, seed: number): Promise<{ submissions: number; meter: SecondMeter }> {
  const meter = new SecondMeter();
  let nowMs = 0;
  const client = meteredClient((item) => {
    for (const { partition, units } of writesOf(item)) meter.add(partition, units, nowMs);
  });
  const deps: FileFactDeps = {
    facts: new DynamoFactStore(new DynamoTable(client, 'model')),
    receiptKey: new InMemorySecretStore('a key of the model'),
  };
  const random = seededRandom(seed);
  const senders = nation();
  let submissions = 0;
  for (const atMs of arrivals(window, random)) {
    nowMs = atMs;
    await submit(deps, random.pick(senders), atMs, random);
    submissions += 1;
  }
  return { submissions, meter };
}

export const partitionMeter: ProofPart = {
  id: 'partition-meter',
  title: 'The hottest partition key while a nation files around 20:00',
  run: async (size, seed): Promise<readonly Figure[]> => {
    const window = WINDOWS[size];
    const { submissions, meter } = await meteredWindow(window, seed);
    const { partition, units } = meter.hottest;
    return [
      {
        name: 'submissions a second',
        value: submissions / (window.to - window.from),
        unit: '',
        goal: { atLeast: 1000 },
      },
      { name: 'seconds', value: window.to - window.from, unit: 's' },
      { name: 'partition keys written', value: meter.partitions, unit: '' },
      { name: `most in any one second, ${partition}`, value: units, unit: 'write units', goal: { atMost: 500 } },
    ];
  },
};
