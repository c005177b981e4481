import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReceiveMailDeps, receiveMail } from '../../../functions/receive-mail/receive-mail.ts';
import { sampleText } from '../../../functions/receive-mail/sample-text.ts';
import { exampleOf } from '../../../shared/contracts/descriptions/descriptions.ts';
import { FORM_IDS } from '../../../shared/contracts/forms/form-ids.ts';
import { formOf } from '../../../shared/contracts/forms/forms.ts';
import { contractOf } from '../../../shared/contracts/http/operations.ts';
import { LANGUAGES } from '../../../shared/domain/language.ts';
import { readMail } from '../../../shared/mail/read-mail.ts';
import { readText } from '../../../shared/mail/read-text.ts';
import { InMemoryMailStore } from '../../../shared/ports/in-memory/in-memory-mail-store.ts';
import { InMemoryReplier } from '../../../shared/ports/in-memory/in-memory-replier.ts';
import { formWorkbook } from '../../../shared/sheets/form-template.ts';
import { readGrid } from '../../../shared/sheets/read-forms.ts';
import { asSesStores, authenticated, composed, type SesHeaders } from '../../support/mail.ts';
import { inMemoryApi } from '../http/in-memory-api.ts';

const KEY = 'mails/abc';
const TEXT = [
  '您好：',
  '日期：2026-11-23',
  '次日计划: 回访',
  '',
  '客户: 西湖软件园',
  '时间: 10:30',
  '联系人: 陈洁',
  '电话: 13800000000',
  '拜访内容: 介绍补充医疗方案',
  '时间安排：下周再谈',
  '客户: 钱江新城',
  '时间: 15:00',
  '联系人: 王芳',
  '电话: 13900000000',
  '拜访内容: 送方案',
  '',
  '-- ',
  '客户: 员工s01，杭州团险一部',
].join('\r\n');

type Options = Parameters<typeof composed>[0];

const mailbox = async () => {
  const api = await inMemoryApi();
  const mails = new InMemoryMailStore();
  const replier = new InMemoryReplier();
  const deps: ReceiveMailDeps = { ...api.importDeps, mails, replier, readMail, domain: 'example.net' };
  const drop = async (bytes: Buffer, size = bytes.length) => {
    mails.mails.set(KEY, bytes);
    return receiveMail(deps, { key: KEY, bytes: size, storedAt: '2026-11-23T12:00:01Z' });
  };
  const send = async (options: Options = {}, headers: SesHeaders = {}) => {
    const mail = { from: '员工 <S01@Example.com>', to: 'log@example.net', subject: '日志', text: TEXT, ...options };
    return drop(asSesStores(await composed(mail), headers));
  };
  return { api, mails, replier, deps, drop, send };
};

