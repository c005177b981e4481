import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { explainScore, explainYearScores } from '../../../shared/domain/explanation/explain-scores.ts';
import { yearOnRecord } from '../../../shared/domain/explanation/explain-year.ts';
import { monthOnRecord } from '../../../shared/domain/explanation/month-on-record.ts';
import { writeScore, writeYearScore } from '../../../shared/domain/explanation/texts/write-score.ts';
import type { DossierBuilder } from '../../support/dossier-builder.ts';
import { visits } from '../../support/dossier-builder.ts';
import { quiet, quietDepartment } from './quiet-department.ts';
import type { Texts } from './texts.ts';
import { monthOf } from './texts.ts';

const support = () =>
  quietDepartment()
    .employs('wang', { role: 'technical-support' })
    .session('m', 'morning-meeting', '2026-11-16T09:00', { wang: 'present' })
    .session('t', 'training', '2026-11-13T14:00', { wang: 'absent' });

const sales = () =>
  quiet({
    'visits.quota': [{ from: '11-12', to: '11-12', perDay: 4 }],
    'prospects.unitQuota': [{ from: '11', to: '11', perMonth: 4 }],
  })
    .log('2026-11-12', '18:00:00', visits(3))
    .session('m', 'morning-meeting', '2026-11-16T09:00', { wang: 'present' });

const scored = (
  dossier: DossierBuilder,
  points: Partial<Record<'support' | 'efficiency' | 'company', number>>,
): DossierBuilder =>
  (['support', 'efficiency', 'company'] as const).reduce((built, component) => {
    const entered = points[component];
    if (entered === undefined) return built;
    const receivedAt = '2026-12-01T00:00:00+08:00';
    return built.receives('score', {
      id: `score-${component}`,
      month: '2026-11',
      component,
      points: entered,
      receivedAt,
    });
  }, dossier);

const full = () => scored(support(), { support: 90, efficiency: 80.5, company: 100 });

const CASES: readonly { readonly given: string; readonly dossier: DossierBuilder; readonly texts: Texts }[] = [
  {
    given: 'technical support, complete',
    dossier: full(),
    texts: {
      'zh-CN':
        '依据制度第P2.5条，2026年11月wang考核得分83.10分：出勤50.00（占20%）、支持服务90.00（占30%，12月1日 00:00:00录入，score-support）、工作效率80.50（占20%，12月1日 00:00:00录入，score-efficiency）、公司评价100.00（占30%，12月1日 00:00:00录入，score-company）。适用参数：考核权重为技术支持人员（出勤20%、支持服务30%、工作效率20%、公司评价30%）（制度原定）；会议和培训适用人员为业务人员、营业部经理、客服人员、技术支持人员（制度原定）；迟到宽限0分钟（制度原定）。若得满分，可再加：出勤10.00分、支持服务3.00分、工作效率3.90分。',
      en: 'Under clause P2.5, the score of wang for November 2026 is 83.10: attendance 50.00 (weight 20%), support and service 90.00 (weight 30%, entered on 1 December 00:00:00, score-support), efficiency 80.50 (weight 20%, entered on 1 December 00:00:00, score-efficiency) and company assessment 100.00 (weight 30%, entered on 1 December 00:00:00, score-company). In force: weights: technical support (attendance 20%, support and service 30%, efficiency 20% and company assessment 30%) (as written); sessions are owed by sales, unit managers, customer service and technical support (as written); grace of 0 minutes (as written). Full marks would have added: 10.00 for attendance, 3.00 for support and service and 3.90 for efficiency.',
    },
  },
  {
    given: 'technical support, two entries and a mark missing',
    dossier: scored(support().session('n', 'morning-meeting', '2026-11-23T09:00'), { support: 90 }),
    texts: {
      'zh-CN':
        '依据制度第P2.5条，2026年11月wang考核得分尚不完整，不按零分计：出勤50.00（占20%）、支持服务90.00（占30%，12月1日 00:00:00录入，score-support）、工作效率缺（占20%）、公司评价缺（占30%）。尚无考勤记录、暂不计入出勤的有：11月23日的晨会。适用参数：考核权重为技术支持人员（出勤20%、支持服务30%、工作效率20%、公司评价30%）（制度原定）；会议和培训适用人员为业务人员、营业部经理、客服人员、技术支持人员（制度原定）；迟到宽限0分钟（制度原定）。工作效率、公司评价补齐后，即有得分。若得满分，可再加：出勤10.00分、支持服务3.00分。',
      en: 'Under clause P2.5, the score of wang for November 2026 is incomplete, which is not zero: attendance 50.00 (weight 20%), support and service 90.00 (weight 30%, entered on 1 December 00:00:00, score-support), efficiency missing (weight 20%) and company assessment missing (weight 30%). Without a mark, so not yet part of attendance: morning meeting of 23 November. In force: weights: technical support (attendance 20%, support and service 30%, efficiency 20% and company assessment 30%) (as written); sessions are owed by sales, unit managers, customer service and technical support (as written); grace of 0 minutes (as written). With efficiency and company assessment it would be complete. Full marks would have added: 10.00 for attendance and 3.00 for support and service.',
    },
  },
  {
    given: 'sales by the assumed weights',
    dossier: scored(sales(), { company: 88 }),
    texts: {
      'zh-CN':
        '依据制度第P2.5条，2026年11月wang考核得分68.90分：出勤100.00（占20%）、拜访完成75.00（占30%）、营业部准客户0.00（占20%）、公司评价88.00（占30%，12月1日 00:00:00录入，score-company）。制度原文未写明，此处按推定处理。适用参数：考核权重为业务人员（出勤20%、拜访完成30%、营业部准客户20%、公司评价30%）（制度原定）；会议和培训适用人员为业务人员、营业部经理、客服人员、技术支持人员（制度原定）；迟到宽限0分钟（制度原定）；每日拜访定额11月12日至11月12日为4次（2026年1月1日起）；会议抵扣1次、培训抵扣1次（制度原定）；营业部准客户月定额11月至11月为4家（2026年1月1日起）。若得满分，可再加：拜访完成7.50分、营业部准客户20.00分、公司评价3.60分。',
      en: 'Under clause P2.5, the score of wang for November 2026 is 68.90: attendance 100.00 (weight 20%), visit completion 75.00 (weight 30%), unit prospects 0.00 (weight 20%) and company assessment 88.00 (weight 30%, entered on 1 December 00:00:00, score-company). The written policy leaves this open; it is decided by an assumption. In force: weights: sales (attendance 20%, visit completion 30%, unit prospects 20% and company assessment 30%) (as written); sessions are owed by sales, unit managers, customer service and technical support (as written); grace of 0 minutes (as written); visits a day: 4 from 12 November to 12 November (since 1 January 2026); a meeting takes off 1, a training 1 (as written); prospects a month of a unit: 4 from November to November (since 1 January 2026). Full marks would have added: 7.50 for visit completion, 20.00 for unit prospects and 3.60 for company assessment.',
    },
  },
  {
    given: 'sales by weights of their own',
    dossier: scored(quiet().policy('2026-11-01', { 'scores.weights': { sales: { company: 100 } } }), { company: 88 }),
    texts: {
      'zh-CN':
        '依据制度第P2.5条，2026年11月wang考核得分88.00分：公司评价88.00（占100%，12月1日 00:00:00录入，score-company）。适用参数：考核权重为业务人员（公司评价100%）（2026年11月1日起）。若得满分，可再加：公司评价12.00分。',
      en: 'Under clause P2.5, the score of wang for November 2026 is 88.00: company assessment 88.00 (weight 100%, entered on 1 December 00:00:00, score-company). In force: weights: sales (company assessment 100%) (since 1 November 2026). Full marks would have added: 12.00 for company assessment.',
    },
  },
  {
    given: 'a role without weights',
    dossier: quietDepartment().employs('wang', { role: 'admin' }),
    texts: {
      'zh-CN': '依据制度第P2.5条，2026年11月wang所任岗位没有考核权重，不计得分。',
      en: 'Under clause P2.5, wang has no score for November 2026: the role has no weights.',
    },
  },
];

