import type { Language } from '../language.ts';
import type { CaseKind } from './case-records.ts';
import { type CaseView, missingPapers } from './case.ts';
import { paperName } from './papers.ts';

type Answers = Readonly<Record<Language, string>>;

const KIND_NAMES: Readonly<Record<CaseKind, Answers>> = {
  claim: { 'zh-CN': '理赔', en: 'claim' },
  'policy-service': { 'zh-CN': '保全', en: 'policy change' },
};

/** Papers of the kind's list by name, further ones by number only: their names are free text and may tell about people. */
const missingText = (view: CaseView, language: Language): string => {
  const missing = missingPapers(view);
  const names = missing.flatMap((paper) => paperName(view.opening.kind, paper, language) ?? []);
  const others = missing.length - names.length;
  if (language === 'en') return [...names, ...(others > 0 ? [`further papers (${others})`] : [])].join(', ');
  return [...names, ...(others > 0 ? [`其他资料 ${others} 份`] : [])].join('、');
};

const collecting = (view: CaseView): Answers => {
  if (missingPapers(view).length === 0) {
    return { 'zh-CN': '资料已收齐，即将提交审核', en: 'all papers are here and will be submitted for review' };
  }
  return view.isSentBack
    ? {
        'zh-CN': `经审核需要补充资料：${missingText(view, 'zh-CN')}`,
        en: `the review asks for papers to be added: ${missingText(view, 'en')}`,
      }
    : {
        'zh-CN': `正在收集资料，尚缺：${missingText(view, 'zh-CN')}`,
        en: `papers are being collected; still missing: ${missingText(view, 'en')}`,
      };
};

const standing = (view: CaseView): Answers => {
  switch (view.state) {
    case 'collecting':
      return collecting(view);
    case 'in-review':
      return { 'zh-CN': '资料已收齐，正在审核', en: 'all papers are here; the review is under way' };
    case 'approved':
      return { 'zh-CN': '审核已通过，正在办理', en: 'the review has approved it; it is being completed' };
    case 'closed':
      return view.isWithdrawn
        ? { 'zh-CN': '已终止办理', en: 'it was ended before its review' }
        : { 'zh-CN': '已办结', en: 'it has been completed' };
  }
};

/** What a client who asks may be told: where the case stands, and nothing about people. */
export const progressAnswer = (view: CaseView): Answers => {
  const kind = KIND_NAMES[view.opening.kind];
  const { 'zh-CN': chinese, en: english } = standing(view);
  return { 'zh-CN': `您单位的${kind['zh-CN']}申请：${chinese}。`, en: `Your ${kind.en}: ${english}.` };
};
