import type { Effect } from '../../judgement.ts';
import type { Causes, Consequence, ExplainedEffect, OneOf, RulingExplanation, Suppositions } from '../explanation.ts';
import type { Pen } from './pen.ts';

type EffectOf<Type extends Effect['type']> = Extract<ExplainedEffect, { readonly type: Type }>;

/** Every sentence that can explain a ruling, in one language. A language that lacks one, or has one more, fails to compile. */
export interface RulingMessages {
  /** What was due and what was received. */
  readonly cause: { readonly [Kind in keyof Causes]: (cause: OneOf<Causes, Kind>, pen: Pen) => string };
  readonly effect: {
    readonly [Type in Effect['type']]: (effect: EffectOf<Type>, pen: Pen, held: boolean) => string;
  };
  /** Where a ruling has no effect. */
  readonly harmless: Readonly<Record<'short-day' | 'few-prospects' | 'other', string>>;
  readonly strike: (strike: NonNullable<RulingExplanation['strike']>) => string;
  readonly held: () => string;
  readonly borderline: () => string;
  /** A clause that stands after "had" or 若. */
  readonly supposition: {
    readonly [Kind in keyof Suppositions]: (supposition: OneOf<Suppositions, Kind>, pen: Pen) => string;
  };
  /** Main clauses: what would then be so. */
  readonly consequence: {
    readonly month: (month: Consequence['month'], otherBreaches: number, pen: Pen) => string;
    readonly promotion: (promotion: NonNullable<Consequence['promotion']>) => string;
    readonly incentive: (incentive: NonNullable<Consequence['incentive']>, pen: Pen) => string;
  };
  readonly counterfactual: (supposition: string, consequences: readonly string[]) => string;
}
