import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { Correction } from '../../shared/domain/appeals/appeal-records.ts';
import { reversedBy } from '../../shared/domain/appeals/reversal.ts';
import { factIdOf } from '../../shared/domain/facts/fact-place.ts';
import type { FactPlace } from '../../shared/domain/facts/recorded-fact.ts';
import type { Ruling } from '../../shared/domain/judgement.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import type { FactRecord } from '../../shared/ports/fact-store.ts';

export interface CorrectionRequest {
  /** Where the decision stands. */
  readonly decision: FactPlace;
  readonly ruling: Ruling;
  /** What was recorded and led to the ruling. */
  readonly causes: readonly FactRecord[];
  /** What the attendance mark should have said, as the decision puts it. */
  readonly attendance: 'present' | 'excused' | undefined;
  readonly reason: string;
  readonly receivedAt: string;
}

/** The fact that takes a ruling back: the record that caused it, put right. It says who and what the wrong one said. */
export const correctionOf = (request: CorrectionRequest): Outcome<Correction, 'not-reversible' | 'invalid-request'> => {
  const { ruling, causes, attendance, reason, receivedAt } = request;
  const type = reversedBy(ruling.rule);
  if (type === null) return refused('not-reversible');
  const wrong = causes.find(({ fact }) => fact.type === type)?.fact;
  const id = idOf(request, type);
  switch (wrong?.type) {
    case 'attendance': {
      if (attendance === undefined) return refused('invalid-request', [{ pointer: '/attendance', code: 'required' }]);
      const { sessionId, staffId } = wrong;
      return done({ id, type: 'attendance', receivedAt, sessionId, staffId, status: attendance });
    }
    case 'spot-check': {
      if (attendance !== undefined) return notOfThisRuling;
      const { staffId, logDate } = wrong;
      return done({ id, type: 'spot-check', receivedAt, staffId, logDate, verdict: 'match', note: reason });
    }
    default:
      throw new Error(`the ledger has a ruling of ${ruling.on} whose ${type} is not on record`);
  }
};

export const notOfThisRuling = refused('invalid-request', [{ pointer: '/attendance', code: 'not-of-this-ruling' }]);

/** As if it had been filed beside the record that it corrects: an import puts it there. */
const idOf = ({ decision, ruling: { on } }: CorrectionRequest, type: Correction['type']): string => {
  const { departmentId, subject, key } = decision;
  return factIdOf({ departmentId, month: monthOf(on), type, period: on, subject, key });
};
