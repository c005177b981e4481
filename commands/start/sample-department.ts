import { type ImportOutcome, importDossier } from '../../functions/departments/import-dossier.ts';
import type { PeopleGroup } from '../../infra/local/identity/sign-in-page.ts';
import type { LocalCloud } from '../../infra/local/local-cloud.ts';
import { createDocumentClient } from '../../shared/adapters/dynamodb/document-client.ts';
import { DynamoAgendaStore } from '../../shared/adapters/dynamodb/dynamo-agenda-store.ts';
import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoFactStore } from '../../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { DynamoTable } from '../../shared/adapters/dynamodb/dynamo-table.ts';
import { DEFAULT_TIME_ZONE } from '../../shared/domain/time/local-time.ts';
import { sampleDossier } from '../../test/support/sample-department.ts';
import { signInPeople } from './sign-in-people.ts';

/** Any seed will do: the same one gives everybody the same department. */
const SEED = 20260701;

/**
 * Loads the sample department with what it filed until the clock's day, and has it judged, unless it is there.
 * @returns who may sign in, as of the clock's day whenever it is asked.
 */
export async function openSampleDepartment({
  plan,
  clock,
  environment,
  catchUp,
}: LocalCloud): Promise<() => Promise<readonly PeopleGroup[]>> {
  const [table] = plan.tables;
  if (table === undefined) throw new Error('The template has no table for the sample department.');
  Object.assign(process.env, environment);
  const records = new DynamoTable(createDocumentClient(), table.name);
  const departments = new DynamoDepartmentStore(records);
  const agenda = new DynamoAgendaStore(records);
  const today = () => clock.now.toZonedDateTimeISO(DEFAULT_TIME_ZONE).toPlainDate();

  const dossier = sampleDossier({ seed: SEED, until: today() });
  const { id } = dossier.department;
  // The agenda comes last: without it, an import was interrupted.
  if ((await agenda.read(id)) === undefined) {
    const facts = new DynamoFactStore(records);
    report(await importDossier({ departments, facts, agenda }, dossier, clock.now, () => undefined));
    await catchUp();
  }
  return async () => {
    const file = await departments.read(id);
    return file === undefined ? [] : signInPeople(file, today());
  };
}

function report(imported: ImportOutcome): void {
  if (imported.outcome !== 'imported') {
    throw new Error(`The sample department cannot be loaded (${imported.outcome}): start with --fresh.`);
  }
  console.log(`      ${imported.appended + imported.repeated} 条记录 facts`);
}
