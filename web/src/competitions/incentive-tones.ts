import type { Tone } from '../ui/mark.tsx';
import type { IncentiveStanding } from './incentive-sums.ts';

export const INCENTIVE_TONES: Readonly<Record<IncentiveStanding, Tone>> = {
  unpaid: 'active',
  paid: 'good',
  cancelled: 'bad',
  recover: 'warning',
};
