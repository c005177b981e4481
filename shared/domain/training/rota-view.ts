import { compareText } from '../text-order.ts';
import type { SpeakerRota, SpeakerSwap, SpeakerTurn } from './training-records.ts';

/** Who would give which turn for which. */
export type Exchange = Pick<SwapProposal, 'by' | 'date' | 'to' | 'forDate'>;

/** A proposed exchange of two turns. */
export interface SwapProposal {
  /** Id of the step that proposed it. */
  readonly id: string;
  readonly proposedAt: string;
  readonly by: string;
  readonly date: string;
  /** Who has to accept. */
  readonly to: string;
  readonly forDate: string;
  /** Null while it is open. */
  readonly acceptedAt: string | null;
}

/** A month's rota as it stands. */
export interface RotaView {
  readonly rota: SpeakerRota;
  /** With the accepted swaps, earliest first. */
  readonly turns: readonly SpeakerTurn[];
  readonly proposals: readonly SwapProposal[];
}

export const speakerOn = ({ turns }: Pick<RotaView, 'turns'>, date: string): string | null =>
  turns.find((turn) => turn.date === date)?.staffId ?? null;

const exchanged = (turns: readonly SpeakerTurn[], { by, date, to, forDate }: SwapProposal): readonly SpeakerTurn[] =>
  turns.map((turn) => {
    if (turn.date === date) return { date, staffId: to };
    return turn.date === forDate ? { date: forDate, staffId: by } : turn;
  });

const afterStep = (view: RotaView, { id, receivedAt, by, step }: SpeakerSwap): RotaView => {
  if (step.action === 'propose') {
    const { date, forDate } = step;
    const proposal = { id, proposedAt: receivedAt, by, date, to: speakerOn(view, forDate) ?? '', forDate };
    return { ...view, proposals: [...view.proposals, { ...proposal, acceptedAt: null }] };
  }
  const accepted = view.proposals.find((proposal) => proposal.id === step.proposal);
  if (accepted === undefined) return view;
  return {
    ...view,
    turns: exchanged(view.turns, accepted),
    proposals: view.proposals.map((one) => (one === accepted ? { ...one, acceptedAt: receivedAt } : one)),
  };
};

/** The rota that its publication and the steps of its swaps, in their order, add up to. */
export const foldRota = (rota: SpeakerRota, steps: readonly SpeakerSwap[]): RotaView =>
  steps.reduce<RotaView>(afterStep, {
    rota,
    turns: rota.turns.toSorted((a, b) => compareText(a.date, b.date)),
    proposals: [],
  });

/** Whether both still have the turns that the proposal is about: another swap may have moved one of them. */
export const isStillPossible = (view: RotaView, { by, date, to, forDate }: Exchange): boolean =>
  speakerOn(view, date) === by && speakerOn(view, forDate) === to;
