import type { SpeakerRotaBody } from '../../../shared/contracts/http/trainings.ts';

type Turn = SpeakerRotaBody['turns'][number];
type Swap = SpeakerRotaBody['swaps'][number];

/** The person's turns from today on, the next first. */
export const comingTurns = (
  rotas: readonly SpeakerRotaBody[],
  staffId: string,
  today: string,
): readonly { readonly month: string; readonly date: string }[] =>
  rotas
    .flatMap(({ month, turns }) =>
      turns.filter((turn) => turn.staffId === staffId).map(({ date }) => ({ month, date })),
    )
    .filter(({ date }) => date >= today)
    .sort((a, b) => a.date.localeCompare(b.date));

/** Others' turns that still lie ahead: what the person's own can be offered for. */
export const swappableTurns = ({ turns }: SpeakerRotaBody, staffId: string, today: string): readonly Turn[] =>
  turns.filter((turn) => turn.date > today && turn.staffId !== staffId);

/** Proposals that can still be accepted: both Fridays lie ahead. */
export const openSwaps = ({ swaps }: SpeakerRotaBody, today: string): readonly Swap[] =>
  swaps.filter(({ state, date, forDate }) => state === 'open' && date > today && forDate > today);

/** Names of those who have a turn; who has none any more reads like an id. */
export const speakerName = ({ turns }: SpeakerRotaBody, staffId: string): string =>
  turns.find((turn) => turn.staffId === staffId)?.staffName ?? staffId;
