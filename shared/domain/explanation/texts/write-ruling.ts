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
import { writeParameters } from './write-grounds.ts';

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
    ...(then.incentive === null ? [] : [messages.consequence.incentive(then.incentive)]),
  ]);

const harmlessOf = (messages: RulingMessages, { effects, cause }: RulingExplanation): readonly string[] => {
  if (effects.length > 0) return [];
  const { kind } = cause;
  return [messages.harmless[kind === 'short-day' || kind === 'few-prospects' ? kind : 'other']];
};

/** A ruling's explanation as a paragraph: clause, what was due and received, effects, marks, parameters, what if. */
export const writeRuling = (explanation: RulingExplanation, language: Language): string => {
  const { script, grounds, rulings } = CATALOGUES[language];
  const { ruling, timeZone, clauses, cause, effects, strike, assumed, counterfactuals } = explanation;
  const pen = penOf(script, timeZone, yearOf(ruling.on));
  const held = ruling.status === 'held';
  return grounds.paragraph([
    grounds.under(clauses, writeCause(rulings.cause, cause, pen)),
    ...(held ? [rulings.held()] : []),
    ...effects.map((effect) => writeEffect(rulings.effect, effect, pen, held)),
    ...harmlessOf(rulings, explanation),
    ...(strike === null ? [] : [rulings.strike(strike)]),
    ...(ruling.borderline ? [rulings.borderline()] : []),
    ...(assumed ? [grounds.assumed()] : []),
    ...writeParameters(grounds, explanation, pen),
    ...counterfactuals.map((counterfactual) => writeCounterfactual(rulings, counterfactual, pen)),
  ]);
};
