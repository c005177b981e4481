import { digestOf } from '../../shared/domain/facts/digest.ts';
import { factIdOf, keyOfContent } from '../../shared/domain/facts/fact-place.ts';
import type { FactPlace } from '../../shared/domain/facts/recorded-fact.ts';
import { type RotaView, foldRota } from '../../shared/domain/training/rota-view.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import { type Thread, readThread } from '../../shared/use-cases/threads.ts';

const ROTA_THREAD = { root: 'speaker-rota', step: 'speaker-swap' } as const;

export type RotaThread = Thread<'speaker-rota', 'speaker-swap'>;

/** A rota is about nobody in particular, and there is one for a month. */
export const placeOfRota = (departmentId: string, month: string): FactPlace => ({
  departmentId,
  month,
  type: 'speaker-rota',
  period: month,
  subject: '-',
  key: keyOfContent(digestOf({ rota: month })),
});

/** The rota of a month; null before it is published. */
export const findRota = (
  facts: Pick<FactStore, 'get' | 'listByPeriod'>,
  departmentId: string,
  month: string,
): Promise<RotaThread | null> =>
  readThread(facts, departmentId, factIdOf(placeOfRota(departmentId, month)), ROTA_THREAD);

export const viewOfRota = ({ root, steps }: RotaThread): RotaView =>
  foldRota(
    root,
    steps.map(({ step }) => step),
  );
