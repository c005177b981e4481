import type { WebhookRecord } from '../../shared/contracts/records/stored-webhook.ts';
import { CANARY_DEPARTMENT } from '../../shared/domain/canary-department.ts';
import { digestOf } from '../../shared/domain/facts/digest.ts';
import type { DepartmentStore, NewDepartment } from '../../shared/ports/department-store.ts';
import type { WebhookStore } from '../../shared/ports/webhook-store.ts';

export interface CanaryDepartmentDeps {
  readonly departments: Pick<DepartmentStore, 'readCharter' | 'create'>;
  readonly webhooks: Pick<WebhookStore, 'create'>;
}

export const CANARY_PERSON = 'canary';

/** The same whenever it is made: what was interrupted is finished by the next canary. */
const SINCE = '2026-01-01T00:00:00.000Z';
const [FIRST_DAY, FIRST_MONTH] = [SINCE.slice(0, 10), SINCE.slice(0, 7)];

/** An administrator, who owes nothing, in a department without an agenda: nothing is judged, nobody is told. */
export const CANARY_FILE: NewDepartment = {
  department: { id: CANARY_DEPARTMENT, name: '拨测 Canary', timezone: 'Asia/Shanghai' },
  firstMonth: FIRST_MONTH,
  policies: [],
  calendar: [],
  units: [],
  staff: [
    {
      id: CANARY_PERSON,
      name: '拨测 Canary',
      email: null,
      language: 'zh-CN',
      joinedOn: FIRST_DAY,
      leftOn: null,
      assignments: [{ from: FIRST_DAY, unitId: null, role: 'admin' }],
    },
  ],
};

export const CANARY_WEBHOOK: WebhookRecord = {
  id: digestOf({ departmentId: CANARY_DEPARTMENT }),
  name: 'canary',
  form: 'leave',
  mapping: {
    person: 'person',
    submission: 'submission',
    fields: ['from', 'to', 'reason'].map((field) => ({ field, from: [field], always: null })),
  },
  state: 'active',
  generation: 1,
  formerSecretUntil: null,
  createdBy: CANARY_PERSON,
  createdAt: SINCE,
  changedBy: CANARY_PERSON,
  changedAt: SINCE,
  version: 1,
};

/** Makes the department of the canary where it is not there yet; the department last, so that it is there only with its webhook. */
export const enterCanaryDepartment = async ({ departments, webhooks }: CanaryDepartmentDeps): Promise<void> => {
  if ((await departments.readCharter(CANARY_DEPARTMENT)) !== undefined) return;
  await webhooks.create(CANARY_DEPARTMENT, CANARY_WEBHOOK);
  await departments.create(CANARY_FILE);
};
