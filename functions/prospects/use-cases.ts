import type { Call } from '../../shared/ports/call.ts';
import type { ListRecordsDeps } from '../../shared/use-cases/list-records.ts';
import { checkClient } from './check-client.ts';
import { checkProspect } from './check-prospect.ts';
import { listClients } from './list-clients.ts';
import { listFollowUps } from './list-follow-ups.ts';
import { listProspects } from './list-prospects.ts';
import { listProspectVisits } from './list-prospect-visits.ts';
import { showProspect, type ShowProspectDeps } from './show-prospect.ts';
import { submitClient } from './submit-client.ts';
import { submitFollowUp } from './submit-follow-up.ts';
import { submitProspect, type SubmitProspectDeps } from './submit-prospect.ts';

export interface ProspectsDeps extends ListRecordsDeps {
  readonly facts: ListRecordsDeps['facts'] & SubmitProspectDeps['facts'] & ShowProspectDeps['facts'];
  readonly receiptKey: SubmitProspectDeps['receiptKey'];
}

export const prospectUseCases = (deps: ProspectsDeps) => ({
  'submit-prospect': (call: Call<'submit-prospect'>) => submitProspect(deps, call),
  'list-prospects': (call: Call<'list-prospects'>) => listProspects(deps, call),
  'check-prospect': (call: Call<'check-prospect'>) => checkProspect(deps, call),
  'show-prospect': (call: Call<'show-prospect'>) => showProspect(deps, call),
  'submit-follow-up': (call: Call<'submit-follow-up'>) => submitFollowUp(deps, call),
  'list-follow-ups': (call: Call<'list-follow-ups'>) => listFollowUps(deps, call),
  'list-prospect-visits': (call: Call<'list-prospect-visits'>) => listProspectVisits(deps, call),
  'submit-client': (call: Call<'submit-client'>) => submitClient(deps, call),
  'list-clients': (call: Call<'list-clients'>) => listClients(deps, call),
  'check-client': (call: Call<'check-client'>) => checkClient(deps, call),
});
