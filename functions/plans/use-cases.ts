import type { Call } from '../../shared/ports/call.ts';
import type { FileFactDeps } from '../../shared/use-cases/file-fact.ts';
import type { ListRecordsDeps } from '../../shared/use-cases/list-records.ts';
import {
  listClientLists,
  listFieldRegistrations,
  listInventories,
  listMonthlyPlans,
  listWeeklyPlans,
} from './lists.ts';
import { prefillInventory, type PrefillInventoryDeps } from './prefill-inventory.ts';
import { submitClientList } from './submit-client-list.ts';
import { submitFieldRegistration } from './submit-field-registration.ts';
import { submitInventory } from './submit-inventory.ts';
import { submitMonthlyPlan } from './submit-monthly-plan.ts';
import { submitWeeklyPlan } from './submit-weekly-plan.ts';

export const planUseCases = (deps: FileFactDeps & ListRecordsDeps & PrefillInventoryDeps) => ({
  'submit-field-registration': (call: Call<'submit-field-registration'>) => submitFieldRegistration(deps, call),
  'list-field-registrations': (call: Call<'list-field-registrations'>) => listFieldRegistrations(deps, call),
  'submit-weekly-plan': (call: Call<'submit-weekly-plan'>) => submitWeeklyPlan(deps, call),
  'list-weekly-plans': (call: Call<'list-weekly-plans'>) => listWeeklyPlans(deps, call),
  'submit-monthly-plan': (call: Call<'submit-monthly-plan'>) => submitMonthlyPlan(deps, call),
  'list-monthly-plans': (call: Call<'list-monthly-plans'>) => listMonthlyPlans(deps, call),
  'submit-inventory': (call: Call<'submit-inventory'>) => submitInventory(deps, call),
  'list-inventories': (call: Call<'list-inventories'>) => listInventories(deps, call),
  'prefill-inventory': (call: Call<'prefill-inventory'>) => prefillInventory(deps, call),
  'submit-client-list': (call: Call<'submit-client-list'>) => submitClientList(deps, call),
  'list-client-lists': (call: Call<'list-client-lists'>) => listClientLists(deps, call),
});
