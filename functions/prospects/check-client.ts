import type { ClientCheck } from '../../shared/contracts/http/clients.ts';
import { refuseForOthers } from '../../shared/contracts/http/meaning.ts';
import { type Outcome, done } from '../../shared/contracts/http/outcome.ts';
import { printEpochMs } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import { type DepartmentProspectsDeps, readDepartmentProspects } from '../../shared/use-cases/department-prospects.ts';
import { creditCodeOf } from './claimed-company.ts';

/** Whether a company stands on the department's client register, by its name or its credit code. */
export const checkClient = async (
  deps: DepartmentProspectsDeps,
  { actor, charter, body, receivedAt }: Call<'check-client'>,
): Promise<Outcome<ClientCheck, 'other-department' | 'not-yours'>> => {
  const forOthers = refuseForOthers(actor, { departmentId: body.departmentId });
  if (forOthers !== null) return forOthers;
  const { insuredSince } = await readDepartmentProspects(deps, charter, actor.today, receivedAt);
  const sinceMs = insuredSince({ company: body.company, ...creditCodeOf(body.creditCode) });
  return done({ since: sinceMs === null ? null : printEpochMs(sinceMs) });
};
