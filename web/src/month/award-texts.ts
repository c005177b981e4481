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
  { award: nameIn(zh), nobody: '无人获奖', commendation: '通报表扬', closedAt: (time: string) => `${time} 月结公布` },
  {
    award: nameIn(en),
    nobody: 'Nobody',
    commendation: 'Commendation',
    closedAt: (time: string) => `Published with the close ${time}`,
  },
);
