import type { MonthAwardId } from '../../../shared/domain/judgement.ts';
import type { DossierBuilder } from '../../support/dossier-builder.ts';
import { visits, visitTo } from '../../support/dossier-builder.ts';
import { quietDepartment } from './quiet-department.ts';
import type { Texts } from './texts.ts';

/** One outcome of a month's award, and every word that is said of it. */
export interface AwardCase {
  readonly award: MonthAwardId;
  readonly given: string;
  readonly dossier: DossierBuilder;
  readonly when?: readonly [month: string, asOf?: string];
  readonly texts: Texts;
}

const pair = () => quietDepartment().employs('李强').employs('王芳');

const finds = (dossier: DossierBuilder, staffId: string, id: string, receivedAt = '2026-11-10T10:00:00+08:00') =>
  dossier.receives('prospect', {
    id,
    staffId,
    company: id,
    foundOn: '2026-11-02',
    expectedOn: '2026-11-30',
    receivedAt,
  });

export const AWARD_CASES: readonly AwardCase[] = [
  {
    award: 'award.prospects.person',
    given: 'more prospects',
    dossier: finds(finds(finds(pair(), '李强', 'p1'), '王芳', 'p2'), '王芳', 'p3'),
    texts: {
      'zh-CN':
        '依据制度第7.2条，2026年11月王芳有效准客户2家，为最多，登记于11月10日 10:00:00（p2）、11月10日 10:00:00（p3），获奖500元。其次为李强，有效准客户1家；若获奖者失去资格，则由其递补。适用参数：准客户奖500元（制度原定）；准客户预计投保期限90天（制度原定）。',
      en: 'Under clause 7.2, 王芳 wins 500 yuan with the most valid prospects of November 2026, 2, received on 10 November 10:00:00 (p2) and 10 November 10:00:00 (p3). Next: 李强, with 1 valid prospect; had no winner been eligible, the award would have gone there. In force: prospect award 500 yuan (as written); prospects expected within 90 days (as written).',
    },
  },
  {
    award: 'award.prospects.person',
    given: 'as many, more visits to them',
    dossier: finds(finds(pair(), '李强', 'p1'), '王芳', 'p2').log(
      '2026-11-11',
      '18:00:00',
      [visitTo('甲', { prospectId: 'p2' })],
      { staffId: '王芳' },
    ),
    texts: {
      'zh-CN':
        '依据制度第7.2条，2026年11月王芳有效准客户1家，为最多，登记于11月10日 10:00:00（p2），获奖500元。其次为李强，同为1家，但对这些准客户的有效拜访为0次，少于1次；若获奖者失去资格，则由其递补。适用参数：准客户奖500元（制度原定）；准客户预计投保期限90天（制度原定）。',
      en: 'Under clause 7.2, 王芳 wins 500 yuan with the most valid prospects of November 2026, 1, received on 10 November 10:00:00 (p2). Next: 李强, as many prospects, but 0 counted visits to them against 1; had no winner been eligible, the award would have gone there. In force: prospect award 500 yuan (as written); prospects expected within 90 days (as written).',
    },
  },
  {
    award: 'award.prospects.person',
    given: 'as many, found earlier',
    dossier: finds(finds(pair(), '李强', 'p1'), '王芳', 'p2', '2026-11-10T09:59:59.999+08:00'),
    texts: {
      'zh-CN':
        '依据制度第7.2条，2026年11月王芳有效准客户1家，为最多，登记于11月10日 09:59:59.999（p2），获奖500元。其次为李强，家数和拜访相同，但最后一家于11月10日 10:00:00登记，晚于11月10日 09:59:59.999；若获奖者失去资格，则由其递补。适用参数：准客户奖500元（制度原定）；准客户预计投保期限90天（制度原定）。',
      en: 'Under clause 7.2, 王芳 wins 500 yuan with the most valid prospects of November 2026, 1, received on 10 November 09:59:59.999 (p2). Next: 李强, as many prospects and visits, but the last prospect received on 10 November 10:00:00, after 10 November 09:59:59.999; had no winner been eligible, the award would have gone there. In force: prospect award 500 yuan (as written); prospects expected within 90 days (as written).',
    },
  },
  {
    award: 'award.prospects.person',
    given: 'a tie',
    dossier: finds(finds(pair(), '李强', 'p1'), '王芳', 'p2'),
    texts: {
      'zh-CN':
        '依据制度第7.2条，2026年11月李强有效准客户1家，为最多，登记于11月10日 10:00:00（p1），获奖500元。与王芳并列，各得全额。适用参数：准客户奖500元（制度原定）；准客户预计投保期限90天（制度原定）。',
      en: 'Under clause 7.2, 李强 wins 500 yuan with the most valid prospects of November 2026, 1, received on 10 November 10:00:00 (p1). It is shared with 王芳; each wins in full. In force: prospect award 500 yuan (as written); prospects expected within 90 days (as written).',
    },
  },
  {
    award: 'award.prospects.person',
    given: 'the best lost the month',
    dossier: finds(finds(finds(pair(), '李强', 'p1'), '王芳', 'p2'), '王芳', 'p3').receives('spot-check', {
      staffId: '王芳',
      logDate: '2026-11-03',
    }),
    texts: {
      'zh-CN':
        '依据制度第7.2条，2026年11月李强有效准客户1家，为最多，登记于11月10日 10:00:00（p1），获奖500元。王芳若保有当月评优资格，则应由其获奖；资格已失，故顺延。适用参数：准客户奖500元（制度原定）；准客户预计投保期限90天（制度原定）。',
      en: 'Under clause 7.2, 李强 wins 500 yuan with the most valid prospects of November 2026, 1, received on 10 November 10:00:00 (p1). Had 王芳 kept the eligibility for the month, the award would have gone there; it is passed on. In force: prospect award 500 yuan (as written); prospects expected within 90 days (as written).',
    },
  },
  {
    award: 'award.prospects.person',
    given: 'everyone with prospects lost the month',
    dossier: finds(pair(), '王芳', 'p2').receives('spot-check', { staffId: '王芳', logDate: '2026-11-03' }),
    texts: {
      'zh-CN':
        '依据制度第7.2条，2026年11月准客户个人奖空缺：有资格者中无人符合条件；王芳若保有当月评优资格，则应获奖。适用参数：准客户奖500元（制度原定）；准客户预计投保期限90天（制度原定）。',
      en: 'Under clause 7.2, there is no prospect award for November 2026, because nobody still eligible qualifies; had 王芳 kept the eligibility, the award would have gone there. In force: prospect award 500 yuan (as written); prospects expected within 90 days (as written).',
    },
  },
  {
    award: 'award.prospects.person',
    given: 'only customer service found one',
    dossier: finds(quietDepartment().employs('赵敏', { role: 'customer-service' }), '赵敏', 'p2'),
    texts: {
      'zh-CN':
        '依据制度第7.2条，2026年11月准客户个人奖空缺：月末在岗的业务人员和营业部经理中，无人有可计的业绩。适用参数：准客户奖500元（制度原定）；准客户预计投保期限90天（制度原定）。',
      en: 'Under clause 7.2, there is no prospect award for November 2026, because nobody in sales or managing a unit on its last day has anything that counts for it. In force: prospect award 500 yuan (as written); prospects expected within 90 days (as written).',
    },
  },
  {
    award: 'award.prospects.person',
    given: 'no valid prospect',
    dossier: pair(),
    texts: {
      'zh-CN':
        '依据制度第7.2条，2026年11月准客户个人奖空缺：当月没有有效准客户；有一家即可参评。适用参数：准客户奖500元（制度原定）；准客户预计投保期限90天（制度原定）。',
      en: 'Under clause 7.2, there is no prospect award for November 2026, because no valid prospect was found; one would be enough to be considered. In force: prospect award 500 yuan (as written); prospects expected within 90 days (as written).',
    },
  },
  {
    award: 'award.prospects.person',
    given: 'before the month has ended',
    dossier: pair(),
    when: ['2026-11', '2026-11-20T00:00:00Z'],
    texts: {
      'zh-CN':
        '依据制度第7.2条，2026年11月尚未结束，准客户个人奖待评。适用参数：准客户奖500元（制度原定）；准客户预计投保期限90天（制度原定）。',
      en: 'Under clause 7.2, November 2026 has not ended: the prospect award is still open. In force: prospect award 500 yuan (as written); prospects expected within 90 days (as written).',
    },
  },
  {
    award: 'award.prospects.unit',
    given: 'more prospects than the next unit',
    dossier: finds(
      finds(
        finds(quietDepartment().unit('u2').employs('李强', { unit: 'u2' }).employs('王芳'), '李强', 'p1'),
        '王芳',
        'p2',
      ),
      '王芳',
      'p3',
    ),
    texts: {
      'zh-CN':
        '依据制度第7.2条，2026年11月u1有效准客户2家，为最多，登记于11月10日 10:00:00（p2）、11月10日 10:00:00（p3），获营业部活动一次。其次为u2，1家；若无获奖营业部，则由其获奖。适用参数：准客户预计投保期限90天（制度原定）。',
      en: 'Under clause 7.2, u1 wins a unit activity with the most valid prospects of November 2026, 2, received on 10 November 10:00:00 (p2) and 10 November 10:00:00 (p3). Next: u2, with 1 valid prospect; but for the winner, the award would have gone there. In force: prospects expected within 90 days (as written).',
    },
  },
  {
    award: 'award.prospects.unit',
    given: 'a tie',
    dossier: finds(
      finds(quietDepartment().unit('u2').employs('李强', { unit: 'u2' }).employs('王芳'), '李强', 'p1'),
      '王芳',
      'p2',
    ),
    texts: {
      'zh-CN':
        '依据制度第7.2条，2026年11月u1有效准客户1家，为最多，登记于11月10日 10:00:00（p2），获营业部活动一次。与u2并列，各得一次。适用参数：准客户预计投保期限90天（制度原定）。',
      en: 'Under clause 7.2, u1 wins a unit activity with the most valid prospects of November 2026, 1, received on 10 November 10:00:00 (p2). It is tied with u2; each wins one. In force: prospects expected within 90 days (as written).',
    },
  },
  {
    award: 'award.prospects.unit',
    given: 'no valid prospect',
    dossier: pair(),
    texts: {
      'zh-CN':
        '依据制度第7.2条，2026年11月准客户营业部奖空缺：当月没有有效准客户；有一家即可参评。适用参数：准客户预计投保期限90天（制度原定）。',
      en: 'Under clause 7.2, there is no prospect award for units for November 2026, because no valid prospect was found; one would be enough to be considered. In force: prospects expected within 90 days (as written).',
    },
  },
  {
    award: 'award.activity',
    given: 'more visits',
    dossier: pair()
      .log('2026-11-11', '18:00:00', visits(2), { staffId: '王芳' })
      .log('2026-11-11', '18:00:00', visits(1), { staffId: '李强' }),
    texts: {
      'zh-CN':
        '依据制度第7.3条，2026年11月王芳没有拜访不足的日子，有效拜访2次，为最多，通报表扬并获奖300元。其次为李强，有效拜访1次；若获奖者失去资格，则由其递补。适用参数：活动量奖300元（制度原定）；每日拜访无定额（2026年1月1日起）；会议抵扣1次、培训抵扣1次（制度原定）。',
      en: 'Under clause 7.3, 王芳 wins a commendation and 300 yuan with the most counted visits of November 2026, 2, and no short day. Next: 李强, with 1 counted visit; had no winner been eligible, the award would have gone there. In force: activity award 300 yuan (as written); no quota of visits (since 1 January 2026); a meeting takes off 1, a training 1 (as written).',
    },
  },
  {
    award: 'award.activity',
    given: 'as many visits to more customers',
    dossier: pair()
      .log('2026-11-11', '18:00:00', [visitTo('甲')], { staffId: '王芳' })
      .log('2026-11-12', '18:00:00', [visitTo('乙')], { staffId: '王芳' })
      .log('2026-11-11', '18:00:00', [visitTo('甲')], { staffId: '李强' })
      .log('2026-11-12', '18:00:00', [visitTo('甲')], { staffId: '李强' }),
    texts: {
      'zh-CN':
        '依据制度第7.3条，2026年11月王芳没有拜访不足的日子，有效拜访2次，为最多，通报表扬并获奖300元。其次为李强，有效拜访同为2次，但客户为1家，少于2家；若获奖者失去资格，则由其递补。适用参数：活动量奖300元（制度原定）；每日拜访无定额（2026年1月1日起）；会议抵扣1次、培训抵扣1次（制度原定）。',
      en: 'Under clause 7.3, 王芳 wins a commendation and 300 yuan with the most counted visits of November 2026, 2, and no short day. Next: 李强, as many visits, but to 1 customer against 2; had no winner been eligible, the award would have gone there. In force: activity award 300 yuan (as written); no quota of visits (since 1 January 2026); a meeting takes off 1, a training 1 (as written).',
    },
  },
  {
    award: 'award.activity',
    given: 'as many visits and customers, more prospects',
    dossier: finds(
      pair()
        .log('2026-11-11', '18:00:00', [visitTo('甲')], { staffId: '王芳' })
        .log('2026-11-11', '18:00:00', [visitTo('甲')], { staffId: '李强' }),
      '王芳',
      'p1',
    ),
    texts: {
      'zh-CN':
        '依据制度第7.3条，2026年11月王芳没有拜访不足的日子，有效拜访1次，为最多，通报表扬并获奖300元。其次为李强，有效拜访和客户数相同，但有效准客户为0家，少于1家；若获奖者失去资格，则由其递补。适用参数：活动量奖300元（制度原定）；每日拜访无定额（2026年1月1日起）；会议抵扣1次、培训抵扣1次（制度原定）。',
      en: 'Under clause 7.3, 王芳 wins a commendation and 300 yuan with the most counted visits of November 2026, 1, and no short day. Next: 李强, as many visits and customers, but 0 valid prospects against 1; had no winner been eligible, the award would have gone there. In force: activity award 300 yuan (as written); no quota of visits (since 1 January 2026); a meeting takes off 1, a training 1 (as written).',
    },
  },
  {
    award: 'award.activity',
    given: 'whoever visited had a short day',
    dossier: quietDepartment({ 'visits.quota': [{ from: '11-12', to: '11-12', perDay: 1 }] })
      .employs('王芳')
      .log('2026-11-11', '18:00:00', visits(2), { staffId: '王芳' }),
    texts: {
      'zh-CN':
        '依据制度第7.3条，2026年11月活动量奖空缺：无人全月没有拜访不足；王芳若保有资格且没有不足的日子，则应获奖。适用参数：活动量奖300元（制度原定）；每日拜访定额11月12日至11月12日为1次（2026年1月1日起）；会议抵扣1次、培训抵扣1次（制度原定）。',
      en: 'Under clause 7.3, there is no activity award for November 2026, because nobody was without a short day; had 王芳 been eligible and had none, the award would have gone there. In force: activity award 300 yuan (as written); visits a day: 1 from 12 November to 12 November (since 1 January 2026); a meeting takes off 1, a training 1 (as written).',
    },
  },
  {
    award: 'award.activity',
    given: 'whoever visited lost the month',
    dossier: pair()
      .log('2026-11-11', '18:00:00', visits(2), { staffId: '王芳' })
      .receives('spot-check', { staffId: '王芳', logDate: '2026-11-03' }),
    texts: {
      'zh-CN':
        '依据制度第7.3条，2026年11月活动量奖空缺：有资格者中无人符合条件；王芳若保有当月评优资格，则应获奖。适用参数：活动量奖300元（制度原定）；每日拜访无定额（2026年1月1日起）；会议抵扣1次、培训抵扣1次（制度原定）。',
      en: 'Under clause 7.3, there is no activity award for November 2026, because nobody still eligible qualifies; had 王芳 kept the eligibility, the award would have gone there. In force: activity award 300 yuan (as written); no quota of visits (since 1 January 2026); a meeting takes off 1, a training 1 (as written).',
    },
  },
  {
    award: 'award.activity',
    given: 'nobody visited',
    dossier: pair(),
    texts: {
      'zh-CN':
        '依据制度第7.3条，2026年11月活动量奖空缺：月末在岗的业务人员和营业部经理中，无人有可计的业绩。适用参数：活动量奖300元（制度原定）；每日拜访无定额（2026年1月1日起）；会议抵扣1次、培训抵扣1次（制度原定）。',
      en: 'Under clause 7.3, there is no activity award for November 2026, because nobody in sales or managing a unit on its last day has anything that counts for it. In force: activity award 300 yuan (as written); no quota of visits (since 1 January 2026); a meeting takes off 1, a training 1 (as written).',
    },
  },
  {
    award: 'award.suggestion',
    given: 'an adopted suggestion',
    dossier: pair().receives('suggestion', { id: 'idea-1', staffId: '王芳', adoptedAt: '2026-11-05T10:00:00+08:00' }),
    texts: {
      'zh-CN':
        '依据制度第7.5条，王芳的建议（idea-1）于11月5日 10:00:00被采纳，获奖200元，不论评优资格。适用参数：合理化建议奖200元（制度原定）。',
      en: 'Under clause 7.5, the suggestion of 王芳 (idea-1) was adopted on 5 November 10:00:00 and wins 200 yuan, whatever the eligibility. In force: suggestion award 200 yuan (as written).',
    },
  },
  {
    award: 'award.suggestion',
    given: 'nothing adopted',
    dossier: pair(),
    texts: {
      'zh-CN':
        '依据制度第7.5条，2026年11月合理化建议奖空缺：当月没有建议被采纳；每采纳一条即奖一次。适用参数：合理化建议奖200元（制度原定）。',
      en: 'Under clause 7.5, there is no suggestion award for November 2026, because no suggestion was adopted; each one adopted would win. In force: suggestion award 200 yuan (as written).',
    },
  },
  {
    award: 'award.suggestion',
    given: 'a month without a published calendar',
    dossier: pair(),
    when: ['2030-03'],
    texts: {
      'zh-CN':
        '依据制度第7.5条，2030年3月的工作日历尚未公布，合理化建议奖暂缓评定。适用参数：合理化建议奖200元（制度原定）。',
      en: 'Under clause 7.5, the working calendar of March 2030 is not published: the suggestion award is held. In force: suggestion award 200 yuan (as written).',
    },
  },
];
