import { Segmented } from 'antd';
import { addMonths } from '../../../shared/domain/facts/months.ts';
import { useTexts } from '../language/texts.ts';
import { policyTexts } from './policy-texts.ts';

const SPANS = ['current', 'last', 'three'] as const;
export type Span = (typeof SPANS)[number];

/** The months of a span, as the API takes them: three at most, the current one the last. */
export const monthsOfSpan = (span: Span, today: string): { readonly from: string; readonly to: string } => {
  const current = today.slice(0, 7);
  const last = addMonths(current, -1);
  switch (span) {
    case 'current':
      return { from: current, to: current };
    case 'last':
      return { from: last, to: last };
    case 'three':
      return { from: addMonths(current, -2), to: current };
  }
};

export function SpanChoice({ span, choose }: { readonly span: Span; readonly choose: (span: Span) => void }) {
  const t = useTexts(policyTexts);
  return (
    <Segmented
      block
      aria-label={t.span}
      value={span}
      options={SPANS.map((value) => ({ value, label: t.spans[value] }))}
      onChange={choose}
    />
  );
}
