import { fieldErrorsOf } from '../../../../shared/contracts/http/field-errors-of.ts';
import { FIELD_ERRORS } from '../../../../shared/contracts/http/field-errors.ts';
import type { RequestBody } from '../../../../shared/contracts/http/operations.ts';
import { ProposePolicySchema } from '../../../../shared/contracts/http/policies.ts';
import { fillIn } from '../../../../shared/contracts/fill-in.ts';
import type { Answer } from '../../api/answer.ts';
import type { Language } from '../../language/language.ts';

/** By `effectiveFrom`, or the name of a parameter or of a value of the procedure: what is wrong with it. */
export type DraftErrors = ReadonlyMap<string, readonly string[]>;

interface Told {
  readonly pointer: string;
  readonly detail: string;
}

/** `/proposal/parameters/visits.quota/0/from` and `/parameters/visits.quota` are about `visits.quota`. */
const fieldOf = (pointer: string): string => {
  const [first = '', second = ''] = pointer
    .replace(/^\/proposal/, '')
    .split('/')
    .slice(1);
  return first === 'parameters' || first === 'procedure' ? second : first;
};

const byField = (errors: readonly Told[]): DraftErrors => {
  const found = new Map<string, readonly string[]>();
  for (const { pointer, detail } of errors) {
    const details = found.get(fieldOf(pointer)) ?? [];
    if (!details.includes(detail)) found.set(fieldOf(pointer), [...details, detail]);
  }
  return found;
};

type ReadDraft =
  | { readonly ok: true; readonly body: RequestBody<'propose-policy'> }
  | { readonly ok: false; readonly errors: DraftErrors };

/** A draft as the API takes it, or what the contract finds wrong, in the words of the API; a number that is none in the page's. */
export const readDraft = (proposal: unknown, language: Language, notTyped: string): ReadDraft => {
  const parsed = ProposePolicySchema.safeParse(proposal);
  if (parsed.success) return { ok: true, body: parsed.data };
  const told = fieldErrorsOf(parsed.error, proposal).map(({ pointer, code, values }) => ({
    pointer,
    detail: code === 'wrong-type' ? notTyped : fillIn(FIELD_ERRORS[code][language], values),
  }));
  return { ok: false, errors: byField(told) };
};

export const errorsOfAnswer = (answer: Answer<unknown>): DraftErrors =>
  byField(answer.outcome === 'refused' ? answer.problem.errors : []);
