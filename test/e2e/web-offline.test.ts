import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { launchChromium } from '../support/chromium.ts';
import { LocalCloudProcess } from '../support/local-cloud.ts';
import { Person, type VisitTyped } from './web-person.ts';

let cloud: LocalCloudProcess;
let browser: Browser;

beforeAll(async () => {
  [cloud, browser] = await Promise.all([
    LocalCloudProcess.start({ at: '2026-11-23T17:12:00+08:00', speed: 0 }),
    launchChromium(),
  ]);
});

afterAll(async () => {
  await Promise.all([cloud[Symbol.asyncDispose](), browser.close()]);
});

const visit: VisitTyped = {
  customer: '杭州远山精密制造有限公司',
  at: '10:30',
  contact: '陈经理',
  phone: '0571-88881234',
  summary: '介绍补充医疗方案，约定周四带报价再访。',
};

/** Signed in, with the shell of the pages kept on the device. */
async function withShell(name: string): Promise<Person> {
  const person = await Person.at(browser, cloud.url, { serviceWorkers: 'allow' });
  await person.signIn(name);
  await person.page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  return person;
}

async function filed(email: string): Promise<readonly unknown[]> {
  const response = await fetch(`${cloud.url}/v1/daily-logs?month=2026-11`, {
    headers: { authorization: `Bearer ${await cloud.token(email)}` },
  });
  const { items } = z.object({ items: z.array(z.object({ date: z.string() })) }).parse(await response.json());
  return items.filter(({ date }) => date === '2026-11-23');
}

describe('without a network', () => {
  it('the log page opens again, takes a log, and sends it when the network returns', async () => {
    await using person = await withShell('李强');
    const { page } = person;
    await page.context().setOffline(true);
    await person.open('log');
    await page.reload();
    await person.writeVisit(visit);
    await person.submit();
    await page.getByText('等待网络').waitFor();
    await page.context().setOffline(false);
    expect((await person.receipt()).get('签名')).toMatch(/^[\w-]{43}$/);
    expect(await filed('li.qiang@baifang.example')).toHaveLength(1);
    expect(person.complaints).toEqual([]);
  });

  it('a tab opened anew lets whoever was signed in last write; network and sign-in send it', async () => {
    await using person = await withShell('张敏');
    await person.page.context().setOffline(true);
    await using later = await person.inAnotherTab();
    // A tab that is signed in would send it by itself.
    await person.page.close();
    await later.open('log');
    await later.writeVisit(visit);
    await later.submit();
    await later.page.getByText('等待网络').waitFor();
    await later.page.context().setOffline(false);
    await later.page.getByRole('button', { name: '重新登录' }).click();
    await later.page.waitForURL('**/#/log');
    expect((await later.receipt()).get('签名')).toMatch(/^[\w-]{43}$/);
    expect(await filed('zhang.min@baifang.example')).toHaveLength(1);
  });

  it('nobody’s pages open once whoever was signed in has signed out', async () => {
    await using person = await withShell('陈静');
    await person.page.getByRole('button', { name: '账户：陈静' }).click();
    await person.page.getByRole('button', { name: '退出登录' }).click();
    await person.page.getByRole('button', { name: '登录', exact: true }).waitFor();
    await person.page.context().setOffline(true);
    await using later = await person.inAnotherTab();
    await later.open('log');
    await later.page.getByRole('button', { name: '登录', exact: true }).waitFor();
  });
});

describe('installing', () => {
  it('has what a browser asks of an application: a manifest with its icons, and a service worker', async () => {
    await using person = await withShell('黄丽');
    const devTools = await person.page.context().newCDPSession(person.page);
    const { installabilityErrors } = await devTools.send('Page.getInstallabilityErrors');
    // A test's window keeps nothing: that alone is in the way.
    expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
  });
});
