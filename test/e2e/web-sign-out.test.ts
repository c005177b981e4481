import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { launchChromium } from '../support/chromium.ts';
import { LocalCloudProcess } from '../support/local-cloud.ts';
import { Person } from './web-person.ts';

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

const TokensSchema = z.object({ refreshToken: z.string() });
const DiscoverySchema = z.object({ token_endpoint: z.url() });
const ConfigurationSchema = z.object({ issuer: z.url(), clientId: z.string() });

const json = async (url: string): Promise<unknown> => (await fetch(url)).json();

/** What the provider says to whoever has a copy of the token. */
async function statusOfRenewing(refreshToken: string): Promise<number> {
  const { issuer, clientId } = ConfigurationSchema.parse(await json(`${cloud.url}/config.json`));
  const { token_endpoint } = DiscoverySchema.parse(await json(`${issuer}/.well-known/openid-configuration`));
  const body = new URLSearchParams({
    ...{ grant_type: 'refresh_token', client_id: clientId },
    refresh_token: refreshToken,
  });
  return (await fetch(token_endpoint, { method: 'POST', body })).status;
}

/** Where the person leaves the provider, too; ending its session there would take the tokens back by itself. */
const LEFT = '已离开';

const signOut = async ({ page }: Person, name: string) => {
  await page.route('**/oidc/session/end*', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: LEFT }),
  );
  await page.getByRole('button', { name: `账户：${name}` }).click();
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.getByText(LEFT).waitFor();
};

const keptTokens = ({ page }: Person) => page.evaluate<string | null>("sessionStorage.getItem('baifang.tokens')");

it('whoever signs out takes their tokens along: a copy of them cannot be renewed', async () => {
  await using person = await Person.at(browser, cloud.url);
  await person.signIn('张敏');
  const { refreshToken } = TokensSchema.parse(JSON.parse((await keptTokens(person)) ?? 'null'));
  await signOut(person, '张敏');
  expect(await keptTokens(person)).toBeNull();
  expect(await person.page.evaluate('JSON.stringify(localStorage)')).not.toContain('张敏');
  expect(await statusOfRenewing(refreshToken)).toBe(400);
  expect(person.complaints).toEqual([]);
});

it('a token that nobody took back can be renewed', async () => {
  await using person = await Person.at(browser, cloud.url);
  await person.signIn('李强');
  const { refreshToken } = TokensSchema.parse(JSON.parse((await keptTokens(person)) ?? 'null'));
  expect(await statusOfRenewing(refreshToken)).toBe(200);
});

it('nothing that the API said is kept by the service worker', async () => {
  await using person = await Person.at(browser, cloud.url, { serviceWorkers: 'allow' });
  await person.signIn('陈静');
  await person.page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await person.page.reload();
  await person.page.getByText('本月情况').waitFor();
  const kept = z.array(z.string()).parse(
    await person.page.evaluate(`(async () => {
      const names = await caches.keys();
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return requests.flat().map(({ url }) => new URL(url).pathname);
    })()`),
  );
  expect(kept).toContain('/config.json');
  expect(kept.filter((path) => path.startsWith('/v1'))).toEqual([]);
});
