import { Form, Input } from 'antd';
import { useTexts } from '../language/texts.ts';
import editor from '../outbox/editor.module.css';
import { ClientFields } from './client-fields.tsx';
import type { FormContent } from './form-content.ts';
import { InventoryFields } from './inventory-fields.tsx';
import { plansTexts } from './plans-texts.ts';

function PlanFields({ kind }: { readonly kind: 'week' | 'month' }) {
  const t = useTexts(plansTexts);
  const rules = [{ required: true, whitespace: true, message: t.required }];
  return (
    <div className={editor.card}>
      <Form.Item label={t.done[kind]} name="done" rules={rules}>
        <Input.TextArea maxLength={4000} rows={4} placeholder={t.doneHint} />
      </Form.Item>
      <Form.Item label={t.planned[kind]} name="planned" rules={rules}>
        <Input.TextArea maxLength={4000} rows={4} placeholder={t.plannedHint} />
      </Form.Item>
    </div>
  );
}

function RegistrationFields() {
  const t = useTexts(plansTexts);
  const rules = [{ required: true, whitespace: true, message: t.required }];
  return (
    <div className={editor.card}>
      <Form.Item label={t.destination} name="destination" rules={rules}>
        <Input maxLength={200} autoComplete="off" placeholder={t.destinationHint} />
      </Form.Item>
      <Form.Item label={t.reason} name="reason" rules={rules}>
        <Input.TextArea maxLength={1000} rows={3} />
      </Form.Item>
    </div>
  );
}

interface FormFieldsProps {
  /** As it stands in the form right now. */
  readonly content: FormContent;
  readonly period: string;
  readonly replace: (content: FormContent) => void;
}

/** What a form asks for. */
export function FormFields({ content, period, replace }: FormFieldsProps) {
  switch (content.form) {
    case 'weekly-plan':
      return <PlanFields kind="week" />;
    case 'monthly-plan':
      return <PlanFields kind="month" />;
    case 'field-registration':
      return <RegistrationFields />;
    case 'inventory':
      return <InventoryFields content={content} period={period} replace={replace} />;
    case 'client-list':
      return <ClientFields content={content} />;
  }
}
