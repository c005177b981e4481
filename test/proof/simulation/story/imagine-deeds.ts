import { MANAGER, WORKERS } from '../department.ts';
import type { Random } from '../random.ts';
import type { Deed, Later } from './deeds.ts';
import { localText, someMoment } from './local-text.ts';
import type { LocalText, Setting } from './story.ts';

interface Scene {
  readonly random: Random;
  readonly setting: Setting;
  readonly at: LocalText;
  readonly by: string;
}

const DAY_MINUTES = 24 * 60;

/** Rather soon than late. */
const later = (random: Random, percent: number): Later =>
  random.chance(percent) ? { minutes: random.integer(1, random.pick([90, DAY_MINUTES, 2 * DAY_MINUTES])) } : null;

/** The day itself, or one of the days before it. */
const dayUpTo = ({ random, setting, at }: Scene): string => {
  const today = at.slice(0, 10);
  const [first, ...rest] = setting.days.filter((day) => day <= today);
  return first === undefined || random.chance(75) ? today : random.pick([first, ...rest]);
};

const fileLog = (scene: Scene): Deed => ({
  ...{ kind: 'file-log', at: scene.at, by: scene.by, date: dayUpTo(scene) },
  visits: scene.random.integer(2, 5),
  twice: scene.random.chance(20),
});

const takeLeave = ({ random, setting, at, by }: Scene): Deed => {
  const from = random.pick(setting.days);
  const to = setting.days.at(-1) ?? from;
  return { kind: 'take-leave', at, by, from, to: random.chance(50) ? from : to, rejected: later(random, 40) };
};

const explain = ({ random, setting, at, by }: Scene): Deed => ({
  ...{ kind: 'explain', at, by, date: random.pick(setting.days), rejected: later(random, 40) },
});

const holdMeeting = ({ random, at, by }: Scene): Deed => ({
  kind: 'hold-meeting',
  at: localText(at.slice(0, 10), 8, random.integer(0, 59)),
  absent: by,
  corrected: later(random, 50),
});

const checkLog = (scene: Scene): Deed => ({
  kind: 'check-log',
  at: scene.at,
  of: scene.by,
  date: dayUpTo(scene),
  verdict: scene.random.pick(['mismatch', 'match']),
  corrected: later(scene.random, 40),
});

const registerProspect = ({ random, at, by }: Scene): Deed => ({
  ...{ kind: 'register-prospect', at, by, company: random.integer(1, 4) },
});

const appeal = ({ random, at, by }: Scene): Deed => ({
  ...{ kind: 'appeal', at, by, decided: later(random, 70), verdict: random.pick(['reversed', 'upheld']) },
});

const changePolicy = (scene: Scene): Deed => ({
  kind: 'change-policy',
  at: scene.at,
  change: scene.random.integer(0, 4),
  from: dayUpTo(scene),
  released: later(scene.random, 80),
});

const confirmMonth = ({ setting, at }: Scene): Deed => ({
  kind: 'confirm-month',
  at,
  month: setting.closing ?? setting.months[0] ?? '',
});

const look = ({ random, at, by }: Scene): Deed => ({ kind: 'look', at, by: random.pick([by, MANAGER]) });

type Imagined = (scene: Scene) => Deed;

const OTHER_DEEDS: readonly [Imagined, ...Imagined[]] = [
  takeLeave,
  explain,
  holdMeeting,
  holdMeeting,
  checkLog,
  checkLog,
  registerProspect,
  registerProspect,
  appeal,
  changePolicy,
  confirmMonth,
  look,
];

export const imagineDeed = (random: Random, setting: Setting): Deed => {
  const scene = { random, setting, at: someMoment(random, setting), by: random.pick(WORKERS) };
  return random.chance(40) ? fileLog(scene) : random.pick(OTHER_DEEDS)(scene);
};
