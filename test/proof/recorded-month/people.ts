import type { Caller } from '../../../commands/demo/client.ts';
import { mayDoAtAll } from '../../../shared/contracts/permissions.ts';
import type { OperationId } from '../../../shared/contracts/routes.ts';
import { ROLES, type Role, type StaffMember } from '../../../shared/domain/dossier.ts';
import { SAMPLE_PEOPLE } from '../../support/sample/roster.ts';
import type { Plantings } from './plantings.ts';

/** Beside the sample's people. */
export const NEWCOMER: StaffMember = {
  ...{ id: 's90', name: '陆瑶', email: 'lu.yao@baifang.example', joinedOn: '2026-06-01', leftOn: null },
  assignments: [{ from: '2026-06-01', unitId: 'u1', role: 'sales' }],
};

/** The address of the last of the sample with that role: the examples of requests change the first. */
export function emailOf(role: Role): string {
  const email = SAMPLE_PEOPLE.findLast((person) => person.role === role)?.staff.email;
  if (typeof email !== 'string') throw new Error(`nobody in the sample is ${role}`);
  return email;
}

/** Somebody who may, and somebody who may not; undefined where everybody may. */
export const askersOf = (operation: OperationId): readonly [may: Role, mayNot: Role | undefined] => {
  const may = ROLES.find((role) => mayDoAtAll(operation, role));
  if (may === undefined) throw new Error(`nobody may ${operation}`);
  return [may, ROLES.find((role) => !mayDoAtAll(operation, role))];
};

/** Callers that plant in all they file. */
export const planting =
  (as: (staffId: string) => Promise<Caller>, plantings: Plantings) =>
  async (staffId: string): Promise<Caller> => {
    const caller = await as(staffId);
    return (operation, call = {}) =>
      caller(operation, {
        ...call,
        ...(call.body !== undefined && { body: plantings.plant(operation, call.body) }),
      });
  };
