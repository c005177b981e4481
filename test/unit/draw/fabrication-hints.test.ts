import { describe, expect, it } from 'vitest';
import type { DailyLog, Visit } from '../../../shared/domain/dossier.ts';
import { fabricationHints } from '../../../shared/domain/draw/fabrication-hints.ts';
import { localClock } from '../../../shared/domain/time/local-clock.ts';

const visit = (changes: Partial<Visit> = {}): Visit => ({
  customer: '恒通物流',
  at: '10:00',
  contact: '李经理',
  phone: '13800000001',
  summary: '',
  ...changes,
});
const log = (id: string, date: string, visits: readonly Visit[], changes: Partial<DailyLog> = {}): DailyLog => ({
  id,
  type: 'daily-log',
  receivedAt: `${date}T18:00:00+08:00`,
  staffId: 's01',
  date,
  visits,
  nextDayPlan: '',
  ...changes,
});
const hints = (...logs: readonly DailyLog[]) =>
  fabricationHints(logs, localClock('Asia/Shanghai')).map(({ kind, factId, besides }) => [kind, factId, ...besides]);

const story = '介绍团体意外险方案，客户询问保费与保额，约定下周二带报价单再访';

describe('copied text', () => {
  const told = (id: string, date: string, summary: string, staffId = 's01') =>
    log(id, date, [visit({ summary })], { staffId });

  it.each([
    ['the same story on another day', story, [['copied-text', 'b', 'a']]],
    [
      'the same story but for spaces and a character',
      story.replace('二', '三').replace('，', '， '),
      [['copied-text', 'b', 'a']],
    ],
    ['another story', '送达续保通知书，收取上年理赔资料，客户对服务表示满意并愿意推荐同行', []],
  ])('is seen in %s', (_title, summary, expected) => {
    expect(hints(told('a', '2026-11-02', story), told('b', '2026-11-03', summary))).toEqual(expected);
  });

  it('is not seen in short texts, in versions of one day, nor between people', () => {
    expect(hints(told('a', '2026-11-02', '拜访客户'), told('b', '2026-11-03', '拜访客户'))).toEqual([]);
    expect(hints(told('a', '2026-11-02', story), told('b', '2026-11-02', story))).toEqual([]);
    expect(hints(told('a', '2026-11-02', story), told('b', '2026-11-03', story, 's02'))).toEqual([]);
  });
});

describe('a shared phone', () => {
  const calls = (...customers: readonly string[]) =>
    customers.map((customer, index) => visit({ customer, at: `1${index}:00` }));

  it.each([
    ['three customers', ['甲公司', '乙公司', '丙公司'], [['shared-phone', 'a']]],
    ['two customers', ['甲公司', '乙公司', '乙 公司'], []],
  ])('is one that reaches %s', (_title, customers, expected) => {
    expect(hints(log('a', '2026-11-02', calls(...customers)))).toEqual(expected);
  });

  it('is seen across logs and people, whatever the spelling of the number', () => {
    const other = log('b', '2026-11-02', [visit({ customer: '丙公司', phone: '138-0000 0001' })], { staffId: 's02' });
    expect(hints(log('a', '2026-11-02', calls('甲公司', '乙公司')), other)).toEqual([
      ['shared-phone', 'a', 'b'],
      ['shared-phone', 'b', 'a'],
    ]);
  });

  it('is not an extension or nothing at all', () => {
    const extension = ['甲公司', '乙公司', '丙公司'].map((customer, index) =>
      visit({ customer, phone: '801', at: `1${index}:00` }),
    );
    expect(hints(log('a', '2026-11-02', extension))).toEqual([]);
  });
});

describe('an impossible time', () => {
  it.each([
    ['by two customers in one minute', [visit(), visit({ customer: '乙公司' })], true],
    ['but not by one customer written twice', [visit(), visit({ customer: ' 恒通物流 ' })], false],
    ['but not by a visit at the minute of filing', [visit({ at: '18:00' })], false],
    ['by a visit after filing', [visit({ at: '18:01' })], true],
    ['but not by no time at all', [visit({ at: '' }), visit({ at: '', customer: '乙公司' })], false],
  ])('is told %s', (_title, visits, isSeen) => {
    expect(hints(log('a', '2026-11-02', visits))).toEqual(isSeen ? [['impossible-time', 'a']] : []);
  });

  it('is not told by a log filed days later', () => {
    expect(
      hints(log('a', '2026-11-02', [visit({ at: '23:00' })], { receivedAt: '2026-11-04T08:00:00+08:00' })),
    ).toEqual([]);
  });
});

it('hints are sorted by log, then by kind', () => {
  const calls = ['甲公司', '乙公司', '丙公司'].map((customer) => visit({ customer, summary: story }));
  expect(hints(log('b', '2026-11-03', calls), log('a', '2026-11-02', calls)).map(([kind, id]) => [id, kind])).toEqual([
    ['a', 'impossible-time'],
    ['a', 'shared-phone'],
    ['b', 'copied-text'],
    ['b', 'impossible-time'],
    ['b', 'shared-phone'],
  ]);
});
