import type * as z from 'zod';
import { fillIn } from '../../../shared/contracts/fill-in.ts';
import { FIELD_ERRORS } from '../../../shared/contracts/http/field-errors.ts';
import { fieldErrorsOf } from '../../../shared/contracts/http/field-errors-of.ts';
import { EnterScoresSchema } from '../../../shared/contracts/http/scores.ts';
import { EnterFiguresSchema } from '../../../shared/contracts/http/year-figures.ts';
import type { Language } from '../language/language.ts';
import { fenOf } from '../language/money.ts';
import { scoresTexts } from './scores-texts.ts';

/** A text as the number it stands for, or what is wrong with it: where it can, in the contract's own words. */
export type ReadNumber = { readonly value: number } | { readonly problem: string };

const POINTS: z.ZodType<number> = EnterScoresSchema.shape.entries.element.shape.points;
const { premiumFen: FEN, customers: CUSTOMERS } = EnterFiguresSchema.shape.entries.element.shape;

function read(schema: z.ZodType<number>, input: unknown, language: Language): ReadNumber {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { value: parsed.data };
  const [error] = fieldErrorsOf(parsed.error, input);
  return { problem: fillIn(FIELD_ERRORS[error?.code ?? 'wrong-format'][language], error?.values) };
}

export const readPoints = (text: string, language: Language): ReadNumber => read(POINTS, text, language);

export function readYuan(text: string, language: Language): ReadNumber {
  const fen = fenOf(text);
  return fen === undefined ? { problem: scoresTexts[language].noYuan } : read(FEN, fen, language);
}

export const readCustomers = (text: string, language: Language): ReadNumber =>
  /^\d+\.\d+$/.test(text) ? { problem: scoresTexts[language].noFraction } : read(CUSTOMERS, text, language);
