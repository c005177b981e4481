import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Budget } from '../../../shared/domain/explanation/budget.ts';
import { budgetOf } from '../../../shared/domain/explanation/budget.ts';
import { writeBudget } from '../../../shared/domain/explanation/texts/write-budget.ts';
import type { DossierBuilder } from '../../support/dossier-builder.ts';
import { departmentOfWang, visits } from '../../support/dossier-builder.ts';
import { quietDepartment } from './quiet-department.ts';

/** On Thursday 12 November at 17:00. */
const budget = (dossier: DossierBuilder, staffId = 'wang'): Budget | null =>
  budgetOf(
    dossier.build(),
    staffId,
    Temporal.PlainDate.from('2026-11-12'),
    Temporal.Instant.from('2026-11-12T17:00:00+08:00'),
  );

const textsOf = (dossier: DossierBuilder) => {
  const drawn = budget(dossier);
  return drawn && { 'zh-CN': writeBudget(drawn, 'zh-CN'), en: writeBudget(drawn, 'en') };
};

/** Everything filed so far, one visit short on the 11th. */
const diligent = () =>
  ['02', '03', '04', '05', '06', '09', '10', '11'].reduce(
    (dossier, day) => dossier.log(`2026-11-${day}`, '18:00:00', visits(day === '11' ? 3 : 4)),
    departmentOfWang().receives('weekly-plan', { week: '2026-W45' }),
  );

