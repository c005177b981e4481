import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { LocalCloudProcess } from '../../support/local-cloud.ts';
import { departmentDossier } from '../nation.ts';

const run = promisify(execFile);
const IMPORT_DOSSIER = resolve(import.meta.dirname, '../../../commands/import-dossier.ts');
const BEFORE = '2026-11-01T00:00:00+08:00';
const AFTER = '2026-12-01T08:00:00+08:00';
const MANAGER = 'large.manager@baifang.example';

async function tableNameOf(cloud: LocalCloudProcess): Promise<string> {
  const { served } = await cloud.status();
  const [table] = served['tables'] ?? [];
  if (table === undefined) throw new Error('The local cloud has no table.');
  return table;
}

/** A department of so many people with a month behind it, judged; answers with its manager's address. */
export async function importLargeDepartment(cloud: LocalCloudProcess, people: number): Promise<string> {
  const dossier = departmentDossier(1, people);
  const manager = {
    id: 'd1-manager',
    name: '部门经理',
    email: MANAGER,
    joinedOn: '2020-01-01',
    leftOn: null,
    assignments: [{ from: '2020-01-01', unitId: null, role: 'department-manager' }],
  };
  const folder = mkdtempSync(join(tmpdir(), 'baifang-budgets-'));
  try {
    const file = join(folder, 'dossier.json');
    writeFileSync(file, JSON.stringify({ ...dossier, staff: [...dossier.staff, manager] }));
    const env = { ...process.env, ...(await cloud.sdkEnvironment()), TABLE_NAME: await tableNameOf(cloud) };
    await run(process.execPath, [IMPORT_DOSSIER, file, '--at', BEFORE], { env });
  } finally {
    rmSync(folder, { recursive: true });
  }
  await cloud.moveClock(AFTER);
  await cloud.settle();
  return MANAGER;
}
