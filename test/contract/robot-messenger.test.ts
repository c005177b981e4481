import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { RobotMessenger } from '../../shared/adapters/robots/robot-messenger.ts';
import { ROBOT_KINDS, type RobotKind, robotKindOf } from '../../shared/domain/notices/robot.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A service that answers every post alike; there is none of the real ones to run here. */
const service = async (answer: unknown, status = 200, headers: Record<string, string> = {}) => {
  const posted: unknown[] = [];
  const server = createServer((request, response) => {
    void json(request).then((body) => {
      posted.push(body);
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, posted };
};

const post = (kind: RobotKind, url: string, text = '第一行\n第二行') =>
  new RobotMessenger().post({ robot: { kind, url }, title: '标题', text });

describe('a group robot', () => {
  it.each([
    ['wecom', { errcode: 0, errmsg: 'ok' }, { msgtype: 'markdown', markdown: { content: '**标题**\n第一行\n第二行' } }],
    [
      'dingtalk',
      { errcode: 0, errmsg: 'ok' },
      { msgtype: 'markdown', markdown: { title: '标题', text: '### 标题\n\n第一行\n第二行' } },
    ],
    ['lark', { code: 0, msg: 'success' }, { msg_type: 'text', content: { text: '标题\n第一行\n第二行' } }],
  ] as const)('of %s gets its own format', async (kind, answer, expected) => {
    const { url, posted } = await service(answer);
    expect(await post(kind, url)).toMatchObject({ outcome: 'sent' });
    expect(posted).toEqual([expected]);
  });

  it.each(ROBOT_KINDS)('of %s that says no for good is a refusal', async (kind) => {
    const { url } = await service(kind === 'lark' ? { code: 19_021 } : { errcode: 93_000 });
    expect(await post(kind, url)).toEqual({
      outcome: 'refused',
      reason: `${kind}-${kind === 'lark' ? 19_021 : 93_000}`,
    });
  });

  it.each([
    ['has too much to do', { errcode: 45_009 }, 200, {}],
    ['fails', { errcode: 0 }, 502, {}],
    ['answers what is no answer', 'hello', 200, {}],
    ['sends us elsewhere', '', 302, { location: 'http://127.0.0.1:1/' }],
  ])('that %s is asked later', async (_what, answer, status, headers) => {
    const { url } = await service(answer, status, headers);
    expect(await post('wecom', url)).toEqual({ outcome: 'retry-later' });
  });

  it('that is away is asked later', async () => {
    expect(await post('wecom', 'http://127.0.0.1:1/')).toEqual({ outcome: 'retry-later' });
  });

  it('gets no more than it takes', async () => {
    const { url, posted } = await service({ code: 0 });
    await post('lark', url, 'x'.repeat(10_000));
    expect(JSON.stringify(posted).length).toBeLessThan(4_100);
  });
});

describe('the address of a robot', () => {
  it.each([
    ['https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k', 'wecom'],
    ['https://oapi.dingtalk.com/robot/send?access_token=t', 'dingtalk'],
    ['https://open.feishu.cn/open-apis/bot/v2/hook/h', 'lark'],
    ['https://open.larksuite.com/open-apis/bot/v2/hook/h', 'lark'],
    ['http://oapi.dingtalk.com/robot/send?access_token=t', null],
    ['https://oapi.dingtalk.com/topapi/user', null],
    ['https://oapi.dingtalk.com:8443/robot/send', null],
    ['https://oapi.dingtalk.com@evil.example/robot/send', null],
    ['https://user@oapi.dingtalk.com/robot/send', null],
    ['https://169.254.169.254/cgi-bin/webhook/send', null],
    ['file:///etc/passwd', null],
    ['', null],
  ])('%j is of %j', (address, kind) => {
    expect(robotKindOf(address)).toBe(kind);
  });
});
