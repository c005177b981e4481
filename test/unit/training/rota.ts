import { digestOf } from '../../../shared/domain/facts/digest.ts';
import { factIdOf, keyOfContent } from '../../../shared/domain/facts/fact-place.ts';
import type { SpeakerTurn } from '../../../shared/domain/training/training-records.ts';
import type { FactRecord } from '../../../shared/ports/fact-store.ts';

/** The record of a month's published rota. */
export const rotaRecord = (departmentId: string, month: string, turns: readonly SpeakerTurn[]): FactRecord => {
  const key = keyOfContent(digestOf({ rota: month }));
  const place = { departmentId, month, type: 'speaker-rota', period: month, subject: '-', key } as const;
  return {
    ...place,
    fact: { id: factIdOf(place), type: 'speaker-rota', receivedAt: '2026-11-20T01:00:00Z', month, turns },
    contentDigest: digestOf({ rota: month }),
    filedBy: 'd02',
    deadline: null,
    judgeAfter: null,
  };
};
