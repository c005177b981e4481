import type { Language } from '../language.ts';
import type { CaseKind } from './case-records.ts';

/** The papers that a case of each kind starts with, by id; a case may ask for further ones by name. */
const PAPERS: Readonly<Record<CaseKind, Readonly<Record<string, Readonly<Record<Language, string>>>>>> = {
  claim: {
    'claim-form': { 'zh-CN': '理赔申请书', en: 'claim form' },
    'insured-id': { 'zh-CN': '被保险人身份证明', en: "insured person's identity document" },
    'medical-records': { 'zh-CN': '病历及诊断证明', en: 'medical records and diagnosis' },
    invoices: { 'zh-CN': '医疗费用发票及清单', en: 'invoices and itemised bills' },
    'bank-account': { 'zh-CN': '收款账户资料', en: 'bank account details' },
  },
  'policy-service': {
    'change-request': { 'zh-CN': '保全变更申请书', en: 'change request' },
    'insured-list': { 'zh-CN': '被保险人变动清单', en: 'list of insured persons added and removed' },
    'power-of-attorney': { 'zh-CN': '经办人授权书', en: 'power of attorney of the person in charge' },
    'agent-id': { 'zh-CN': '经办人身份证明', en: 'identity document of the person in charge' },
  },
};

/** Ids of the papers that a case of the kind starts with. */
export const papersOf = (kind: CaseKind): readonly string[] => Object.keys(PAPERS[kind]);

/** The name of a paper of the kind's list; null for a further one, which goes by the name it was given. */
export const paperName = (kind: CaseKind, paper: string, language: Language): string | null =>
  Object.hasOwn(PAPERS[kind], paper) ? (PAPERS[kind][paper]?.[language] ?? null) : null;
