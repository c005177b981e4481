/** Words for where prospects stand and for what is wrong with them. */

import type { ProspectFlaw } from '../domain/prospects/claims.ts';
import type { ProspectStatus } from '../domain/prospects/follow-ups.ts';
import type { Texts } from './problems.ts';

export const PROSPECT_STATUS_TEXTS: Readonly<Record<ProspectStatus, Texts>> = {
  registered: { 'zh-CN': '已登记', en: 'registered' },
  contacted: { 'zh-CN': '已联系', en: 'contacted' },
  quoted: { 'zh-CN': '已报价', en: 'quoted' },
  negotiating: { 'zh-CN': '洽谈中', en: 'negotiating' },
  signed: { 'zh-CN': '已签单', en: 'signed' },
  lost: { 'zh-CN': '已流失', en: 'lost' },
};

export const PROSPECT_FLAW_TEXTS: Readonly<Record<ProspectFlaw['reason'], Texts>> = {
  'insured-before': {
    'zh-CN': '登记时已注明该公司曾投保，不计为有效准客户。',
    en: 'It was registered as insured before: it does not count.',
  },
  'outside-horizon': {
    'zh-CN': '预计投保日须在发现日当天至其后 {horizonDays} 天之内。',
    en: 'The expected date must lie between the day it was found and {horizonDays} days later.',
  },
  'wrong-credit-code': {
    'zh-CN': '统一社会信用代码不正确（校验位不符）。',
    en: 'The unified social credit code is wrong: its check digit does not fit.',
  },
  'on-client-register': {
    'zh-CN': '登记时该公司已在部门的客户登记册中。',
    en: 'The company stood on the client register of the department when it was received.',
  },
  'claimed-before': {
    'zh-CN': '{staffName} 已先登记了同一家公司（名称或信用代码相同）。',
    en: '{staffName} registered the same company before (by name or credit code).',
  },
};
