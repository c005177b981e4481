/** A whole month of the sample department through the real API in virtual time, and its report. */

import { relative, resolve } from 'node:path';
import { LocalCloudProcess } from '../../test/support/local-cloud.ts';
import { callersOf } from './day.ts';
import { MANAGER } from './filed-facts.ts';
import { agreementOfMonth, type MonthAgreement } from './month-agreement.ts';
import { liveScript } from './live-script.ts';
import { beginOf, monthScript } from './month-script.ts';

/** Lives the month, on an assembly synthesised before where one is given; answers whether all accounts of it agree. */
export async function liveMonth(month: string, folder: string, assemblyFolder?: string): Promise<boolean> {
  const startedMs = performance.now();
  console.log(`示范部门的一个月 A month of the sample department: ${month}, 24 people.`);
  console.log('启动本机云 Starting the local cloud …');
  await using cloud = await LocalCloudProcess.start({
    ...{ folder, at: beginOf(month), speed: 0 },
    ...(assemblyFolder !== undefined && { assemblyFolder }),
  });
  const as = callersOf(cloud.url);
  await liveScript(cloud, as, monthScript(month), (at, line) => {
    console.log(`${at.slice(0, 16).replace('T', ' ')}  ${line}`);
  });
  const agreement = await agreementOfMonth(cloud, await as(MANAGER), month, folder);
  report(month, folder, agreement, performance.now() - startedMs);
  return agreement.disagreements.length === 0;
}

function report(month: string, folder: string, agreement: MonthAgreement, tookMs: number): void {
  const { entries, ledger, notices, dossierFile, disagreements } = agreement;
  const count = (values: readonly string[]) =>
    [...Map.groupBy(values, (value) => value)].map(([value, all]) => `    ${value.padEnd(26)} ${all.length}`).sort();
  const here = (path: string) => relative(process.cwd(), path);
  console.log(`
${month} 的账 The ledger of ${month}: ${entries.length} 条 entries
  认定 rulings that stand
${count(ledger.rulings.map(({ rule }) => rule)).join('\n')}
  撤销 taken back: ${entries.reduce((sum, { reversed }) => sum + reversed.length, 0)}
  奖项 awards
${count(ledger.awards.map(({ award }) => award)).join('\n')}
  邮件 mails
${count(notices.map(({ kind }) => kind)).join('\n')}

看一看 look around    npm start -- --data ${here(resolve(folder, 'data'))}
再判一次 judge again   npm run -s evaluate -- ${here(dossierFile)} --month ${month} --explain
用时 took ${(tookMs / 1000).toFixed(0)} s
`);
  for (const line of disagreements) console.error(`不一致 disagreement: ${line}`);
  if (disagreements.length === 0)
    console.log('账目、evaluate、封存资料与邮箱一致。 The ledger, evaluate, the published pack and the mailbox agree.');
}
