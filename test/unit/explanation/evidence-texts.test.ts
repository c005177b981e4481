import { describe, expect, it } from 'vitest';
import { EVIDENCE_TYPES } from '../../../shared/domain/explanation/texts/evidence-messages.ts';
import { citation, isEvidence, writeEvidence } from '../../../shared/domain/explanation/texts/write-evidence.ts';
import type { DossierBuilder } from '../../support/dossier-builder.ts';
import { departmentOfWang, visits } from '../../support/dossier-builder.ts';

/** What is said of the one fact of a dossier, in Chinese and in English. */
const saidOf = (dossier: DossierBuilder): readonly string[] =>
  dossier
    .build()
    .facts.filter(isEvidence)
    .flatMap((fact) =>
      (['zh-CN', 'en'] as const).map((language) => writeEvidence(fact, 'Asia/Shanghai', 2026, language)),
    );

const wang = departmentOfWang;
const date = '2026-11-12';
const week = '2026-W46';
const month = '2026-11';
const mark = { sessionId: 'm', receivedAt: '2026-11-16T09:30:00+08:00' };

const CASES: readonly (readonly [given: string, dossier: DossierBuilder, chinese: string, english: string])[] = [
  [
    'a log with a visit',
    wang().log(date, '18:00:00', visits(1)),
    '11月12日的工作日志，写有拜访1次',
    'daily log of 12 November with 1 visit',
  ],
  [
    'a log without visits',
    wang().log(date, '18:00:00'),
    '11月12日的工作日志，写有拜访0次',
    'daily log of 12 November with 0 visits',
  ],
  [
    'a log of another year',
    wang().log('2025-12-31', '18:00:00'),
    '2025年12月31日的工作日志，写有拜访0次',
    'daily log of 31 December 2025 with 0 visits',
  ],
  [
    'a field registration',
    wang().receives('field-registration', { date }),
    '11月12日的下户登记',
    'registration of a field visit on 12 November',
  ],
  [
    'a weekly plan',
    wang().receives('weekly-plan', { week }),
    '2026年第46周的周活动计划执行表',
    'weekly activity plan of week 46 of 2026',
  ],
  [
    'a monthly plan',
    wang().receives('monthly-plan', { month }),
    '2026年11月的月活动计划执行表',
    'monthly activity plan of November 2026',
  ],
  [
    'an inventory',
    wang().receives('inventory', { month }),
    '2026年11月的准客户盘点表',
    'prospect inventory of November 2026',
  ],
  [
    'a client list',
    wang().receives('client-list', { month }),
    '2026年11月的客户信息表',
    'client information list of November 2026',
  ],
  ['a leave of a day', wang().receives('leave', { from: date, to: date }), '11月12日的请假', 'leave of 12 November'],
  [
    'a leave of days',
    wang().receives('leave', { from: date, to: '2026-11-13' }),
    '11月12日至11月13日的请假',
    'leave from 12 November to 13 November',
  ],
  [
    'an excuse of a day',
    wang().receives('excuse', { duties: ['daily-log'], period: date }),
    '11月12日的提前说明',
    'excuse for 12 November',
  ],
  [
    'an excuse of a week',
    wang().receives('excuse', { duties: ['weekly-plan'], period: week }),
    '2026年第46周的提前说明',
    'excuse for week 46 of 2026',
  ],
  ['a mark of somebody present', wang().receives('attendance', mark), '考勤记录：到场', 'attendance: present'],
  [
    'a mark of somebody absent',
    wang().receives('attendance', { ...mark, status: 'absent', arrivedAt: null }),
    '考勤记录：缺席',
    'attendance: absent',
  ],
  [
    'a mark of somebody excused',
    wang().receives('attendance', { ...mark, status: 'excused' }),
    '考勤记录：已请假',
    'attendance: excused',
  ],
  [
    'a mark with the time of arrival',
    wang().receives('attendance', { ...mark, status: 'late', arrivedAt: '2026-11-16T01:05:00Z' }),
    '考勤记录：迟到，11月16日 09:05:00到场',
    'attendance: late, arrived on 16 November 09:05:00',
  ],
  [
    'a check that found a log true',
    wang().receives('spot-check', { logDate: date, verdict: 'match' }),
    '11月12日日志的随机核对：属实',
    'spot check of the log of 12 November: true',
  ],
  [
    'a check that found it untrue',
    wang().receives('spot-check', { logDate: date }),
    '11月12日日志的随机核对：不实',
    'spot check of the log of 12 November: untrue',
  ],
  [
    'a prospect',
    wang().receives('prospect', { foundOn: date }),
    '准客户登记，11月12日发现',
    'prospect found on 12 November',
  ],
  [
    'an incentive',
    wang().receives('incentive', { amountFen: 123_450 }),
    '竞赛激励“百日竞赛”，1,234.50元',
    'incentive "百日竞赛", 1,234.50 yuan',
  ],
];

describe('what is said of a fact that a ruling rests on', () => {
  it.each(CASES)('%s', (_, dossier, chinese, english) => {
    expect(saidOf(dossier)).toEqual([chinese, english]);
  });

  it('has a case for every kind', () => {
    const kinds = CASES.flatMap(([, dossier]) => dossier.build().facts.map(({ type }) => type));
    expect([...new Set(kinds)].sort()).toEqual([...EVIDENCE_TYPES].sort());
  });

  it('is nothing of a fact that no ruling rests on', () => {
    expect(saidOf(wang().receives('suggestion', {}))).toEqual([]);
  });

  it('cites it by its number', () => {
    expect((['zh-CN', 'en'] as const).map((language) => citation(2, language))).toEqual(['事实2', 'fact 2']);
  });
});
