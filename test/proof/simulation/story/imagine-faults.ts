import type { Random } from '../random.ts';
import { localText, someMoment } from './local-text.ts';
import { CALL_FATES, type Fault, type FunctionName, QUEUE_NAMES, type QueueName, type Setting } from './story.ts';

/** Where faults do the most harm: functions that write. */
const STRUCK: readonly [FunctionName, ...FunctionName[]] = [
  'judge',
  'judge',
  'judge',
  'deliver-notices',
  'deliver-notices',
  'api',
  'api',
  'tick',
  'track-delivery',
  'seal-month',
  'retire-records',
];

/** How far into its calls a function gets: the short ones are over by then. */
const LATEST_CALL = 45;

const callFault = (random: Random, setting: Setting): Fault => {
  const of = random.pick(STRUCK);
  const latest = of === 'judge' || of === 'seal-month' ? LATEST_CALL : 14;
  const call = random.integer(1, latest);
  return { kind: 'call', from: someMoment(random, setting), of, call, fate: random.pick(CALL_FATES) };
};

/** A queue of runs whose messages come together is where runs race. */
const STRUCK_QUEUES: readonly [QueueName, ...QueueName[]] = ['judge', 'judge', ...QUEUE_NAMES];

const messageFault = (random: Random, setting: Setting): Fault => ({
  kind: 'message',
  from: someMoment(random, setting),
  queue: random.pick(STRUCK_QUEUES),
  fate: random.pick(['doubled', 'delayed']),
  minutes: random.pick([0, 0, 5, 5, 30, 240]),
});

const mailFault = (random: Random, setting: Setting): Fault => ({
  kind: 'mail',
  from: someMoment(random, setting),
  fate: random.pick(['throttled', 'throttled', 'refused', 'bounced']),
});

const answerFault = (random: Random, setting: Setting): Fault => ({
  kind: 'answer',
  from: someMoment(random, setting),
});

const slowness = (random: Random, setting: Setting): Fault => ({
  kind: 'slowness',
  from: someMoment(random, setting),
  of: random.pick(STRUCK),
});

/** For three hours across the deadline of some day. */
const outage = (random: Random, setting: Setting): Fault => {
  const date = random.pick(setting.days);
  const [hour, minute] = [random.integer(17, 19), random.integer(1, 59)];
  return { kind: 'outage', from: localText(date, hour, minute), until: localText(date, hour + 3, minute) };
};

/** What goes wrong in a story; in some of them nothing does. */
export const imagineFaults = (random: Random, setting: Setting): readonly Fault[] => {
  if (random.chance(8)) return [];
  return [
    ...random.times(0, 10, () => callFault(random, setting)),
    ...random.times(0, 5, () => messageFault(random, setting)),
    ...random.times(0, 3, () => mailFault(random, setting)),
    ...random.times(0, 2, () => answerFault(random, setting)),
    ...(random.chance(30) ? [slowness(random, setting)] : []),
    ...(random.chance(12) ? [outage(random, setting)] : []),
  ];
};
