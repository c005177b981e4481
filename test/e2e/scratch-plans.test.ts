import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { LocalCloudProcess } from '../support/local-cloud.ts';
import { DESK, PHONE, Person } from './web-person.ts';

let cloud: LocalCloudProcess;
let browser: Browser;
beforeAll(async () => {
  [cloud, browser] = await Promise.all([
    LocalCloudProcess.start({ at: '2026-11-27T19:40:00+08:00', speed: 0 }),
    launchChromium(),
  ]);
});
afterAll(async () => {
  await Promise.all([cloud[Symbol.asyncDispose](), browser.close()]);
});

it.each([
  { viewport: PHONE, colorScheme: 'dark' },
  { viewport: DESK, colorScheme: 'light' },
] as const)('shots $viewport.width', async (device) => {
  const kind = device.viewport.width === 390 ? 'phone' : 'desk';
  await using person = await Person.signedIn(browser, cloud.url, kind === 'phone' ? '李强' : '王芳', device);
  const { page } = person;
  const shot = async (name: string) => {
    await page.waitForTimeout(1200);
    await page.screenshot({ path: `/tmp/shots/plans/${kind}-${name}.png`, fullPage: true });
    console.log(name, JSON.stringify(await person.barriers()), JSON.stringify(person.complaints));
  };
  await shot('00-today');
  await person.open('plans');
  await shot('01-weekly');
  await page.getByRole('button', { name: /^提交周活动/ }).click();
  await shot('02-weekly-required');
  await page.getByLabel('本周完成情况').fill('拜访十二家，三家进入报价。\n西湖软件园签约。');
  await page.getByLabel('下一步计划').fill('周一：杭州远山精密\n周二：滨江新材料');
  await page.getByRole('button', { name: /^提交周活动/ }).click();
  await page.getByRole('region', { name: '回执' }).waitFor();
  await shot('03-weekly-receipt');
  await page.getByRole('button', { name: '修改并重新提交' }).click();
  await shot('04-weekly-edit');
  await person.open('plans?form=inventory');
  await shot('05-inventory');
  await page.getByRole('button', { name: '移除第 1 家' }).click();
  await shot('06-inventory-removed');
  await person.open('plans?form=field-registration');
  await shot('07-registration');
  await person.open('plans?form=field-registration&period=2026-11-27');
  await page.getByLabel('去哪里').fill('滨江');
  await page.getByLabel('做什么').fill('上门收资料');
  await page.getByRole('button', { name: /^提交下户/ }).click();
  await page.getByRole('region', { name: '回执' }).waitFor();
  await shot('08-registration-late');
  await person.open('plans?form=monthly-plan&period=2026-12');
  await page.context().setOffline(true);
  await page.getByLabel('本月完成情况').fill('无');
  await page.getByLabel('下一步计划').fill('两家签单');
  await page.getByRole('button', { name: /^提交月活动/ }).click();
  await page.getByText('等待网络').first().waitFor();
  await shot('09-monthly-offline');
  await page.context().setOffline(false);
  if (kind === 'desk') {
    await person.open('plans?form=client-list');
    await shot('10-clients');
  }
  await person.open('plans?form=weekly-plan&period=2026-W47');
  await page.getByRole('region', { name: '提交记录' }).getByRole('button', { name: '展开行' }).first().click().catch(() => console.log('no expand'));
  await shot('11-past');
  await person.open('log');
  await page.getByLabel('客户').fill('西湖');
  await shot('12-log');
  await page.getByRole('button', { name: '加入拜访' }).click();
  await shot('13-log-registered');
});