describe('a daily log by mail', () => {
  it('in a text is filed as its sender’s, received when SES took it, and answered with the receipt', async () => {
    const { api, replier, mails, send } = await mailbox();
    expect(await send({ messageId: '<m1@example.com>' })).toEqual({ outcome: 'filed' });
    const [record] = api.facts.appended;
    expect(record).toMatchObject({
      filedBy: 's01',
      fact: {
        staffId: 's01',
        date: '2026-11-23',
        receivedAt: '2026-11-23T11:59:59Z',
        nextDayPlan: '回访',
        visits: [
          { customer: '西湖软件园', summary: '介绍补充医疗方案\n时间安排：下周再谈' },
          { customer: '钱江新城', summary: '送方案' },
        ],
      },
    });
    expect(replier.sent).toMatchObject([
      { to: 's01@example.com', subject: '回复：日志', inReplyTo: '<m1@example.com>' },
    ]);
    const text = replier.sent[0]?.text;
    expect(text).toContain('收到时间: 2026-11-23 19:59:59');
    expect(text).toContain('截止时间: 2026-11-23 20:00:00 (按时)');
    expect(text).toContain(`回执: ${record?.fact.id ?? '?'}`);
    expect(text).toContain('客户: 钱江新城');
    expect(mails.mails.size).toBe(0);
  });

  it('as the template filled in is filed as well', async () => {
    const { api, send } = await mailbox();
    const bodies = [{ ...exampleOf('submit-daily-log').body, date: '2026-11-23' }];
    const content = await formWorkbook('daily-log', { language: 'zh-CN', createdAtMs: 0, bodies, areExamples: false });
    const attachments = [
      { filename: '标志.png', content: Buffer.from('png') },
      { filename: '日志.XLSX', content, contentType: 'application/octet-stream' },
    ];
    expect(await send({ attachments })).toEqual({ outcome: 'filed' });
    expect(api.facts.appended).toMatchObject([{ subject: 's01', fact: { type: 'daily-log' } }]);
  });

  it('handed out twice is filed once', async () => {
    const { api, send } = await mailbox();
    await send();
    await send();
    expect(api.facts.appended).toHaveLength(1);
  });

  it.each([
    ['Mon, 23 Nov 2026 12:00:00 +0000 (UTC)', '按时'],
    ['Mon, 23 Nov 2026 12:00:01 +0000 (UTC)', '逾期'],
  ])('that SES took at %s is %s', async (receivedAt, said) => {
    const { replier, send } = await mailbox();
    await send({}, { receivedAt });
    expect(replier.sent[0]?.text).toContain(`(${said})`);
  });

  it('above a long exchange is filed: what it answers is not read', async () => {
    const { api, send } = await mailbox();
    expect(await send({ text: `${TEXT}\r\n${'> 您好\r\n'.repeat(20_000)}` })).toEqual({ outcome: 'filed' });
    expect(api.facts.appended).toHaveLength(1);
  });

  it('that is wrong is answered by its fields, and nothing is kept', async () => {
    const { api, replier, send } = await mailbox();
    const text = TEXT.replace('时间: 15:00', '时间: 下午').replace('2026-11-23', '昨天');
    expect(await send({ text })).toEqual({ outcome: 'refused' });
    expect(api.facts.appended).toEqual([]);
    expect(replier.sent[0]?.text).toContain('- 日期: 不是日期，请写成 2026-11-23。\n- 第 2 条 时间: 不是时间');
    expect(replier.sent[0]?.text).toContain('请改正后重新发送');
  });

  it('whose sheet is wrong is answered by its cells', async () => {
    const { replier, send } = await mailbox();
    const attachments = [
      { filename: 'log.csv', content: '日期,客户,时间,联系人,电话,拜访内容,次日计划\n昨天,a,,b,1,c,d\n' },
    ];
    expect(await send({ attachments })).toEqual({ outcome: 'refused' });
    expect(replier.sent[0]?.text).toContain('- 单元格 A2：日期：不是日期');
  });

  it('that cannot be answered now is kept and worked off again', async () => {
    const { api, mails, deps } = await mailbox();
    const laden = asSesStores(await composed({ from: 's01@example.com', to: 'log@example.net', text: TEXT }));
    mails.mails.set(KEY, laden);
    const busy = { ...deps, replier: { reply: () => Promise.resolve({ outcome: 'retry-later' as const }) } };
    const stored = { key: KEY, bytes: laden.length, storedAt: '2026-11-23T12:00:01Z' };
    expect(await receiveMail(busy, stored)).toEqual({ outcome: 'reply-later' });
    expect(await receiveMail(deps, stored)).toEqual({ outcome: 'filed' });
    expect([api.facts.appended.length, mails.mails.size]).toEqual([1, 0]);
  });
});

describe('a mail that is somebody’s but no form', () => {
  it.each<[string, Options, string]>([
    ['to a mailbox that there is not', { to: 'logs@example.net' }, '没有这个收件地址。可用的地址：log@example.net、'],
    ['in HTML only', { text: undefined, html: '<p>日期: 2026-11-23</p>' }, '邮件只有 HTML 正文'],
    ['that says nothing', { text: '见附件' }, '没有读到表单内容'],
    [
      'with two sheets',
      { attachments: ['a.csv', 'b.csv'].map((filename) => ({ filename, content: 'x' })) },
      '不止一个表格',
    ],
    ['with more visits than a sheet has rows', { text: '客户: x\n'.repeat(30_000) }, '正文太长'],
    ['with a field that goes on for a megabyte', { text: `日期: x\n${'x\n'.repeat(500_000)}` }, '正文太长'],
    [
      'with 200 attachments',
      { attachments: Array.from({ length: 200 }, () => ({ filename: 'a.png', content: 'x' })) },
      '附件太多',
    ],
    ['with a sheet that is none', { attachments: [{ filename: 'a.xlsx', content: 'x' }] }, '未能存入'],
  ])('%s is answered with what to do', async (_what, options, said) => {
    const { api, replier, send } = await mailbox();
    expect((await send(options)).outcome).not.toBe('filed');
    expect(replier.sent[0]?.text).toContain(said);
    expect(api.facts.appended).toEqual([]);
  });

  it('is answered with an example of what would be one', async () => {
    const { replier, send } = await mailbox();
    await send({ text: '见附件' });
    expect(replier.sent[0]?.text).toContain(sampleText('daily-log', 'zh-CN'));
  });

  it('is answered on one line of subject', async () => {
    const { replier, send } = await mailbox();
    await send({ text: 'x', subject: 'a\u2028b' });
    expect(replier.sent[0]?.subject).toBe('回复：a b');
  });
});

