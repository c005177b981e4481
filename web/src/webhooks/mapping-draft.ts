import * as z from 'zod';
import { staffId } from '../../../shared/contracts/forms/columns.ts';
import { PERSONAL_FORM_IDS } from '../../../shared/contracts/forms/form-ids.ts';
import { formOf } from '../../../shared/contracts/forms/forms.ts';
import type { Mapping, Webhook } from '../../../shared/contracts/http/webhooks.ts';
import type { Language } from '../../../shared/domain/language.ts';

export type PersonalForm = Webhook['form'];

const FieldDraftSchema = z.object({ from: z.string(), always: z.string() });

/** A webhook as it is being typed. Several paths of a field stand one behind the other, with `;` between them. */
export const WebhookDraftSchema = z.object({
  name: z.string(),
  form: z.enum(PERSONAL_FORM_IDS),
  person: z.string(),
  submission: z.string(),
  /** By the place of the field in its form: names of fields hold dots, which forms take for paths. */
  fields: z.array(FieldDraftSchema),
});
export type WebhookDraft = z.infer<typeof WebhookDraftSchema>;

interface MappedField {
  /** `date`, or `visits.customer` of a line. */
  readonly field: string;
  readonly heading: string;
  readonly isOfLine: boolean;
}

/** Everything a form asks, but whose it is. */
export function fieldsOf(form: PersonalForm, language: Language): readonly MappedField[] {
  const { columns, lines, sheet } = formOf(form);
  const own = columns
    .filter((column) => column !== staffId)
    .map(({ field, heading }) => ({ field, heading: heading[language], isOfLine: false }));
  const ofLines = (lines?.columns ?? []).map(({ field, heading }) => ({
    field: `${lines?.field ?? ''}.${field}`,
    heading: `${sheet[language]} · ${heading[language]}`,
    isOfLine: true,
  }));
  return [...own, ...ofLines];
}

const SEPARATOR = ';';

const pathsIn = (text: string): string[] =>
  text
    .split(SEPARATOR)
    .map((path) => path.trim())
    .filter((path) => path !== '');

const blankFields = (form: PersonalForm): WebhookDraft['fields'] =>
  fieldsOf(form, 'en').map(() => ({ from: '', always: '' }));

export const blankDraft = (form: PersonalForm): WebhookDraft => ({
  name: '',
  form,
  person: '',
  submission: '',
  fields: blankFields(form),
});

/** Another form asks other things: where its answers stand has to be said anew. */
export const withForm = (draft: WebhookDraft, form: PersonalForm): WebhookDraft => ({
  ...draft,
  form,
  fields: blankFields(form),
});

export const draftOf = ({ name, form, mapping }: Pick<Webhook, 'name' | 'form' | 'mapping'>): WebhookDraft => ({
  name,
  form,
  person: mapping.person,
  submission: mapping.submission ?? '',
  fields: fieldsOf(form, 'en').map(({ field }) => {
    const source = mapping.fields.find((one) => one.field === field);
    return { from: source?.from.join(`${SEPARATOR} `) ?? '', always: source?.always ?? '' };
  }),
});

/** The fields that say where they come from; the others are left out. */
const filledFields = ({ form, fields }: WebhookDraft) =>
  fieldsOf(form, 'en').flatMap(({ field }, place) => {
    const { from = '', always = '' } = fields[place] ?? {};
    const paths = pathsIn(from);
    if (paths.length === 0 && always === '') return [];
    return [{ place, source: { field, from: paths, always: always === '' ? null : always } }];
  });

export const mappingOf = (draft: WebhookDraft): Mapping => ({
  person: draft.person.trim(),
  submission: draft.submission.trim() === '' ? null : draft.submission.trim(),
  fields: filledFields(draft).map(({ source }) => source),
});

type FormPath = 'name' | 'form' | 'person' | 'submission' | ['fields', number, 'from'];

/** Where in the form a refusal's pointer belongs; null where no field is to blame. */
export function placeOfError(draft: WebhookDraft, pointer: string): FormPath | null {
  const [part, name = '', index] = pointer.split('/').slice(1);
  if (part === 'name' || part === 'form') return part;
  if (part !== 'mapping') return null;
  if (name === 'person' || name === 'submission') return name;
  const field = index === undefined ? undefined : filledFields(draft)[Number(index)];
  return field === undefined ? null : ['fields', field.place, 'from'];
}

/** A payload with a place for every path of the mapping, to be filled in and tried. */
export function samplePayload(mapping: Mapping, person: string): string {
  const payload: Record<string, unknown> = {};
  const put = (path: string, value: string) => {
    const steps = path.split('.');
    let here: unknown = payload;
    for (const [index, step] of steps.entries()) {
      if (typeof here !== 'object' || here === null) return;
      const next = steps[index + 1];
      const key = step === '*' ? '0' : step;
      const found: unknown = Reflect.get(here, key);
      const fresh = next === undefined ? value : next === '*' || /^\d+$/.test(next) ? [] : {};
      const held: unknown = found ?? fresh;
      Reflect.set(here, key, held);
      here = held;
    }
  };
  put(mapping.person, person);
  if (mapping.submission !== null) put(mapping.submission, '1');
  for (const { from } of mapping.fields) for (const path of from) put(path, '');
  return JSON.stringify(payload, null, 2);
}
