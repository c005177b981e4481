import { yearOf } from '../../time/civil.ts';
import type {
  Causes,
  Counterfactual,
  ExplainedEffect,
  OneOf,
  RulingExplanation,
  Suppositions,
} from '../explanation.ts';
import { CATALOGUES } from './catalogue.ts';
import type { Language } from '../../language.ts';
import type { Pen } from './pen.ts';
import { penOf } from './pen.ts';
import type { RulingMessages } from './ruling-messages.ts';
import { writeParameters, type WrittenParameter, writtenParameters } from './write-grounds.ts';

const writeCause = <Kind extends keyof Causes>(
  messages: RulingMessages['cause'],
  cause: OneOf<Causes, Kind>,
  pen: Pen,
): string => messages[cause.kind](cause, pen);

const writeSupposition = <Kind extends keyof Suppositions>(
  messages: RulingMessages['supposition'],
  supposition: OneOf<Suppositions, Kind>,
  pen: Pen,
): string => messages[supposition.kind](supposition, pen);

const writeEffect = (messages: RulingMessages['effect'], effect: ExplainedEffect, pen: Pen, held: boolean): string => {
  switch (effect.type) {
    case 'lose-month':
      return messages['lose-month'](effect, pen, held);
    case 'cancel-incentive':
      return messages['cancel-incentive'](effect, pen, held);
    case 'lose-promotion':
      return messages['lose-promotion'](effect, pen, held);
  }
};

const writeCounterfactual = (messages: RulingMessages, { supposition, then }: Counterfactual, pen: Pen): string =>
  messages.counterfactual(writeSupposition(messages.supposition, supposition, pen), [
    messages.consequence.month(then.month, then.otherBreaches, pen),
    ...(then.promotion === null ? [] : [messages.consequence.promotion(then.promotion)]),
    ...(then.incentive === null ? [] : [messages.consequence.incentive(then.incentive, pen)]),
  ]);

const harmlessOf = (messages: RulingMessages, { effects, cause }: RulingExplanation): readonly string[] => {
  if (effects.length > 0) return [];
  const { kind } = cause;
  return [messages.harmless[kind === 'short-day' || kind === 'few-prospects' ? kind : 'other']];
};

/** A ruling's explanation, sentence by sentence. */
export interface WrittenRuling {
  /** What was due and what was received. */
  readonly cause: string;
  /** What it costs, or that it costs nothing. */
  readonly effects: readonly string[];
  /** What else is to know of it: how often, and where the policy leaves something open. */
  readonly marks: readonly string[];
  /** What would have changed the outcome. */
  readonly counterfactuals: readonly string[];
}

const writtenBy = (pen: Pen, explanation: RulingExplanation, language: Language): WrittenRuling => {
  const { grounds, rulings } = CATALOGUES[language];
  const { ruling, cause, effects, strike, assumed, counterfactuals } = explanation;
  const held = ruling.status === 'held';
  return {
    cause: writeCause(rulings.cause, cause, pen),
    effects: [
      ...(held ? [rulings.held()] : []),
      ...effects.map((effect) => writeEffect(rulings.effect, effect, pen, held)),
      ...harmlessOf(rulings, explanation),
    ],
    marks: [
      ...(strike === null ? [] : [rulings.strike(strike)]),
      ...(ruling.borderline ? [rulings.borderline()] : []),
      ...(assumed ? [grounds.assumed()] : []),
    ],
    counterfactuals: counterfactuals.map((one) => writeCounterfactual(rulings, one, pen)),
  };
};

/** A ruling's explanation as a paragraph: clause, what was due and received, effects, marks, parameters, what if. */
export const writeRuling = (explanation: RulingExplanation, language: Language): string => {
  const { script, grounds } = CATALOGUES[language];
  const pen = penOf(script, explanation.timeZone, yearOf(explanation.ruling.on));
  const { cause, effects, marks, counterfactuals } = writtenBy(pen, explanation, language);
  return grounds.paragraph([
    grounds.under(explanation.clauses, cause),
    ...effects,
    ...marks,
    ...writeParameters(grounds, explanation, pen),
    ...counterfactuals,
  ]);
};

/** The same in parts, facts cited as `cite` names them. */
export const rulingInParts = (
  explanation: RulingExplanation,
  language: Language,
  cite: Pen['cite'],
): WrittenRuling & { readonly parameters: readonly WrittenParameter[] } => {
  const { script, grounds } = CATALOGUES[language];
  const pen = penOf(script, explanation.timeZone, yearOf(explanation.ruling.on), cite);
  const written = writtenBy(pen, explanation, language);
  return {
    ...written,
    // It stands alone here, not behind "Under clause 3.1,".
    cause: written.cause.replace(/^./, (first) => first.toUpperCase()),
    parameters: writtenParameters(grounds, explanation, pen),
  };
};