describe('a mail that nobody is answered', () => {
  it.each<[string, Options, SesHeaders, string]>([
    ['of somebody unknown', { from: 'who@example.com' }, {}, 'unknown-sender'],
    ['of somebody who has left', { from: 'g01@example.com' }, {}, 'not-employed'],
    ['of a forged sender', {}, { authentication: authenticated('evil.example') }, 'not-authentic'],
    [
      'with the sender’s own word for itself',
      { headers: { 'Authentication-Results': authenticated('example.com') } },
      { authentication: 'amazonses.com; spf=fail; dkim=none;' },
      'not-authentic',
    ],
    ['of two senders', { from: ['s01@example.com', 's02@example.com'] }, {}, 'not-authentic'],
    ['with a virus', {}, { virus: 'FAIL' }, 'harmful'],
    ['that is an automatic reply', { headers: { 'Auto-Submitted': 'auto-replied' } }, {}, 'automatic'],
    ['of our own', { from: 'baifang@example.net' }, { authentication: authenticated('example.net') }, 'automatic'],
    ['of a mailbox', { from: 'log@example.net' }, { authentication: authenticated('example.net') }, 'automatic'],
    ['of our domain', { from: 'who@example.net' }, { authentication: authenticated('example.net') }, 'unknown-sender'],
  ])('%s', async (_what, options, headers, why) => {
    const { api, replier, mails, send } = await mailbox();
    expect(await send(options, headers)).toEqual({ outcome: 'dropped', why });
    expect([replier.sent, api.facts.appended, mails.mails.size]).toEqual([[], [], 0]);
  });

  it('is too large, and is not even read', async () => {
    const { drop, deps } = await mailbox();
    deps.mails.get = () => Promise.reject(new Error('read'));
    expect(await drop(Buffer.from('x'), 8 * 1024 * 1024 + 1)).toEqual({ outcome: 'dropped', why: 'too-large' });
  });

  it.each([
    ['header fields', 'X-A: b\r\n'.repeat(150_000)],
    ['a header field', `X-A: ${'b\r\n '.repeat(250_000)}\r\n`],
    ['parts', `Content-Type: multipart/mixed; boundary=e\r\n\r\n${'--e\r\n\r\nx\r\n'.repeat(2000)}`],
  ])('has more %s than anybody sends, and is not handed out for ever', async (_what, mail) => {
    const { drop, mails } = await mailbox();
    expect(await drop(Buffer.from(mail))).toEqual({ outcome: 'dropped', why: 'too-large' });
    expect(mails.mails.size).toBe(0);
  });

  it('has been worked off already', async () => {
    const { deps } = await mailbox();
    const stored = { key: 'mails/none', bytes: 1, storedAt: '2026-11-23T12:00:01Z' };
    expect(await receiveMail(deps, stored)).toEqual({ outcome: 'dropped', why: 'gone' });
  });
});

describe('whatever the bytes are', () => {
  it('a mail is filed, answered or dropped', async () => {
    const { deps, mails } = await mailbox();
    const whole = asSesStores(
      await composed({
        from: 's01@example.com',
        to: 'log@example.net',
        text: TEXT,
        html: 'x',
        attachments: [{ filename: 'a.csv', content: 'x' }],
      }),
    );
    const spoiled = fc
      .tuple(fc.nat(whole.length), fc.nat(whole.length), fc.uint8Array({ maxLength: 40 }))
      .map(([from, to, bytes]) => Buffer.concat([whole.subarray(0, from), bytes, whole.subarray(to)]));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          spoiled,
          fc.uint8Array().map((bytes) => Buffer.from(bytes)),
        ),
        async (bytes) => {
          mails.mails.set(KEY, bytes);
          const stored = { key: KEY, bytes: bytes.length, storedAt: '2026-11-23T12:00:01Z' };
          expect(['filed', 'refused', 'unreadable', 'dropped']).toContain((await receiveMail(deps, stored)).outcome);
          expect(mails.mails.size).toBe(0);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe.each(FORM_IDS)('the sample text of %s', (form) => {
  it.each(LANGUAGES)('in %s is read as the example that it spells out', (language) => {
    const read = readText(form, sampleText(form, language));
    const { operation } = formOf(form);
    const expected = contractOf(operation).body.parse(exampleOf(operation).body);
    expect('grid' in read && readGrid(read.grid, form)).toMatchObject({ outcome: 'done', value: [{ body: expected }] });
  });
});
