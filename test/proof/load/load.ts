import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure, ProofPart, ProofSize } from '../part.ts';
import { type Sending, sendLogs, type Sent } from './log-sender.ts';
import { assemblyIn, lostOf, salesTokens, throttledCloud } from './throttled-cloud.ts';

const SECONDS: Readonly<Record<ProofSize, number>> = { full: 60, sample: 3 };
/** More than a machine of any size answers: nobody is turned away. */
const UNTHROTTLED = { ratePerSecond: 100_000, burst: 100_000 };
const OVERLOAD = 3;
/** Logs a second that the sample's stage lets through: few, for a machine that is busy with other tests is slow to bring more. */
const SAMPLE_RATE = 20;
/** A cold cloud answers one log after the other before it is asked for many. */
const WARM_UP = 5;
const PROBE_SECONDS = 2;
const RECOVERY_SECONDS = 60;
/** How much longer than before answers may take when all is well again. */
const AS_BEFORE = 2;
/** Calm: a part of what is sustained. */
const CALM = 0.5;

type Send = (sending: Sending) => Promise<Sent>;

interface Overload {
  readonly sent: Sent;
  readonly lost: number;
  readonly recoveredSeconds: number;
}

/** What one local cloud takes in, as fast as it answers. */
async function sustained(assembly: string, seconds: number): Promise<Sent> {
  await using cloud = await throttledCloud(assembly, UNTHROTTLED);
  const tokens = await salesTokens(cloud);
  await sendLogs(cloud.url, tokens, { until: { amount: WARM_UP } });
  await sendLogs(cloud.url, tokens, { until: { duration: PROBE_SECONDS } });
  const sent = await sendLogs(cloud.url, tokens, { until: { duration: seconds } });
  if (sent.receipts.length === 0)
    throw new Error(`no log was accepted, ${sent.unanswered} not answered: ${sent.lastOther}`);
  return sent;
}

/** Seconds until nobody is turned away at a calm rate and the answers come about as soon as before. */
async function recovery(send: Send, calm: number, before: Sent): Promise<number> {
  const start = performance.now();
  const passed = () => (performance.now() - start) / 1000;
  while (passed() < RECOVERY_SECONDS) {
    const { p50Ms, p99Ms, turnedAway } = await send({ until: { duration: PROBE_SECONDS }, perSecond: calm });
    if (turnedAway === 0 && p50Ms <= AS_BEFORE * before.p50Ms && p99Ms <= AS_BEFORE * before.p99Ms) break;
  }
  return passed();
}

/** A stage gets three times as much as it lets pass; then it is looked for what it accepted. */
async function overload(assembly: string, ratePerSecond: number, seconds: number): Promise<Overload> {
  // The sender's connections fall into step: a calm second may come all at once.
  await using cloud = await throttledCloud(assembly, { ratePerSecond, burst: ratePerSecond });
  const tokens = await salesTokens(cloud);
  const send: Send = (sending) => sendLogs(cloud.url, tokens, sending);
  const calm = Math.max(1, Math.floor(ratePerSecond * CALM));
  await send({ until: { amount: WARM_UP } });
  await send({ until: { duration: PROBE_SECONDS }, perSecond: calm });
  const before = await send({ until: { duration: Math.max(PROBE_SECONDS, seconds / 4) }, perSecond: calm });
  const tooMany = OVERLOAD * ratePerSecond;
  // One log a second for each connection: fewer would wait for answers, and only as many come as are answered.
  const sent = await send({ until: { duration: seconds }, perSecond: tooMany, connections: tooMany });
  const recoveredSeconds = await recovery(send, calm, before);
  const lost = await lostOf(cloud, [...before.receipts, ...sent.receipts]);
  return { sent, lost: lost.length, recoveredSeconds };
}

const told = (name: string, value: number, unit: string): Figure => ({
  ...{ name, value: Number(value.toFixed(1)), unit },
  timed: true,
});

const figuresOf = (calm: Sent, { sent, lost, recoveredSeconds }: Overload): Figure[] => [
  told('logs accepted a second', calm.acceptedPerSecond, ''),
  told('answered, half of them, within', calm.p50Ms, 'ms'),
  told('answered, 99 of 100, within', calm.p99Ms, 'ms'),
  {
    name: 'answered otherwise when nothing is too much',
    value: calm.otherwise + calm.turnedAway,
    unit: '',
    goal: { atMost: 0 },
  },
  { name: 'accepted at three times that rate', value: sent.receipts.length, unit: '', goal: { atLeast: 1 } },
  { name: 'turned away with 429 or 503', value: sent.turnedAway, unit: '', goal: { atLeast: 1 } },
  { name: 'answered otherwise', value: sent.otherwise, unit: '', goal: { atMost: 0 } },
  { name: 'not answered', value: sent.unanswered, unit: '', goal: { atMost: 0 } },
  { name: 'accepted and not in the store', value: lost, unit: '', goal: { atMost: 0 } },
  { ...told('as quick as before after', recoveredSeconds, 's'), goal: { atMost: RECOVERY_SECONDS } },
];

export const load: ProofPart = {
  id: 'load',
  title: 'Logs as fast as a machine takes them, and three times as many',
  run: async (size) => {
    const folder = await mkdtemp(join(tmpdir(), 'baifang-load-'));
    try {
      const assembly = assemblyIn(folder);
      const calm = await sustained(assembly, SECONDS[size]);
      const ratePerSecond = size === 'full' ? Math.max(1, Math.floor(calm.acceptedPerSecond)) : SAMPLE_RATE;
      return figuresOf(calm, await overload(assembly, ratePerSecond, SECONDS[size]));
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};
