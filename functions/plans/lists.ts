import { shownPhone } from '../../shared/contracts/http/shown-phone.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { ListRecordsDeps } from '../../shared/use-cases/list-records.ts';
import { listForms } from './list-forms.ts';

export const listFieldRegistrations = (deps: ListRecordsDeps, call: Call<'list-field-registrations'>) =>
  listForms(
    deps,
    call,
    { operation: 'list-field-registrations', type: 'field-registration' },
    ({ date, destination, reason }) => ({ date, destination, reason }),
  );

export const listWeeklyPlans = (deps: ListRecordsDeps, call: Call<'list-weekly-plans'>) =>
  listForms(deps, call, { operation: 'list-weekly-plans', type: 'weekly-plan' }, ({ week, done, planned }) => ({
    week,
    done,
    planned,
  }));

export const listMonthlyPlans = (deps: ListRecordsDeps, call: Call<'list-monthly-plans'>) =>
  listForms(deps, call, { operation: 'list-monthly-plans', type: 'monthly-plan' }, ({ month, done, planned }) => ({
    month,
    done,
    planned,
  }));

export const listInventories = (deps: ListRecordsDeps, call: Call<'list-inventories'>) =>
  listForms(deps, call, { operation: 'list-inventories', type: 'inventory' }, ({ month, entries }) => ({
    month,
    entries: entries.map(({ prospectId = null, ...entry }) => ({ ...entry, prospectId })),
  }));

export const listClientLists = (deps: ListRecordsDeps, call: Call<'list-client-lists'>) =>
  listForms(
    deps,
    call,
    { operation: 'list-client-lists', type: 'client-list' },
    ({ staffId, unitId, month, entries }) => ({
      unitId,
      month,
      entries: entries.map(({ company, contact, phone }) => ({
        ...{ company, contact },
        phone: shownPhone(phone, call.actor, staffId),
      })),
    }),
  );
