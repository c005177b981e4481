import type { MonthAwardId } from '../../../shared/domain/judgement.ts';
import { defineTexts } from '../language/texts.ts';

type Names = Readonly<Record<string, string>>;

const zh = {
  'award.activity': '活动量奖',
  'award.prospects.person': '准客户个人奖',
  'award.prospects.unit': '准客户营业部奖',
  'award.suggestion': '合理化建议奖',
  'award.premium': '保费奖',
} satisfies Record<MonthAwardId | 'award.premium', string>;

const en = {
  'award.activity': 'Activity award',
  'award.prospects.person': 'Prospect award',
  'award.prospects.unit': 'Prospect award for units',
  'award.suggestion': 'Suggestion award',
  'award.premium': 'Premium award',
} satisfies Record<MonthAwardId | 'award.premium', string>;

const nameIn =
  (names: Names) =>
  (award: string): string =>
    names[award] ?? award;

export const awardTexts = defineTexts(
  {
    award: nameIn(zh),
    nobody: '无人获奖',
    commendation: '通报表扬',
    closedAt: (time: string) => `${time} 月结公布`,
    forPaper: '打印版',
    print: '打印',
    back: '回到本月',
    title: (month: string) => `${month}通报表扬`,
    awardColumn: '奖项',
    winner: '获奖者',
    prize: '奖励',
    unitActivity: '营业部活动一次',
    notClosed: '这个月还没有月结',
    notClosedDetail: '月结以后，获奖名单在这里公布。',
  },
  {
    award: nameIn(en),
    nobody: 'Nobody',
    commendation: 'Commendation',
    closedAt: (time: string) => `Published with the close ${time}`,
    forPaper: 'For paper',
    print: 'Print',
    back: 'Back to the month',
    title: (month: string) => `Commendation, ${month}`,
    awardColumn: 'Award',
    winner: 'Winner',
    prize: 'Prize',
    unitActivity: 'A unit activity',
    notClosed: 'This month is not closed yet',
    notClosedDetail: 'Once it is, the winners are published here.',
  },
);
