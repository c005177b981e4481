import { PARAMETER_TEXTS } from '../../../shared/contracts/http/parameter-texts.ts';
import { PROCEDURE_TEXTS } from '../../../shared/contracts/http/procedure-texts.ts';
import {
  type ProcedureName,
  type ProcedureValues,
  type WeeklySession,
  procedureInForce,
} from '../../../shared/domain/agenda/procedure.ts';
import { CATALOGUES } from '../../../shared/domain/explanation/texts/catalogue.ts';
import { penOf } from '../../../shared/domain/explanation/texts/pen.ts';
import { identityOf } from '../../../shared/domain/ledger/difference.ts';
import type { ParameterName, ParameterValues } from '../../../shared/domain/policy/parameters.ts';
import { inForceSince, policyInForce } from '../../../shared/domain/policy/policy-in-force.ts';
import type { Language } from '../language/language.ts';
import type { PolicyTexts } from './policy-texts.ts';
import type { PolicyVersions } from './policies.ts';

const penIn = (language: Language) => penOf(CATALOGUES[language].script, 'UTC', 0);

const IN_FEN = /（分）| \(fen\)/;

/** What a parameter is called where amounts are written in yuan: in sheets they stand in fen. */
export const parameterName = (name: ParameterName, language: Language): string =>
  PARAMETER_TEXTS[name][language].replace(IN_FEN, '');

/** A parameter and its value in the words that rulings are explained in. */
export const parameterText = <Name extends ParameterName>(
  name: Name,
  value: ParameterValues[Name],
  language: Language,
): string => CATALOGUES[language].grounds.parameter[name](value, penIn(language));

/** What of a parameter is in force on a day, and since when, unless it is as written. */
export function parameterOn(name: ParameterName, { parameters }: PolicyVersions, day: string, language: Language) {
  const text = parameterText(name, policyInForce(parameters)(name, day), language);
  const since = inForceSince(parameters, name, day);
  return since === null ? text : CATALOGUES[language].grounds.since(text, since, penIn(language));
}

const UNIT = /（[^（）]*）$| \([^()]*\)$/;

/** What a value of the procedure is called where the value itself says its unit. */
export const procedureName = (name: ProcedureName, language: Language): string =>
  PROCEDURE_TEXTS[name][language].replace(UNIT, '');

type ProcedureTexts = PolicyTexts['procedureValue'];

const weekly = ({ weekday, time }: WeeklySession, t: ProcedureTexts): string => t.weekly(weekday, time);
const time = (value: string): string => value;

const PROCEDURE_VALUE_TEXTS: {
  readonly [Name in ProcedureName]: (value: ProcedureValues[Name], t: ProcedureTexts) => string;
} = {
  'reminder.time': time,
  'runs.graceMinutes': (value, t) => t.minutes(value),
  'monthDraft.time': time,
  'review.workdays': (value, t) => t.workdays(value),
  'monthClose.time': time,
  'monthClose.automatic': (value, t) => (value ? t.yes : t.no),
  'rejection.workdays': (value, t) => t.workdays(value),
  'appeal.workdays': (value, t) => t.workdays(value),
  'appeal.decisionWorkdays': (value, t) => t.workdays(value),
  'outage.graceMinutes': (value, t) => t.minutes(value),
  'quietHours.longest': (value, t) => t.hours(value),
  'morningMeeting.weekly': weekly,
  'training.weekly': weekly,
  'spotChecks.everyWeeks': (value, t) => t.weeks(value),
};

export const procedureText = <Name extends ProcedureName>(
  name: Name,
  value: ProcedureValues[Name],
  t: ProcedureTexts,
): string => PROCEDURE_VALUE_TEXTS[name](value, t);

export const procedureOn = (
  name: ProcedureName,
  { procedure }: PolicyVersions,
  day: string,
  t: ProcedureTexts,
): string => procedureText(name, procedureInForce(procedure)(name, day), t);

/** As JSON says it: a number that is typed wrong is nothing, and like no number. */
const identityAsJson = (value: unknown): string => identityOf(JSON.parse(JSON.stringify(value)));

export const isSame = (a: unknown, b: unknown): boolean => identityAsJson(a) === identityAsJson(b);