describe('a budget', () => {
  it('tells what is open, what is used and what is at stake', () => {
    const dossier = diligent().receives('incentive', { id: 'inc-1', endedOn: '2026-10-01', paidOn: '2026-10-20' });
    expect(textsOf(dossier)).toEqual({
      'zh-CN': [
        '待办：11月12日的工作日志，截止11月12日 20:00:00.000。',
        '待办：11月12日的有效拜访应4次，已计0次，日志截止11月12日 20:00:00.000。',
        '本月拜访不足1天，满4天取消评优资格，还差3天。',
        '2026年日志不实0次，满3次取消晋升资格。',
        '2026年晨会缺席或迟到0次，满3次取消晋升资格。',
        '2026年11月评优资格尚在；日志、计划、盘点逾期，或晨会、培训无故缺席、迟到，都会失去它。',
        '2026年晋升资格尚在。',
        '今日如有日志不实或晨会违规，已发放的竞赛激励“百日竞赛”（inc-1，1,000元）将被追回。',
      ],
      en: [
        'Open: the daily log of 12 November, by 12 November 20:00:00.000.',
        'Open: 4 counted visits on 12 November, 0 counted so far, by a log received by 12 November 20:00:00.000.',
        '1 short day this month; the month is lost at 4, so 3 to go.',
        '0 untrue logs in 2026; promotion is lost at 3.',
        '0 missed morning meetings in 2026; promotion is lost at 3.',
        'Eligibility for the awards of November 2026 stands; a late log, plan or inventory, or a morning meeting or training missed or come late to, would cost it.',
        'Eligibility for promotion in 2026 stands.',
        'An untrue log or a missed morning meeting of this day would have the paid incentive "百日竞赛" (inc-1, 1,000 yuan) recovered.',
      ],
    });
  });

  it('tells that the limit is reached and the month lost', () => {
    const dossier = departmentOfWang()
      .log('2026-11-02', '18:00:00', visits(4))
      .receives('incentive', { id: 'inc-1', endedOn: '2026-10-01' });
    expect(textsOf(dossier)).toEqual({
      'zh-CN': [
        '待办：11月12日的工作日志，截止11月12日 20:00:00.000。',
        '待办：11月12日的有效拜访应4次，已计0次，日志截止11月12日 20:00:00.000。',
        '本月拜访不足7天，已达上限4天。',
        '2026年日志不实0次，满3次取消晋升资格。',
        '2026年晨会缺席或迟到0次，满3次取消晋升资格。',
        '2026年11月评优资格已经失去。',
        '2026年晋升资格尚在。',
        '今日如有日志不实或晨会违规，竞赛激励“百日竞赛”（inc-1，1,000元）将被取消。',
      ],
      en: [
        'Open: the daily log of 12 November, by 12 November 20:00:00.000.',
        'Open: 4 counted visits on 12 November, 0 counted so far, by a log received by 12 November 20:00:00.000.',
        '7 short days this month: the limit of 4 is reached.',
        '0 untrue logs in 2026; promotion is lost at 3.',
        '0 missed morning meetings in 2026; promotion is lost at 3.',
        'Eligibility for the awards of November 2026 is lost already.',
        'Eligibility for promotion in 2026 stands.',
        'An untrue log or a missed morning meeting of this day would cancel the incentive "百日竞赛" (inc-1, 1,000 yuan).',
      ],
    });
  });

  it('tells that the promotion is lost', () => {
    const dossier = ['2026-10-12', '2026-10-13', '2026-10-14'].reduce(
      (built, logDate) => built.receives('spot-check', { logDate }),
      quietDepartment().employs('wang', { role: 'technical-support' }),
    );
    const said = textsOf(dossier);
    expect(said?.['zh-CN']).toEqual(
      expect.arrayContaining(['2026年日志不实3次，满3次取消晋升资格。', '2026年晋升资格已经失去。']),
    );
    expect(said?.en).toEqual(
      expect.arrayContaining([
        '3 untrue logs in 2026; promotion is lost at 3.',
        'Eligibility for promotion in 2026 is lost already.',
      ]),
    );
  });

  it('tells that nothing is open, and says nothing of visits to a role without', () => {
    expect(textsOf(quietDepartment().employs('wang', { role: 'technical-support' }))).toEqual({
      'zh-CN': [
        '11月12日没有待办事项。',
        '2026年日志不实0次，满3次取消晋升资格。',
        '2026年晨会缺席或迟到0次，满3次取消晋升资格。',
        '2026年11月评优资格尚在；日志、计划、盘点逾期，或晨会、培训无故缺席、迟到，都会失去它。',
        '2026年晋升资格尚在。',
      ],
      en: [
        'Nothing is open on 12 November.',
        '0 untrue logs in 2026; promotion is lost at 3.',
        '0 missed morning meetings in 2026; promotion is lost at 3.',
        'Eligibility for the awards of November 2026 stands; a late log, plan or inventory, or a morning meeting or training missed or come late to, would cost it.',
        'Eligibility for promotion in 2026 stands.',
      ],
    });
  });

  it('counts short days and strikes against the limits in force that day', () => {
    const dossier = diligent()
      .policy('2026-11-12', { 'visits.limit': 6, 'strikes.limit': 5 })
      .receives('spot-check', { logDate: '2026-11-03' })
      .session('m', 'morning-meeting', '2026-11-09T09:00', { wang: 'absent' });
    expect(budget(dossier)).toMatchObject({
      shortDays: { used: 1, limit: 6 },
      strikes: { 'log.mismatch': { used: 1, limit: 5 }, 'morning-meeting.missed': { used: 1, limit: 5 } },
      atStake: { month: false, promotion: true },
    });
  });

  it('puts at stake the next incentive, not one that an earlier breach took', () => {
    const dossier = departmentOfWang()
      .receives('spot-check', { logDate: '2026-11-03' })
      .receives('incentive', { id: 'inc-1', endedOn: '2026-10-01' })
      .receives('incentive', { id: 'inc-2', endedOn: '2026-09-01' });
    expect(budget(dossier)?.atStake.incentive?.id).toBe('inc-2');
  });

  it('is nothing of somebody unknown or gone', () => {
    expect(budget(departmentOfWang(), 'nobody')).toBeNull();
    expect(budget(quietDepartment().employs('wang', { leftOn: '2026-10-31' }))).toBeNull();
  });
});
