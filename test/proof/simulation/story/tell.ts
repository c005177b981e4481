import type { Deed, Later } from './deeds.ts';
import type { CallFate, Fault, Story, TickFired } from './story.ts';

interface Line {
  readonly at: string;
  readonly text: string;
}

const after = (later: Later, what: string): string =>
  later === null ? '' : `; ${what} ${later.minutes} minutes later`;

const deedText = (deed: Deed): string => {
  switch (deed.kind) {
    case 'file-log':
      return `${deed.by} files a log of ${deed.date} with ${deed.visits} visits${deed.twice ? ', twice at once' : ''}`;
    case 'take-leave':
      return `${deed.by} takes leave from ${deed.from} to ${deed.to}${after(deed.rejected, 'rejected')}`;
    case 'explain':
      return `${deed.by} explains why there will be no log of ${deed.date}${after(deed.rejected, 'rejected')}`;
    case 'hold-meeting':
      return `a meeting in half an hour, ${deed.absent} is marked absent${after(deed.corrected, 'corrected')}`;
    case 'check-log':
      return `the log of ${deed.of} of ${deed.date} is checked: ${deed.verdict}${after(deed.corrected, 'corrected')}`;
    case 'register-prospect':
      return `${deed.by} registers company ${deed.company}`;
    case 'appeal':
      return `${deed.by} appeals${after(deed.decided, deed.verdict)}`;
    case 'change-policy':
      return `policy change ${deed.change} from ${deed.from} is proposed${after(deed.released, 'released')}`;
    case 'confirm-month':
      return `the manager confirms ${deed.month}`;
    case 'declare-outage':
      return `the manager declares the outage from ${deed.from} to ${deed.until}`;
    case 'look':
      return `${deed.by} opens pages`;
  }
};

const FATE_TEXTS: Readonly<Record<CallFate, string>> = {
  'dies-before': 'is its last, and never arrives',
  'dies-after': 'is its last: it is done, and nobody hears the answer',
  throttled: 'is throttled',
  'timed-out': 'is done, but times out',
  repeated: 'is sent twice by the SDK',
  'half-taken': 'is only half taken, if it is a batch',
};

const faultText = (fault: Fault): string => {
  switch (fault.kind) {
    case 'call':
      return `! call ${fault.call} of the next ${fault.of} ${FATE_TEXTS[fault.fate]}`;
    case 'outage':
      return `! the table is gone until ${fault.until}`;
    case 'slowness':
      return `! for an hour, every second ${fault.of} is slow`;
    case 'message':
      return `! the next message for ${fault.queue} is ${fault.fate} by ${fault.minutes} minutes`;
    case 'mail':
      return `! the next mail is ${fault.fate}`;
    case 'answer':
      return '! the next answer gets lost on its way to the person';
  }
};

const tickText = ({ minutesLate }: TickFired): string =>
  minutesLate === 0 ? 'tick' : `tick, which fires ${minutesLate} minutes late`;

/** A story as lines in the order of time. */
export const tell = ({ setting, deeds, ticks, faults }: Story): readonly string[] => {
  const lines: Line[] = [
    ...faults.map((fault) => ({ at: fault.from, text: faultText(fault) })),
    ...deeds.map((deed) => ({ at: deed.at, text: deedText(deed) })),
    ...ticks.map((tick) => ({ at: tick.scheduled, text: tickText(tick) })),
  ];
  const inOrder = lines.toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
  return [`Setting: ${setting.name}.`, ...inOrder.map(({ at, text }) => `${at.replace('T', ' ')}  ${text}`)];
};
