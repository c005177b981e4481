/**
 * Lives one day of the sample department through the real HTTP API in virtual time, and prints what happened. Exit code
 * 0 only if ledger, mailbox and `evaluate` on the exported dossier agree.
 */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { LocalCloudProcess } from '../test/support/local-cloud.ts';
import { SAMPLE_PEOPLE } from '../test/support/sample/roster.ts';
import { compareAccounts, type Agreement } from './demo/agreement.ts';
import { allItems, signIn, type Caller } from './demo/client.ts';
import { dayScript } from './demo/script.ts';

const DAY = Temporal.PlainDate.from('2026-11-24');
const SEED = 7;
const OFFSET = '+08:00';
const DEPARTMENT_MANAGER = 's22';
const folder = resolve(import.meta.dirname, '../.local/demo');

const instant = (time: string) => `${DAY.toString()}T${time}${OFFSET}`;
const say = (time: string, what: string) => {
  console.log(`${time.slice(0, 12).padEnd(12)}  ${what}`);
};

/** One token a person, asked for when first needed. */
function callers(url: string): (staffId: string) => Promise<Caller> {
  const known = new Map<string, Promise<Caller>>();
  return (staffId) => {
    const email = SAMPLE_PEOPLE.find(({ staff }) => staff.id === staffId)?.staff.email ?? '';
    const caller = known.get(staffId) ?? signIn(url, email);
    known.set(staffId, caller);
    return caller;
  };
}

async function liveTheDay(cloud: LocalCloudProcess, as: (staffId: string) => Promise<Caller>): Promise<void> {
  const script = dayScript(DAY, SEED);
  const moments = [
    ...script.map(({ at, happen }) => ({ at, live: () => happen(as) })),
    { at: '17:00:00.000', live: () => Promise.resolve('提醒 reminders to whoever has not filed') },
    { at: '20:05:00.000', live: () => Promise.resolve('判定 the deadline of 20:00 is judged, notices go out') },
    { at: '20:45:00.000', live: () => Promise.resolve('复核 facts that came late are taken in') },
    { at: '20:55:00.000', live: () => Promise.resolve('收工 whatever was left is sent') },
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
  for (const { at, live } of moments) {
    await cloud.moveClock(instant(at));
    say(at, await live());
  }
}

async function agreementOf(cloud: LocalCloudProcess, manager: Caller): Promise<Agreement> {
  const month = DAY.toPlainYearMonth().toString();
  const { asOf } = await manager('show-standings', { params: { month }, query: { scope: 'department' } });
  if (asOf === null) throw new Error('nobody has been judged');
  const rulings = await allItems((cursor) =>
    manager('list-rulings', {
      query: { month, scope: 'department', limit: 100, ...(cursor === undefined ? {} : { cursor }) },
    }),
  );
  const { department } = await manager('who-am-i');
  const [tableName = ''] = (await cloud.status()).served['tables'] ?? [];
  Object.assign(process.env, await cloud.sdkEnvironment());
  return compareAccounts({
    departmentId: department.id,
    month,
    asOf,
    tableName,
    mailboxUrl: cloud.mailboxUrl,
    folder,
    rulings,
  });
}

function report({ entries, dossierFile, disagreements }: Agreement): void {
  const today = entries.filter(({ cause }) => cause.logicalTime.startsWith(DAY.toString()));
  for (const { sequence, cause, added, reversed, notices } of today) {
    console.log(
      `账目 ledger entry ${sequence}  ${cause.kind}: +${added.length} −${reversed.length} rulings, ${notices.length} mails`,
    );
  }
  const look = `npm start -- --data ${resolve(folder, 'data')} --at ${instant('21:00')}`;
  console.log(
    `\n看一看 look around: ${look}\n再判一次 judge again: npm run -s evaluate -- ${dossierFile} --month ${DAY.toPlainYearMonth().toString()}`,
  );
  if (disagreements.length === 0)
    console.log('账目、邮箱与 evaluate 一致。 The ledger, the mailbox and evaluate agree.');
  for (const line of disagreements) console.error(`不一致 disagreement: ${line}`);
}

rmSync(folder, { recursive: true, force: true });
console.log(`示范部门的一天 A day of the sample department: ${DAY.toString()}, 24 people. Starting the local cloud …`);
await using cloud = await LocalCloudProcess.start({ folder, at: instant('08:30'), speed: 0 });
const as = callers(cloud.url);
await liveTheDay(cloud, as);
const agreement = await agreementOf(cloud, await as(DEPARTMENT_MANAGER));
report(agreement);
process.exitCode = agreement.disagreements.length === 0 ? 0 : 1;
