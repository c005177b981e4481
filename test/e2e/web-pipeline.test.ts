import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { LocalCloudProcess } from '../support/local-cloud.ts';
import { DESK, PHONE, Person } from './web-person.ts';

let cloud: LocalCloudProcess;
let browser: Browser;

beforeAll(async () => {
  [cloud, browser] = await Promise.all([
    LocalCloudProcess.start({ at: '2026-11-23T10:00:00+08:00', speed: 0 }),
    launchChromium(),
  ]);
});

afterAll(async () => {
  await Promise.all([cloud[Symbol.asyncDispose](), browser.close()]);
});

const signedIn = (name: string, device = {}) => Person.signedIn(browser, cloud, name, device);

describe('prospects', () => {
  it('say before they are registered whether they count, and are followed up to the next status', async () => {
    await using person = await signedIn('李强');
    const { page } = person;
    await person.open('prospects');
    const form = page.getByRole('region', { name: '登记准客户' });
    await form.getByLabel('公司名称').fill('杭州钱江新材料有限公司');
    await form.getByLabel('联系人').fill('周经理');
    await form.getByLabel('电话').fill('0571-88880001');
    await form.getByLabel('预计投保日期').fill('2027-11-30');
    await form.getByText('现在登记不计为有效').waitFor();
    await form.getByLabel('预计投保日期').fill('2026-12-20');
    await form.getByText('现在登记，计为有效准客户。').waitFor();
    await form.getByRole('button', { name: '登记', exact: true }).click();
    const registered = page.getByRole('region', { name: '已登记' });
    await registered.getByRole('link', { name: '杭州钱江新材料有限公司' }).click();

    const followUp = page.getByRole('region', { name: '记一次跟进' });
    await followUp.getByText('已报价').click();
    await followUp.getByLabel('下一步').fill('周五送方案');
    await followUp.getByRole('button', { name: '记下' }).click();
    await page.getByRole('region', { name: '跟进记录' }).getByText('下一步：周五送方案').waitFor();
    await page.getByRole('region', { name: '已报价' }).getByText('杭州钱江新材料有限公司').waitFor();
    expect(await person.barriers()).toEqual([]);
    expect(person.complaints).toEqual([]);
  });

  it('of the whole department are for its manager, to search and to download', async () => {
    await using person = await signedIn('宋建国', { viewport: DESK });
    const { page } = person;
    await person.open('prospects?scope=department&view=list');
    const table = page.getByRole('table');
    await table.getByRole('row').nth(1).waitFor();
    await page.getByRole('searchbox').first().fill('钱江新材料');
    await table.getByText('李强').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载表格' }).first().click();
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
    expect(await person.barriers()).toEqual([]);
  });
});

describe('cases', () => {
  it('go from papers to review; the supervisor sends one back with the reason', async () => {
    await using owner = await signedIn('何雪', { viewport: DESK, colorScheme: 'light' });
    const { page } = owner;
    await owner.open('cases');
    const form = page.getByRole('region', { name: '受理新案件' });
    await form.getByLabel('公司').fill('宁波海天机械有限公司');
    await form.getByLabel('联系人').fill('李女士');
    await form.getByLabel('电话').fill('0574-87654321');
    expect(await owner.barriers()).toEqual([]);
    await form.getByRole('button', { name: '受理' }).click();
    const papers = page.getByRole('region', { name: '资料清单' });
    await papers.getByRole('radiogroup', { name: '理赔申请书' }).getByText('已收', { exact: true }).click();
    await papers.getByText('缺 4 份').waitFor();
    for (const paper of ['被保险人身份证明', '病历及诊断证明', '医疗费用发票及清单', '收款账户资料']) {
      await papers.getByRole('radiogroup', { name: paper }).getByText('不需要', { exact: true }).click();
      await papers
        .getByRole('radiogroup', { name: paper })
        .getByRole('radio', { name: '不需要', checked: true })
        .waitFor({ state: 'attached' });
    }
    const steps = page.getByRole('region', { name: '办理' });
    await steps.getByText('提交审核').click();
    await steps.getByRole('button', { name: '确定' }).click();
    await page.getByText('审核中').first().waitFor();
    expect(await owner.barriers()).toEqual([]);

    await using supervisor = await signedIn('罗颖', { viewport: PHONE, colorScheme: 'dark' });
    await supervisor.open('cases');
    await supervisor.page.getByRole('link', { name: '宁波海天机械有限公司' }).click();
    const review = supervisor.page.getByRole('region', { name: '办理' });
    await review.getByText('退回补充').click();
    await review.getByLabel('原因').fill('发票缺盖章');
    await review.getByRole('button', { name: '确定' }).click();
    await supervisor.page.getByText('收集资料').first().waitFor();
    await supervisor.page.getByRole('region', { name: '经过' }).getByText('发票缺盖章').waitFor();
    expect(await supervisor.barriers()).toEqual([]);
    expect(supervisor.complaints).toEqual([]);
  });
});
