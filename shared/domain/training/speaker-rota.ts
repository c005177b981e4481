import type { StaffMember } from '../dossier.ts';
import { compareText } from '../text-order.ts';
import type { SpeakerTurn } from './training-records.ts';

export interface RotaInput {
  /** The days to fill, earliest first, `YYYY-MM-DD`. */
  readonly dates: readonly string[];
  readonly staff: readonly StaffMember[];
  /** Whether the person can present that day: employed, in a role that trains, not on leave. */
  readonly isAvailable: (person: StaffMember, date: string) => boolean;
  /** The turns of earlier rotas, swaps included. */
  readonly past: readonly SpeakerTurn[];
}

interface Record {
  readonly id: string;
  /** `''` before the first time. */
  last: string;
  times: number;
}

const nextFirst = (a: Record, b: Record): number =>
  compareText(a.last, b.last) || a.times - b.times || compareText(a.id, b.id);

/**
 * A fair rota: each day goes to whoever of those available spoke least recently, then the fewest times, then has the
 * smallest id. Over a cycle everybody speaks once before anybody speaks twice. A day on which nobody is available has no turn.
 */
export const speakerRota = ({ dates, staff, isAvailable, past }: RotaInput): readonly SpeakerTurn[] => {
  const records = new Map<string, Record>(staff.map(({ id }) => [id, { id, last: '', times: 0 }]));
  const note = ({ date, staffId }: SpeakerTurn): void => {
    const record = records.get(staffId);
    if (record === undefined) return;
    record.times += 1;
    if (date > record.last) record.last = date;
  };
  past.forEach(note);
  return dates.flatMap((date) => {
    const available = staff.filter((person) => isAvailable(person, date)).flatMap(({ id }) => records.get(id) ?? []);
    const [next] = available.sort(nextFirst);
    if (next === undefined) return [];
    const turn = { date, staffId: next.id };
    note(turn);
    return [turn];
  });
};
