import { type Outcome, refused } from '../../shared/contracts/http/outcome.ts';
import type { Receipt } from '../../shared/contracts/http/receipt.ts';
import type { CompetitionVersion } from '../../shared/domain/competitions/competition.ts';
import { NO_PERSON } from '../../shared/domain/facts/fact-place.ts';
import { placeSubmission } from '../../shared/domain/submissions/place-submission.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import { type FileFactDeps, fileFact } from '../../shared/use-cases/file-fact.ts';
import { periodOfAnnouncement } from './read-competitions.ts';
import { termsErrors } from './terms-errors.ts';

/** Keeps the announcement of a competition that begins today or later; its id is that of the receipt. */
export const announceCompetition = async (
  deps: FileFactDeps,
  { actor, body, receivedAt, idempotencyKey }: Call<'announce-competition'>,
): Promise<Outcome<Receipt, 'invalid-request' | 'idempotency-key-reused'>> => {
  const errors = termsErrors(body, actor.today);
  if (errors.length > 0) return refused('invalid-request', errors);
  const { departmentId } = actor;
  const content = { type: 'competition', amends: null, ...body } as const;
  const { type } = content;
  const period = periodOfAnnouncement(actor);
  const placed = placeSubmission({ departmentId, type, period, staffId: NO_PERSON, content, idempotencyKey });
  const fact: CompetitionVersion = { id: placed.id, ...content, receivedAt: printInstant(receivedAt) };
  return fileFact(deps, { placed, fact, filedBy: actor.staff.id, deadline: null, isOwed: false, receivedAt });
};
