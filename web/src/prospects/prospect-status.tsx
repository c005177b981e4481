import type { ProspectItem } from '../../../shared/contracts/http/prospects.ts';
import { PROSPECT_STATUS_TEXTS } from '../../../shared/contracts/prospect-texts.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { Mark } from '../ui/mark.tsx';
import { prospectTexts } from './prospect-texts.ts';

const TONES = {
  registered: 'quiet',
  contacted: 'active',
  quoted: 'active',
  negotiating: 'active',
  signed: 'good',
  lost: 'quiet',
} as const;

export function ProspectStatusMark({ prospect: { status } }: { readonly prospect: ProspectItem }) {
  const { language } = useLanguage();
  return <Mark tone={TONES[status]}>{PROSPECT_STATUS_TEXTS[status][language]}</Mark>;
}

export function ValidityMark({ valid }: { readonly valid: boolean }) {
  const t = useTexts(prospectTexts);
  return <Mark tone={valid ? 'good' : 'warning'}>{valid ? t.valid : t.invalid}</Mark>;
}
