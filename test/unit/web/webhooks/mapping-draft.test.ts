import { describe, expect, it } from 'vitest';
import { MappingSchema } from '../../../../shared/contracts/http/webhooks.ts';
import {
  blankDraft,
  draftOf,
  fieldsOf,
  mappingOf,
  placeOfError,
  samplePayload,
  type WebhookDraft,
} from '../../../../web/src/webhooks/mapping-draft.ts';

const mapping = MappingSchema.parse({
  person: 'respondent.email',
  submission: 'id',
  fields: [
    { field: 'date', from: ['answers.day'] },
    { field: 'visits.customer', from: ['customer_1', 'customer_2'] },
    { field: 'visits.summary', always: '问卷填报' },
    { field: 'visits.at', from: ['answers.visits.*.time'] },
  ],
});
const draft: WebhookDraft = draftOf({ name: '日志问卷', form: 'daily-log', mapping });

describe('a mapping as it is typed', () => {
  it('holds a place for every field of the form and is the same mapping again', () => {
    expect(draft.fields).toHaveLength(fieldsOf('daily-log', 'en').length);
    const again = mappingOf(draft);
    expect(again).toMatchObject({ person: mapping.person, submission: mapping.submission });
    expect(again.fields.toSorted((a, b) => a.field.localeCompare(b.field))).toEqual(
      mapping.fields.toSorted((a, b) => a.field.localeCompare(b.field)),
    );
  });

  it('leaves out what was left empty', () => {
    expect(mappingOf({ ...blankDraft('leave'), person: ' a.b ' })).toEqual({
      person: 'a.b',
      submission: null,
      fields: [],
    });
  });

  it.each([
    ['/name', 'name'],
    ['/mapping/person', 'person'],
    ['/mapping/submission', 'submission'],
    ['/mapping/fields/0/from/0', ['fields', 0, 'from']],
    // The second of those filled in is the third field of the form.
    ['/mapping/fields/1/from', ['fields', 2, 'from']],
    ['/mapping/fields', null],
    ['/elsewhere', null],
  ])('shows the refusal at %s where it was typed', (pointer, place) => {
    expect(placeOfError(draft, pointer)).toEqual(place);
  });

  it('gives a sample with a place for every answer', () => {
    expect(JSON.parse(samplePayload(mapping, 's01'))).toEqual({
      respondent: { email: 's01' },
      id: '1',
      answers: { day: '', visits: [{ time: '' }] },
      customer_1: '',
      customer_2: '',
    });
  });
});
