import type { Prospect } from '../dossier.ts';
import type { Ruling } from '../judgement.ts';
import { unitOn } from '../roster/employment.ts';
import { printEpochMs } from '../time/instant.ts';
import type { Candidate } from './candidates.ts';
import type { Causes, OneOf } from './explanation.ts';
import type { MonthOnRecord } from './month-on-record.ts';

/**
 * Had the unit found the prospects it lacks: registered on the last day of the month on which somebody belongs to it.
 * None for a unit that nobody belongs to.
 */
export const unitCandidates = (
  { view, frame }: MonthOnRecord,
  { unitId }: Ruling,
  { quota, valid }: OneOf<Causes, 'few-prospects'>,
): readonly Candidate[] => {
  for (const date of frame.dates.toReversed()) {
    const finder = view.dossier.staff.find((member) => unitOn(member, date) === unitId);
    if (finder === undefined) continue;
    const missing = quota - valid.length;
    const prospects = Array.from({ length: missing }, (_, index): Prospect => {
      const name = `supposed prospect ${String(unitId)} ${index + 1}`;
      return {
        id: name,
        type: 'prospect',
        receivedAt: printEpochMs(view.clock.startOfDayMs(date)),
        staffId: finder.id,
        company: name,
        contact: '',
        phone: '',
        foundOn: date,
        expectedOn: date,
        insuredBefore: false,
      };
    });
    const changes = prospects.map((fact) => ({ kind: 'fact', fact }) as const);
    return [{ supposition: { kind: 'prospects-found', missing }, changes }];
  }
  return [];
};
