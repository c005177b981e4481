import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callersOf } from '../../commands/demo/day.ts';
import { liveScript } from '../../commands/demo/live-script.ts';
import { beginOf, monthScript } from '../../commands/demo/month-script.ts';
import { LocalCloudProcess, type LocalCloudStatus } from '../support/local-cloud.ts';
import { SAMPLE_PEOPLE } from '../support/sample/roster.ts';
import { MeteredDynamoDb } from './metered-dynamodb.ts';
import { PRICES } from './prices.ts';
import { busyTicksOf } from './scale/busy-ticks.ts';
import { addedTo, type StoredBytes, storedBytes } from './scale/stored-bytes.ts';

/** Metered over a month of the sample department, and what AWS's list prices make of it. */
export interface MonthBill {
  readonly month: string;
  readonly people: number;
  readonly writeUnits: number;
  readonly readUnits: number;
  readonly invocations: number;
  readonly gigabyteSeconds: number;
  readonly httpRequests: number;
  /** Of `gigabyteSeconds`, what answered them. */
  readonly httpGigabyteSeconds: number;
  readonly queueRequests: number;
  readonly mails: number;
  /** Announcements of ledger entries. */
  readonly events: number;
  /** Ticks of a month that had facts to take in, had the clock not jumped. */
  readonly busyTicks: number;
  /** What the month added to the table; of the department itself, what there is. */
  readonly stored: StoredBytes;
  /** US dollars per 1,000 people and month, without mail. */
  readonly usdPerThousand: number;
  readonly mailUsdPerThousand: number;
  /** US dollars a month for a stage of any size: ticks, and pollers of queues that wait. */
  readonly usdOfStage: number;
}

const MONTH = '2026-10';
const THOUSAND = 1000;
/** Sent, received, deleted. */
const REQUESTS_OF_A_MESSAGE = 3;
const WORKERS_OF_QUEUES =
  /-(judge|deliver-notices|track-delivery|receive-mail|seal-month|retire-records|record-outages|work-off-imports)$/;
const EVENT_WORKERS =
  /-(tick|judge|deliver-notices|track-delivery|receive-mail|seal-month|retire-records|record-outages|work-off-imports)$/;

const TICKS_OF_A_MONTH = 12 * 24 * 30;
/** Lambda keeps five long polls of twenty seconds open on each queue. */
const POLLS_OF_A_QUEUE = (5 * 30 * 24 * 3600) / 20;

/** Lives the demo month with everything metered. */
export async function measureMonthBill(): Promise<MonthBill> {
  const folder = mkdtempSync(join(tmpdir(), 'baifang-bill-'));
  const dynamoDb = await MeteredDynamoDb.start();
  const env = { AWS_ENDPOINT_URL_DYNAMODB: dynamoDb.url, AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };
  const cloud = await LocalCloudProcess.start({ folder, at: beginOf(MONTH), speed: 0, env });
  try {
    const { metered: meteredBefore, served } = await cloud.status();
    const [tableName = ''] = served['tables'] ?? [];
    const storedBefore = await storedBytes(dynamoDb.url, tableName);
    const before = dynamoDb.units;
    await liveScript(cloud, callersOf(cloud.url), monthScript(MONTH), () => undefined);
    const metered = difference((await cloud.status()).metered, meteredBefore);
    const { reads, writes } = dynamoDb.units;
    const stored = addedTo(storedBefore, await storedBytes(dynamoDb.url, tableName));
    return billOf({ reads: reads - before.reads, writes: writes - before.writes }, metered, stored);
  } finally {
    await cloud.kill();
    dynamoDb.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Metered = LocalCloudStatus['metered'];

const difference = (after: Metered, before: Metered): Metered =>
  Object.fromEntries(
    Object.entries(after).map(([name, { invocations, busyMs, memoryMegabytes }]) => [
      name,
      {
        invocations: invocations - (before[name]?.invocations ?? 0),
        busyMs: busyMs - (before[name]?.busyMs ?? 0),
        memoryMegabytes,
      },
    ]),
  );

const billOf = (
  units: { readonly reads: number; readonly writes: number },
  metered: Metered,
  stored: StoredBytes,
): MonthBill => {
  const functions = Object.entries(metered);
  const sum = (of: (one: Metered[string]) => number, isCounted: (name: string) => boolean = () => true): number =>
    functions.reduce((total, [name, one]) => (isCounted(name) ? total + of(one) : total), 0);
  const invocations = sum((one) => one.invocations);
  const gigabyteSecondsOf = ({ busyMs, memoryMegabytes }: Metered[string]): number =>
    (busyMs / 1000) * (memoryMegabytes / 1024);
  const isHttp = (name: string): boolean => !EVENT_WORKERS.test(name);
  const gigabyteSeconds = sum(gigabyteSecondsOf);
  const httpRequests = sum((one) => one.invocations, isHttp);
  const queueRequests =
    REQUESTS_OF_A_MESSAGE *
    sum(
      (one) => one.invocations,
      (name) => WORKERS_OF_QUEUES.test(name),
    );
  // Delivery events come in batches: what was claimed is counted.
  const mails = stored.noticeCount;
  const events = sum(
    (one) => one.invocations,
    (name) => name.endsWith('-deliver-notices'),
  );
  const people = SAMPLE_PEOPLE.length;
  const usd =
    units.writes * PRICES.writeUnit +
    units.reads * PRICES.readUnit +
    invocations * PRICES.lambdaRequest +
    gigabyteSeconds * PRICES.lambdaGigabyteSecond +
    httpRequests * PRICES.httpRequest +
    queueRequests * PRICES.queueRequest +
    events * PRICES.event;
  const queues = new Set(functions.map(([name]) => name).filter((name) => WORKERS_OF_QUEUES.test(name))).size;
  return {
    ...{ month: MONTH, people, writeUnits: units.writes, readUnits: units.reads },
    ...{ invocations, gigabyteSeconds, httpRequests, queueRequests, mails, events, stored },
    httpGigabyteSeconds: sum(gigabyteSecondsOf, isHttp),
    busyTicks: busyTicksOf(MONTH),
    usdPerThousand: (usd / people) * THOUSAND,
    mailUsdPerThousand: ((mails * PRICES.mail) / people) * THOUSAND,
    usdOfStage:
      TICKS_OF_A_MONTH * (PRICES.scheduledInvocation + PRICES.lambdaRequest) +
      queues * POLLS_OF_A_QUEUE * PRICES.queueRequest,
  };
};
