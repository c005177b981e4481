import { Alert, Button, Form, type FormInstance, Input, Select } from 'antd';
import { PERSONAL_FORM_IDS } from '../../../shared/contracts/forms/form-ids.ts';
import { formOf } from '../../../shared/contracts/forms/forms.ts';
import type { Answer } from '../api/answer.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import type { Submission } from '../submission/submission.ts';
import { FailureAlert } from '../ui/failure-alert.tsx';
import {
  type PersonalForm,
  type WebhookDraft,
  WebhookDraftSchema,
  fieldsOf,
  placeOfError,
  withForm,
} from './mapping-draft.ts';
import styles from './webhooks.module.css';
import { webhooksTexts } from './webhooks-texts.ts';

interface MappingFormProps<Value> {
  readonly id: string;
  readonly form: FormInstance<WebhookDraft>;
  readonly initial: WebhookDraft;
  /** Which form is filled in is said once, when the webhook is created. */
  readonly isNew: boolean;
  readonly submission: Submission<Value>;
  readonly changed?: (draft: WebhookDraft) => void;
  readonly submit: (draft: WebhookDraft) => void;
}

/** Fields that are not on the page included. */
const draftIn = (form: FormInstance<WebhookDraft>): WebhookDraft => WebhookDraftSchema.parse(form.getFieldsValue(true));

/** Each refusal at the field it is about. */
export function showErrors(form: FormInstance<WebhookDraft>, draft: WebhookDraft, answer: Answer<unknown>): void {
  if (answer.outcome !== 'refused') return;
  for (const { pointer, detail } of answer.problem.errors) {
    const name = placeOfError(draft, pointer);
    if (name !== null) form.setFields([{ name, errors: [detail] }]);
  }
}

function FormOfWebhook() {
  const t = useTexts(webhooksTexts);
  const { language } = useLanguage();
  return (
    <Form.Item label={t.form} name="form">
      <Select<PersonalForm>
        showSearch={{ optionFilterProp: 'label' }}
        options={PERSONAL_FORM_IDS.map((value) => {
          const { title, sheet } = formOf(value);
          return { value, label: (title ?? sheet)[language] };
        })}
      />
    </Form.Item>
  );
}

function FieldSources({ form }: { readonly form: PersonalForm }) {
  const t = useTexts(webhooksTexts);
  const { language } = useLanguage();
  return fieldsOf(form, language).map(({ field, heading }, place) => (
    <div key={field} className={styles.field}>
      <Form.Item label={t.from(heading)} name={['fields', place, 'from']}>
        <Input
          maxLength={2000}
          placeholder={field.includes('.') ? `answers.${field.replace('.', '.*.')}` : `answers.${field}`}
        />
      </Form.Item>
      <Form.Item label={t.always(heading)} name={['fields', place, 'always']}>
        <Input maxLength={500} />
      </Form.Item>
    </div>
  ));
}

/** A webhook's name and where the answers of its form stand in what the service posts. */
export function MappingForm<Value>(props: MappingFormProps<Value>) {
  const { id, form, initial, isNew, submission, changed, submit } = props;
  const t = useTexts(webhooksTexts);
  const { form: asked } = { ...initial, ...Form.useWatch([], form) };
  const keep = ({ form: next }: Partial<WebhookDraft>) => {
    if (next !== undefined) form.setFieldsValue(withForm(draftIn(form), next));
    changed?.(draftIn(form));
  };
  const answer = submission.state === 'answered' ? submission.answer : null;
  return (
    <Form
      form={form}
      name={id}
      layout="vertical"
      requiredMark={false}
      initialValues={initial}
      disabled={submission.state === 'sending'}
      onValuesChange={keep}
      onFinish={() => {
        submit(draftIn(form));
      }}
    >
      <Form.Item label={t.name} name="name" rules={[{ required: true, whitespace: true, message: t.required }]}>
        <Input maxLength={100} placeholder={t.namePlaceholder} />
      </Form.Item>
      {isNew && <FormOfWebhook />}
      <p className={styles.hint}>{t.mappingDetail}</p>
      <Form.Item label={t.person} name="person" rules={[{ required: true, whitespace: true, message: t.required }]}>
        <Input maxLength={200} placeholder="respondent.email" />
      </Form.Item>
      <Form.Item label={t.submission} name="submission" extra={t.submissionDetail}>
        <Input maxLength={200} placeholder="response_id" />
      </Form.Item>
      <FieldSources key={asked} form={asked} />
      <div className={styles.stack}>
        {answer !== null && answer.outcome !== 'ok' && <FailureAlert failure={answer} />}
        {answer?.outcome === 'ok' && !isNew && <Alert type="success" showIcon role="status" title={t.saved} />}
        <div className={styles.actions}>
          <Button type="primary" htmlType="submit" loading={submission.state === 'sending'}>
            {isNew ? t.createIt : t.save}
          </Button>
        </div>
      </div>
    </Form>
  );
}
