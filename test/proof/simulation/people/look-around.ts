import type { OperationId } from '../../../../shared/contracts/routes.ts';
import type { ApiRequest } from '../../../unit/http/in-memory-api.ts';
import { MANAGER } from '../department.ts';
import type { Performer } from './performer.ts';

const OWN = [
  'show-today',
  'list-daily-logs',
  'list-rulings',
  'show-standings',
  'list-leaves',
] as const satisfies readonly OperationId[];
const OF_ALL = [
  'list-ledger-entries',
  'list-sessions',
  'list-policies',
  'list-appeals',
] as const satisfies readonly OperationId[];

/** Opens pages: whatever goes on, none of them may answer that something is broken for good. */
export const lookAround = async (performer: Performer, by: string, month: string): Promise<void> => {
  for (const operation of by === MANAGER ? [...OWN, ...OF_ALL] : OWN) {
    const answer = await performer.ask(operation, operation, requestOf(operation, by, month));
    if (answer === null) return;
    if (answer.status !== 200) throw new Error(`${operation} answers ${by} with ${answer.status}: ${answer.text}`);
  }
};

const WITHOUT_MONTH: readonly OperationId[] = ['show-today', 'list-policies'];

const requestOf = (operation: OperationId, as: string, month: string): ApiRequest => {
  if (WITHOUT_MONTH.includes(operation)) return { as };
  return operation === 'show-standings' || operation === 'list-ledger-entries'
    ? { as, params: { month } }
    : { as, query: { month } };
};
