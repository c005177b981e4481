/** The demo day from its start to its report. */

import { relative, resolve } from 'node:path';
import { LocalCloudProcess } from '../../test/support/local-cloud.ts';
import type { Agreement } from './agreement.ts';
import { agreementOf, callersOf, DAY, instantAt, MONTH, momentsOfTheDay } from './day.ts';

/** Lives the day; answers whether ledger, mailbox and `evaluate` on the exported dossier agree. */
export async function liveDay(folder: string): Promise<boolean> {
  console.log(`示范部门的一天 A day of the sample department: ${DAY.toString()}, 24 people.`);
  console.log('启动本机云 Starting the local cloud …');
  await using cloud = await LocalCloudProcess.start({ folder, at: instantAt('08:30'), speed: 0 });
  for (const { at, live } of momentsOfTheDay(callersOf(cloud.url))) {
    await cloud.moveClock(instantAt(at));
    console.log(`${at}  ${await live()}`);
  }
  const agreement = await agreementOf(cloud, folder);
  report(agreement, folder);
  return agreement.disagreements.length === 0;
}

function report({ entries, dossierFile, disagreements }: Agreement, folder: string): void {
  for (const { sequence, cause, added, reversed, notices } of entries) {
    const changes = `+${added.length} −${reversed.length} rulings, ${notices.length} mails`;
    console.log(`账目 ledger entry ${sequence}  ${cause.kind.padEnd(8)}  ${changes}`);
  }
  const here = (path: string) => relative(process.cwd(), path);
  console.log(`
看一看 look around    npm start -- --data ${here(resolve(folder, 'data'))} --at ${instantAt('21:35')}
再判一次 judge again   npm run -s evaluate -- ${here(dossierFile)} --month ${MONTH}
`);
  for (const line of disagreements) console.error(`不一致 disagreement: ${line}`);
  if (disagreements.length === 0)
    console.log('账目、邮箱与 evaluate 一致。 The ledger, the mailbox and evaluate agree.');
}
