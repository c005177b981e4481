/** What `npm start` and `npm run dev` have in common: the whole system on this machine, from the synthesised template. */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod';
import type { PeopleGroup } from '../../infra/local/identity/sign-in-page.ts';
import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from '../../infra/local/local-cloud.ts';
import { buildPages, synthesiseTemplate } from './build.ts';
import { parseStartOptions, type StartOptions, USAGE } from './options.ts';
import { openSampleDepartment } from './sample-department.ts';

export const ROOT = resolve(import.meta.dirname, '../..');
const pagesFolder = resolve(ROOT, 'web/dist');

/** How functions and pages are served while somebody works on them. */
export type FromSource = Required<Pick<LocalCloudOptions, 'servePages' | 'sourceFolder'>> & {
  /** Begins before it is said to be ready. */
  readonly follow: (cloud: LocalCloud) => void;
};

function say(step: 1 | 2 | 3 | 4, text: string): void {
  console.log(`[${step}/4] ${text} …`);
}

export function readOptions(): StartOptions {
  try {
    return parseStartOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof z.ZodError ? z.prettifyError(error) : String(error)}\n\n${USAGE}`);
    process.exit(2);
  }
}

function build({ assemblyFolder, dataFolder }: StartOptions, fromSource: FromSource | undefined): string {
  if (assemblyFolder !== undefined) return assemblyFolder;
  if (fromSource === undefined) {
    say(1, '构建页面 Building the pages');
    buildPages(ROOT);
  }
  say(2, '合成云端模板 Synthesising the template');
  const folder = resolve(dataFolder, fromSource === undefined ? '../cdk.out' : '../dev/cdk.out');
  synthesiseTemplate(folder, { bundles: fromSource === undefined });
  return folder;
}

async function start(options: StartOptions, fromSource: FromSource | undefined): Promise<LocalCloud> {
  const assemblyFolder = build(options, fromSource);
  say(3, '启动本机云 Starting the local cloud');
  let people = (): Promise<readonly PeopleGroup[]> => Promise.resolve([]);
  const cloud = await startLocalCloud({
    ...options,
    ...fromSource,
    assemblyFolder,
    pagesFolder: existsSync(pagesFolder) ? pagesFolder : undefined,
    mailboxPort: options.port === 0 ? 0 : options.port + 1,
    people: () => people(),
    env: process.env,
  });
  for (const resource of cloud.plan.unknown) {
    console.error(`!! 本机云不认识、没有运行 not known to the local cloud, and not running: ${resource}`);
  }
  if (!options.empty) {
    say(4, '示范部门 The sample department');
    people = await openSampleDepartment(cloud);
  }
  return cloud;
}

function announce({ urls, clock }: LocalCloud, { dataFolder }: StartOptions, startedAtMs: number): void {
  const time = clock.now.toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime().toString({ smallestUnit: 'second' });
  const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
  console.log(`数据 data ${dataFolder}  时钟 clock ${time} Asia/Shanghai ×${clock.speed}  用时 took ${seconds} s`);
  console.log(`READY  页面 pages ${urls.pages}/  邮箱 mailbox ${urls.mailbox}/  状态 status ${urls.status}`);
}

function endWith(cloud: LocalCloud): void {
  let ending = false;
  const end = async (code: number) => {
    if (ending) process.exit(1);
    ending = true;
    await cloud.stop();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end(0));
  void cloud.died.then((reason) => {
    console.error('本机云的一个服务意外结束 A server of the local cloud has died:', reason);
    return end(1);
  });
}

/** Starts it, says where it is and ends with the process; without `fromSource` it runs what is built. */
export async function runSystem(options: StartOptions, fromSource?: FromSource): Promise<void> {
  const startedAtMs = performance.now();
  try {
    const cloud = await start(options, fromSource);
    fromSource?.follow(cloud);
    endWith(cloud);
    announce(cloud, options, startedAtMs);
  } catch (error) {
    console.error('无法启动 Cannot start:', error);
    process.exit(1);
  }
}
