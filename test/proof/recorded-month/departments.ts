/** The departments of the recorded month, planted before they are imported. */

import { Temporal } from 'temporal-polyfill';
import { importDossier } from '../../../functions/departments/import-dossier.ts';
import { createDocumentClient } from '../../../shared/adapters/dynamodb/document-client.ts';
import { DynamoAgendaStore } from '../../../shared/adapters/dynamodb/dynamo-agenda-store.ts';
import { DynamoDepartmentStore } from '../../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoFactStore } from '../../../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { DynamoTable } from '../../../shared/adapters/dynamodb/dynamo-table.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import type { LocalCloudProcess } from '../../support/local-cloud.ts';
import { onlyTable } from '../../support/local-table.ts';
import type { Plantings } from './plantings.ts';

/** With one person, who filed one log so long ago that its contact is deleted once a month has closed. */
export const OLD_DEPARTMENT: Dossier = {
  department: { id: 'nb-01', name: '宁波团险部', timezone: 'Asia/Shanghai' },
  policies: [],
  calendar: [],
  units: [],
  staff: [
    {
      ...{ id: 's1', name: '何静', email: 'he.jing@baifang.example', joinedOn: '2022-05-01', leftOn: null },
      assignments: [{ from: '2022-05-01', unitId: null, role: 'sales' }],
    },
  ],
  facts: [
    {
      ...{ id: 'log', type: 'daily-log', receivedAt: '2022-05-05T18:00:00+08:00', staffId: 's1', date: '2022-05-05' },
      visits: [
        {
          customer: '东钱湖酒店',
          at: '10:00',
          contact: '周敏',
          phone: '13812345678',
          summary: '续保',
          prospectId: null,
        },
      ],
      nextDayPlan: '回访',
    },
  ],
};

/** `at`: an instant; what is due later is done. */
export async function importPlanted(
  cloud: LocalCloudProcess,
  plantings: Plantings,
  dossiers: readonly Dossier[],
  at: string,
): Promise<void> {
  const environment = await cloud.sdkEnvironment();
  Object.assign(process.env, environment);
  const table = new DynamoTable(createDocumentClient(), await onlyTable(environment));
  const stores = {
    departments: new DynamoDepartmentStore(table),
    facts: new DynamoFactStore(table),
    agenda: new DynamoAgendaStore(table),
  };
  for (const { staff, facts, ...dossier } of dossiers) {
    const planted = { ...dossier, staff: plantings.plant('staff', staff), facts: plantings.plant('facts', facts) };
    const { outcome } = await importDossier(stores, planted, Temporal.Instant.from(at), () => undefined);
    if (outcome !== 'imported') throw new Error(`the department cannot be imported: ${outcome}`);
  }
}
