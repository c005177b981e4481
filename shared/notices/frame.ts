import type { Language } from './letter.ts';

/** What every notice says around its own text. */
interface FrameTexts {
  readonly greeting: (name: string) => string;
  readonly footer: (department: string) => string;
  /** A person and their unit. */
  readonly member: (name: string, unit: string) => string;
  /** What an award that is no money gives (7.2). */
  readonly unitActivity: string;
  readonly won: (award: string, who: string, prize: string) => string;
  readonly nobodyWon: (award: string) => string;
  /** A label and its value on a line of plain text. */
  readonly line: (label: string, value: string) => string;
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

export const FRAME: Readonly<Record<Language, FrameTexts>> = {
  'zh-CN': {
    greeting: (name) => `${name}，您好：`,
    footer: (department) => `本邮件由${department}的拜访系统根据《活动管理制度》自动发送。`,
    member: (name, unit) => `${name}（${unit}）`,
    unitActivity: '营业部活动一次',
    won: (award, who, prize) => `${award}：${who}，${prize}`,
    nobodyWon: (award) => `${award}：空缺`,
    line: (label, value) => `${label}：${value}`,
  },
  en: {
    greeting: (name) => `Dear ${name},`,
    footer: (department) => `Sent by Baifang for ${department} under the activity policy.`,
    member: (name, unit) => `${name} (${unit})`,
    unitActivity: 'a unit activity',
    won: (award, who, prize) => capital(`${award}: ${who}, ${prize}`),
    nobodyWon: (award) => capital(`${award}: nobody`),
    line: (label, value) => `${label}: ${value}`,
  },
};
