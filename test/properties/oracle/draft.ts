import type { Effect, Ruling } from '../../../shared/domain/judgement.ts';

export type Draft = Pick<Ruling, 'rule' | 'period' | 'on' | 'facts' | 'effects'> & Partial<Ruling>;

export const lose = (on: string): Effect => ({ type: 'lose-month', month: on.slice(0, 7) });
