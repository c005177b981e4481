import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { WebhookTrial } from '../../shared/contracts/http/webhooks.ts';
import type { Call } from '../../shared/ports/call.ts';
import { knownDepartment, type UploadFormsDeps, type UploadRefusal } from '../check-forms.ts';
import { checkSheet } from '../file-sheet.ts';
import { mapPayload, ofOneForm, personNamed } from '../mapped-form.ts';
import { findWebhook, type FindWebhookDeps } from './webhook-found.ts';

/** What would become of a payload, and what is wrong with it. Nothing is kept. */
export const tryWebhook = async (
  deps: FindWebhookDeps & UploadFormsDeps,
  { actor, charter, params, body, receivedAt, language }: Call<'try-webhook'>,
): Promise<Outcome<WebhookTrial, UploadRefusal | 'not-found'>> => {
  const found = await findWebhook(deps, actor, params.webhookId);
  if (found.outcome === 'refused') return found;
  const { form, mapping } = found.value;
  const mapped = mapPayload(form, mapping, body.payload);
  if (mapped.outcome === 'refused') return mapped;
  const department = await deps.departments.read(actor.departmentId);
  const person = personNamed(department, mapped.value.person, actor.today);
  if (person.outcome === 'refused') return person;
  const call = { actor: person.value, charter, receivedAt, language, idempotencyKey: null, params: { form } };
  const checked = await checkSheet(
    { ...deps, departments: knownDepartment(department) },
    { ...call, body: mapped.value.form },
  );
  if (checked.outcome === 'refused') return refused(checked.code, ofOneForm(checked.errors));
  const { id: staffId, name: staffName } = person.value.staff;
  return done({ staffId, staffName, preview: checked.value.foreseen });
};
