/** Who may file and see the forms, written apart from the table that grants it, and how to try. */

import type { OperationId } from '../../../shared/contracts/routes.ts';
import { clientList, inventory, monthlyPlan, prospect, registration, weeklyPlan } from './forms.ts';
import type { InMemoryApi } from './in-memory-api.ts';
import { type Attempt, listed, type May, ONLY_ONESELF, ownerOf, SEERS } from './targets.ts';

export const PLAN_MAY = {
  'submit-field-registration': ONLY_ONESELF,
  'submit-weekly-plan': ONLY_ONESELF,
  'submit-monthly-plan': ONLY_ONESELF,
  'submit-inventory': ONLY_ONESELF,
  'submit-client-list': { ...ONLY_ONESELF, own: ['unit-manager'] },
  'prefill-inventory': ONLY_ONESELF,
  'list-field-registrations': SEERS,
  'list-weekly-plans': SEERS,
  'list-monthly-plans': SEERS,
  'list-inventories': SEERS,
  'list-client-lists': SEERS,
} as const satisfies Readonly<Partial<Record<OperationId, May>>>;

const submits =
  (operation: OperationId, body: object): Attempt =>
  async (api, as, target) =>
    (await api.send(operation, { as, body: { ...body, staffId: ownerOf(as, target) } })).status === 201;

const lists =
  (submit: OperationId, list: OperationId, body: object): Attempt =>
  async (api, as, target) => {
    await api.send(submit, { as: ownerOf(as, target), body });
    return listed(api, list, as, target);
  };

/** Client lists are filed by unit managers only: one of each person's stands there as if they had been one. */
const clientListOf = (api: InMemoryApi, owner: string) =>
  api.facts.append({
    departmentId: owner === 'x02' ? 'nb-01' : 'hz-01',
    month: '2026-11',
    type: 'client-list',
    period: '2026-11',
    subject: owner,
    key: 'i0123456789abcdef',
    fact: {
      id: `list-of-${owner}`,
      type: 'client-list',
      receivedAt: '2026-11-23T01:00:00Z',
      staffId: owner,
      unitId: 'u1',
      ...clientList,
    },
    contentDigest: '0',
    filedBy: null,
    deadline: null,
    judgeAfter: null,
  });

export const PLAN_ATTEMPTS = {
  'submit-field-registration': submits('submit-field-registration', registration),
  'submit-weekly-plan': submits('submit-weekly-plan', weeklyPlan),
  'submit-monthly-plan': submits('submit-monthly-plan', monthlyPlan),
  'submit-inventory': submits('submit-inventory', inventory),
  'submit-client-list': submits('submit-client-list', clientList),
  'prefill-inventory': async (api, as, target) => {
    await api.send('submit-prospect', { as: ownerOf(as, target), body: prospect });
    const { body } = await api.send('prefill-inventory', { as });
    return (body as { entries: unknown[] }).entries.length > 0;
  },
  'list-field-registrations': lists('submit-field-registration', 'list-field-registrations', registration),
  'list-weekly-plans': lists('submit-weekly-plan', 'list-weekly-plans', weeklyPlan),
  'list-monthly-plans': lists('submit-monthly-plan', 'list-monthly-plans', monthlyPlan),
  'list-inventories': lists('submit-inventory', 'list-inventories', inventory),
  'list-client-lists': async (api, as, target) => {
    await clientListOf(api, ownerOf(as, target));
    return listed(api, 'list-client-lists', as, target);
  },
} as const satisfies Readonly<Record<keyof typeof PLAN_MAY, Attempt>>;
