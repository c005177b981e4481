import type { Temporal } from 'temporal-polyfill';
import { type Refused, refused } from '../../shared/contracts/http/outcome.ts';
import type { Actor } from '../../shared/contracts/permissions.ts';
import type { StaffMember } from '../../shared/domain/dossier.ts';
import { isEmployedOn } from '../../shared/domain/roster/employment.ts';
import { type Exchange, type RotaView, isStillPossible, speakerOn } from '../../shared/domain/training/rota-view.ts';
import type { SwapAction } from '../../shared/domain/training/training-records.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { FileFactDeps } from '../../shared/use-cases/file-fact.ts';
import { type FileStepOutcome, fileStep } from '../../shared/use-cases/threads.ts';
import { type RotaThread, findRota, viewOfRota } from './rota-found.ts';
import type { FindTrainingDeps } from './training-found.ts';

export type SwapDeps = FindTrainingDeps & FileFactDeps;

type SwapRefusal = 'not-permitted' | 'not-found' | 'swap-not-possible';
export type SwapOutcome = FileStepOutcome<SwapRefusal>;

interface SwapCall {
  readonly actor: Actor;
  readonly params: { readonly month: string };
  readonly receivedAt: Temporal.Instant;
  readonly idempotencyKey: string | null;
}

interface Swap {
  readonly view: RotaView;
  readonly actor: Actor;
  readonly roster: readonly StaffMember[];
}

/** Offers one's own Friday in exchange for another of the month. */
export const proposeSwap = (deps: SwapDeps, call: Call<'propose-speaker-swap'>): Promise<SwapOutcome> => {
  const { date, forDate } = call.body;
  return takeSwapStep(deps, call, { action: 'propose', date, forDate }, (swap) => {
    const by = call.actor.staff.id;
    if (speakerOn(swap.view, date) !== by) return refused('not-permitted');
    const to = speakerOn(swap.view, forDate);
    if (to === null || to === by) return refused('swap-not-possible');
    return refusedSwap(swap, { by, date, to, forDate });
  });
};

/** Takes the offer: from then on each has the other's Friday. */
export const acceptSwap = (deps: SwapDeps, call: Call<'accept-speaker-swap'>): Promise<SwapOutcome> => {
  const { proposalId } = call.params;
  return takeSwapStep(deps, call, { action: 'accept', proposal: proposalId }, (swap) => {
    const proposal = swap.view.proposals.find(({ id }) => id === proposalId);
    if (proposal === undefined) return refused('not-found');
    if (proposal.to !== call.actor.staff.id) return refused('not-permitted');
    return proposal.acceptedAt === null ? refusedSwap(swap, proposal) : refused('swap-not-possible');
  });
};

const takeSwapStep = async (
  deps: SwapDeps,
  { actor, params, receivedAt, idempotencyKey }: SwapCall,
  step: SwapAction,
  refusal: (swap: Swap) => Refused<SwapRefusal> | null,
): Promise<SwapOutcome> => {
  const thread: RotaThread | null = await findRota(deps.facts, actor.departmentId, params.month);
  if (thread === null) return refused('not-found');
  const roster = (await deps.departments.read(actor.departmentId))?.staff ?? [];
  const swap = { view: viewOfRota(thread), actor, roster };
  return fileStep(deps, {
    thread,
    type: 'speaker-swap',
    step,
    by: actor.staff.id,
    receivedAt,
    idempotencyKey,
    refusal: () => refusal(swap),
    stepOf: (head) => ({ ...head, type: 'speaker-swap', step }),
  });
};

const refusedSwap = ({ view, actor, roster }: Swap, exchange: Exchange): Refused<'swap-not-possible'> | null => {
  const { by, date, to, forDate } = exchange;
  const liesAhead = date > actor.today && forDate > actor.today;
  const isEmployed = (staffId: string, day: string) =>
    roster.some((person) => person.id === staffId && isEmployedOn(person, day));
  const isPossible = isStillPossible(view, exchange) && isEmployed(by, forDate) && isEmployed(to, date);
  return liesAhead && isPossible ? null : refused('swap-not-possible');
};
