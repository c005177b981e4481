import { describe, expect, it } from 'vitest';
import type { NoticeKind } from '../../../shared/domain/ledger/entry.ts';
import { NOTICE_SAMPLES, SAMPLE_DIRECTORY } from '../../../shared/notices/notice-samples.ts';
import { renderNotice, type NoticeContext } from '../../../shared/notices/render-notice.ts';
import type { Language } from '../../../shared/notices/letter.ts';

const KINDS = Object.keys(NOTICE_SAMPLES) as NoticeKind[];

const nameOf = (id: string, given: string | undefined, own: string) =>
  given !== undefined && id !== 's03' ? given : own;

const contextIn = (language: Language, names: { name?: string; department?: string } = {}): NoticeContext => ({
  directory: {
    ...SAMPLE_DIRECTORY,
    department: { id: 'hz-01', name: names.department ?? SAMPLE_DIRECTORY.department.name },
    staff: SAMPLE_DIRECTORY.staff.map((person) => ({ ...person, name: nameOf(person.id, names.name, person.name) })),
  },
  recipient: { name: names.name ?? '王芳', language },
  publicUrl: 'https://baifang.example.com/?from=mail&lang=any',
});

const KINDS_AND_LANGUAGES = KINDS.flatMap((kind) =>
  (['zh-CN', 'en'] as const).map((language) => [kind, language] as const),
);

const visible = (markup: string): string =>
  markup
    .replace(/<style>.*?<\/style>|<title>.*?<\/title>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

describe.each(KINDS_AND_LANGUAGES)('the %s notice in %s', (kind, language) => {
  const mail = renderNotice(NOTICE_SAMPLES[kind], contextIn(language));

  it('says in plain text, line by line, what its HTML says', () => {
    const shown = visible(mail.html);
    const link = 'https://baifang.example.com/?from=mail&lang=any';
    const lines = mail.text.split('\n').filter((line) => !['', '--', link].includes(line));
    for (const line of lines) {
      for (const part of line.replace(/^- /, '').split(/: |：/)) expect(shown).toContain(part);
    }
  });

  it('links to the pages in both bodies', () => {
    expect(mail.text).toContain('https://baifang.example.com/?from=mail&lang=any\n');
    expect(mail.html).toContain('href="https://baifang.example.com/?from=mail&amp;lang=any"');
  });

  it('names the clause, or the policy where it is about all of it', () => {
    const clause = language === 'zh-CN' ? /第 [3-7][\d.]*(、[\d.]+| 至 \d)* 条/ : /clauses? [3-7]/;
    const policy = language === 'zh-CN' ? /《活动管理制度》的新版本/ : /new version of the activity policy/;
    expect(`${mail.subject}\n${mail.text}`).toMatch(kind === 'policy-reminder' ? policy : clause);
  });

  it('declares its language and fits a phone', () => {
    expect(mail.html).toContain(`<html lang="${language}">`);
    expect(mail.html).toContain('name="viewport"');
  });

  it('shows markup in names as text', () => {
    const payload = `<img src=x onerror="alert('1')">`;
    const { html } = renderNotice(NOTICE_SAMPLES[kind], contextIn(language, { name: payload, department: payload }));
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;');
  });

  it('lets no line break of a name into the subject, nor a line of its own into the text', () => {
    const payload = 'A\r\nBcc: all@example.com\u2028x\u0000y\u202ez';
    const forged = renderNotice(NOTICE_SAMPLES[kind], contextIn(language, { name: payload, department: payload }));
    expect(forged.subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
    expect(forged.text).toContain('A Bcc: all@example.com x yz');
    expect(forged.text).not.toMatch(/^Bcc/m);
  });
});

describe('what a notice says', () => {
  it.each([
    ['zh-CN', '11月23日星期一 20:00（中国标准时间，20:00 整仍算按时）', '失去2026年11月的当月评优资格'],
    ['en', 'Monday, November 23, 20:00 (China Standard Time; 20:00 sharp is on time)', 'awards of November 2026'],
  ] as const)(
    'a reminder in %s names the deadline with its zone and what is at stake (log.missed)',
    (language, due, stake) => {
      const { text } = renderNotice(NOTICE_SAMPLES['log-reminder'], contextIn(language));
      expect(text).toContain(due);
      expect(text).toContain(stake);
    },
  );

  it("writes the deadline on the department's own clock", () => {
    const context = contextIn('en');
    const department = { id: 'ur-01', name: 'Urumqi', timezone: 'Asia/Urumqi' };
    const { text } = renderNotice(NOTICE_SAMPLES['log-missing'], {
      ...context,
      directory: { ...context.directory, department },
    });
    expect(text).toContain('Monday, November 23, 18:00');
  });

  it('a digest lists names, each with the unit where there is one, under the clause of each list', () => {
    const { text, subject } = renderNotice(NOTICE_SAMPLES['deadline-digest'], contextIn('zh-CN'));
    expect(subject).toContain('未提交 2 人，拜访不足 1 人');
    expect(text).toContain('未提交日志\n- 李强（营业一部）\n- 赵敏\n');
    expect(text).toContain('拜访量不足\n- 陈静（营业一部）\n');
    expect(text).toContain('第 4.1 条');
  });

  it.each([
    ['zh-CN', '自2027年1月1日起施行'],
    ['en', 'In force from January 1, 2027'],
  ] as const)('a reminder of the policy in %s says from when each version holds', (language, from) => {
    const versions = ['2026-12-01.000000', '2027-01-01.000002'];
    const { subject, text } = renderNotice({ ...NOTICE_SAMPLES['policy-reminder'], versions }, contextIn(language));
    expect(subject).toContain('2');
    expect(text).toContain(`\n- ${from}\n`);
  });

  it.each([
    [
      'zh-CN',
      [
        '活动量奖：李强（营业一部），300元',
        '准客户个人奖：空缺',
        '准客户营业部奖：营业一部，营业部活动一次',
        '合理化建议奖：空缺',
      ],
      '已失去',
    ],
    [
      'en',
      [
        'Activity award: 李强 (营业一部), 300 yuan',
        'Prospect award: nobody',
        'Prospect award for units: 营业一部, a unit activity',
        'Suggestion award: nobody',
      ],
      'lost the eligibility',
    ],
  ] as const)(
    'a statement in %s says who won what, what nobody won, and how the month ended for oneself',
    (language, awards, own) => {
      const { text } = renderNotice(NOTICE_SAMPLES['month-statement'], contextIn(language));
      for (const line of awards) expect(text).toContain(`\n- ${line}\n`);
      expect(text).toContain(own);
    },
  );

  it.each([
    ['zh-CN', '评优结果暂缓公布'],
    ['en', 'awards are held'],
  ] as const)(
    'a statement in %s of a month whose calendar is not known says that awards are held',
    (language, held) => {
      const { text } = renderNotice({ ...NOTICE_SAMPLES['month-statement'], awards: null }, contextIn(language));
      expect(text).toContain(held);
      expect(text).not.toMatch(/空缺|nobody/);
    },
  );

  it('a digest has no heading for an empty list', () => {
    const { text } = renderNotice({ ...NOTICE_SAMPLES['deadline-digest'], short: [] }, contextIn('en'));
    expect(text).toContain('Log missing\n- ');
    expect(text).not.toContain('Too few visits\n');
  });
});