describe('what is said of score.monthly', () => {
  it.each(CASES)('$given', ({ dossier, texts }) => {
    const explanation = explainScore(monthOf(dossier, '2026-11', '2026-12-05T00:00:00Z'), 'wang');
    const written = explanation && { 'zh-CN': writeScore(explanation, 'zh-CN'), en: writeScore(explanation, 'en') };
    expect(written).toEqual(texts);
  });

  it('is nothing of somebody who is not employed in the month', () => {
    const dossier = quietDepartment().employs('wang', { leftOn: '2026-10-31' });
    expect(explainScore(monthOf(dossier), 'wang')).toBeNull();
    expect(explainScore(monthOf(dossier), 'nobody')).toBeNull();
  });

  it('is none, of no components, of somebody who was given no role yet', () => {
    const built = quiet().build();
    const staff = built.staff.map((member) => ({ ...member, assignments: [] }));
    const asOf = Temporal.Instant.from('2026-12-05T00:00:00Z');
    const record = monthOnRecord({ ...built, staff }, Temporal.PlainYearMonth.from('2026-11'), asOf);
    expect(explainScore(record, 'wang')).toMatchObject({
      score: { status: 'none', value: null, missing: [] },
      assumed: false,
      parameters: [],
      components: [],
    });
  });

  it('names the months of a mean', () => {
    const joined = quietDepartment().employs('wang', { role: 'technical-support', joinedOn: '2026-11-01' });
    const marked = joined
      .session('m', 'morning-meeting', '2026-11-16T09:00', { wang: 'present' })
      .session('t', 'training', '2026-11-13T14:00', { wang: 'absent' });
    const dossier = scored(marked, { support: 90, efficiency: 80.5, company: 100 });
    const record = yearOnRecord(dossier.build(), 2026, Temporal.Instant.from('2027-01-05T00:00:00Z'));
    const written = explainYearScores(record).map((explanation) => ({
      'zh-CN': writeYearScore(explanation, 'Asia/Shanghai', 'zh-CN'),
      en: writeYearScore(explanation, 'Asia/Shanghai', 'en'),
    }));
    expect(written).toEqual([
      {
        'zh-CN':
          '依据制度第P2.5条，2026年wang平均得分83.10分，是1个完整月份的平均：2026年11月为83.10分。不完整的月份不计。',
        en: 'Under clause P2.5, the mean score of wang for 2026 is 83.10, of 1 complete month: November 2026 83.10. Incomplete months do not count.',
      },
    ]);
  });
});
