import type { Temporal } from 'temporal-polyfill';
import { epochMsOf } from '../time/instant.ts';
import type { RecordedFact } from './recorded-fact.ts';

/**
 * Whether a fact may change what was already judged, so that a run must take it in. A log or form in time is seen by
 * its deadline's run, a leave or an excuse that came too late changes nothing, and the judge knows no follow-ups. `deadline` is that of the duty the
 * log or form meets; null where none was due, hence no run will look.
 */
export const callsForJudging = (fact: RecordedFact, deadline: Temporal.Instant | null): boolean => {
  switch (fact.type) {
    case 'daily-log':
    case 'weekly-plan':
    case 'monthly-plan':
    case 'inventory':
    case 'client-list':
      return deadline === null || epochMsOf(fact.receivedAt) > deadline.epochMilliseconds;
    case 'leave':
    case 'excuse':
    case 'session-cancellation':
    case 'minutes':
    case 'spot-check-draw':
    case 'follow-up':
      return false;
    case 'case':
    case 'case-step':
    case 'training-entry':
    case 'training-step':
    case 'courseware':
    case 'speaker-rota':
    case 'speaker-swap':
    case 'appeal':
    case 'phone-reveal':
    case 'task-completion':
      return false;
    case 'appeal-decision':
      return fact.correction !== null;
    case 'field-registration':
    case 'session':
    case 'attendance':
    case 'spot-check':
    case 'prospect':
    case 'client':
    case 'suggestion':
    case 'incentive':
    case 'score':
    case 'target':
    case 'result':
    case 'rejection':
    case 'payment':
    case 'month-confirmation':
      return true;
    case 'suggestion-decision':
      return fact.decision === 'adopted';
    case 'suggestion-comment':
    case 'competition':
      return false;
  }
};
