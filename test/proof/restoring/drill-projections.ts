import type { Temporal } from 'temporal-polyfill';
import { splitKey } from '../../../shared/adapters/dynamodb/item-key.ts';
import type { StoredItem } from '../../../shared/adapters/dynamodb/stored-item.ts';
import type { Figure } from '../part.ts';
import { runCommand } from './run-command.ts';
import type { TableDepartment } from './table-department.ts';
import { bytesOf, itemsOf } from './table-items.ts';

type Item = Awaited<ReturnType<typeof itemsOf>>[number];

const AGENDA = 'AGENDA';
const isStandings = ({ pk }: Item): boolean => splitKey(pk)[2] === 'STANDINGS';
const isProjection = (item: Item): boolean => item.sk === AGENDA || isStandings(item);

/**
 * Every writing of standings has a version of its own, which only names the parts of a large department. A run that finds
 * nothing new leaves no trace: standings come back as of the one before it.
 */
const OF_THE_WRITING = ['version', 'asOf', 'judgedAt'];
const withoutWriting = (item: StoredItem): StoredItem =>
  Object.fromEntries(Object.entries(item).filter(([name]) => !OF_THE_WRITING.includes(name)));

/** The latest as-of of them all. */
const latestOf = (items: readonly Item[]): string =>
  items.flatMap(({ asOf }) => (typeof asOf === 'string' ? [asOf] : [])).reduce((a, b) => (a > b ? a : b), '');

/** Takes every projection out of the table, has it rebuilt from facts and ledgers, and compares all bytes. */
export async function drillProjections(
  system: TableDepartment,
  departmentId: string,
  now: Temporal.Instant,
): Promise<readonly Figure[]> {
  const before = await itemsOf(system.held);
  const projections = before.filter(isProjection);
  await system.held.table.deleteAll(projections.map(({ pk, sk }) => ({ pk, sk })));
  if ((await itemsOf(system.held)).some(isProjection)) throw new Error('a projection is still there');
  await runCommand('rebuild', [departmentId, '--at', now.toString()], system.held.name);
  await system.tick(now);
  const after = await itemsOf(system.held);
  const differing = (of: (item: Item) => boolean): number =>
    Number(bytesOf(before.filter(of).map(withoutWriting)) !== bytesOf(after.filter(of).map(withoutWriting)));
  return [
    { name: 'projections deleted and rebuilt', value: projections.length, unit: 'items', goal: { atLeast: 2 } },
    { name: 'standings that came back otherwise', value: differing(isStandings), unit: '', goal: { atMost: 0 } },
    {
      name: 'standings that claim to be of later',
      value: Number(latestOf(after.filter(isStandings)) > latestOf(before.filter(isStandings))),
      unit: '',
      goal: { atMost: 0 },
    },
    {
      name: 'watermarks that came back otherwise',
      value: differing(({ sk }) => sk === AGENDA),
      unit: '',
      goal: { atMost: 0 },
    },
    {
      name: 'facts, ledgers and notices that changed by it',
      value: differing((one) => !isProjection(one)),
      unit: '',
      goal: { atMost: 0 },
    },
  ];
}
