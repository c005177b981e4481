import type { FieldError } from '../../shared/contracts/http/field-errors.ts';
import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { Receipt } from '../../shared/contracts/http/receipt.ts';
import { digestOf } from '../../shared/domain/facts/digest.ts';
import { factIdOf } from '../../shared/domain/facts/fact-place.ts';
import { addMonths } from '../../shared/domain/facts/months.ts';
import { issueReceipt } from '../../shared/domain/submissions/issue-receipt.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import { speakerRota } from '../../shared/domain/training/speaker-rota.ts';
import type { SpeakerRota } from '../../shared/domain/training/training-records.ts';
import type { Call } from '../../shared/ports/call.ts';
import { type FileFactDeps, fileFact } from '../../shared/use-cases/file-fact.ts';
import { placeOfRota } from './rota-found.ts';
import { type RotaInputDeps, rotaInput } from './rota-input.ts';

export type PublishRotaDeps = RotaInputDeps & FileFactDeps;
export type PublishRotaOutcome = Outcome<Receipt, 'invalid-request' | 'nobody-to-speak' | 'idempotency-key-reused'>;

/**
 * Publishes who speaks on the Fridays of this month or the next: drawn up from who spoke when, who is employed and who is
 * on leave as of now. There is one for a month: publishing again, whoever does it, gets the receipt of the first.
 */
export const publishRota = async (
  deps: PublishRotaDeps,
  { actor, charter, params: { month }, receivedAt }: Call<'publish-speaker-rota'>,
): Promise<PublishRotaOutcome> => {
  const place = placeOfRota(actor.departmentId, month);
  const published = await deps.facts.get(place);
  if (published !== undefined) return done(issueReceipt(published, await deps.receiptKey.read()));
  const errors = monthErrors(actor.today, month);
  if (errors.length > 0) return refused('invalid-request', errors);
  const turns = speakerRota(await rotaInput(deps, charter, month, actor.today));
  if (turns.length === 0) return refused('nobody-to-speak');
  const id = factIdOf(place);
  const fact: SpeakerRota = { id, type: 'speaker-rota', month, turns, receivedAt: printInstant(receivedAt) };
  const placed = { id, place, contentDigest: digestOf({ rota: month }) };
  return fileFact(deps, { placed, fact, filedBy: actor.staff.id, deadline: null, isOwed: false, receivedAt });
};

const monthErrors = (today: string, month: string): FieldError[] => {
  const thisMonth = monthOf(today);
  const months = [thisMonth, addMonths(thisMonth, 1)];
  if (months.includes(month)) return [];
  return [{ pointer: '/month', code: 'not-an-option', values: { options: months.join(', ') } }];
};
