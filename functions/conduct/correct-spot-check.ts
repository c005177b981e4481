import { refuseOtherDepartment } from '../../shared/contracts/http/meaning.ts';
import { type Outcome, refused } from '../../shared/contracts/http/outcome.ts';
import type { Receipt } from '../../shared/contracts/http/receipt.ts';
import { placeOfFactId } from '../../shared/domain/facts/fact-place.ts';
import { placeCorrection } from '../../shared/domain/submissions/place-correction.ts';
import type { Call } from '../../shared/ports/call.ts';
import { fileFact } from '../../shared/use-cases/file-fact.ts';
import { personInReach, rosterOf } from '../../shared/use-cases/person-in-reach.ts';
import { type RecordSpotCheckDeps, verdictContent, verdictFiling } from './record-spot-check.ts';

export type CorrectSpotCheckOutcome = Outcome<
  Receipt,
  'other-department' | 'not-found' | 'not-permitted' | 'already-corrected'
>;

/** Keeps another version of a verdict. Each version can be corrected once: whoever saw an older one hears of the newer. */
export const correctSpotCheck = async (
  deps: RecordSpotCheckDeps,
  call: Call<'correct-spot-check'>,
): Promise<CorrectSpotCheckOutcome> => {
  const { actor, params, body } = call;
  const elsewhere = refuseOtherDepartment(actor, body);
  if (elsewhere !== null) return elsewhere;
  const place = placeOfFactId(actor.departmentId, params.spotCheckId);
  const record = place?.type === 'spot-check' ? await deps.facts.get(place) : undefined;
  if (record?.fact.type !== 'spot-check') return refused('not-found');
  const { staffId, logDate } = record.fact;
  const roster = await rosterOf(deps.departments, actor.departmentId);
  if (personInReach('correct-spot-check', actor, roster, staffId) === null) return refused('not-permitted');
  const content = verdictContent(staffId, logDate, body);
  const filed = await fileFact(deps, verdictFiling(call, placeCorrection(record, content), content));
  return filed.outcome === 'refused' ? refused('already-corrected') : filed;
};
