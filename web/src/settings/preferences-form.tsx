import { Alert, Button, Form, Input, Switch } from 'antd';
import type { NoticeKindItem, NoticePreferencesItem } from '../../../shared/contracts/http/notices.ts';
import { dayAndTimeText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { refusedFields } from '../submission/refused-fields.ts';
import columns from '../ui/columns.module.css';
import { FailureAlert } from '../ui/failure-alert.tsx';
import list from '../ui/list.module.css';
import { Panel } from '../ui/panel.tsx';
import { NoticeList } from './notice-list.tsx';
import { type PreferencesForm as Fields, type Saving, formOf, useSaving } from './preferences.ts';
import styles from './settings.module.css';
import { settingsTexts } from './settings-texts.ts';

const FIELDS = { off: 'on', quietHours: 'quiet', robot: 'robot' } as const;

function QuietHours({ longest }: { readonly longest: number }) {
  const t = useTexts(settingsTexts);
  const on = Form.useWatch<boolean | undefined>('quiet');
  if (longest === 0) return <p className={list.quiet}>{t.noQuiet}</p>;
  const rules = [{ required: on === true, message: t.addressRequired }];
  return (
    <>
      <Form.Item name="quiet" label={t.quiet} valuePropName="checked" extra={`${t.quietOn} ${t.longest(longest)}`}>
        <Switch />
      </Form.Item>
      <div className={styles.pair} hidden={on !== true}>
        <Form.Item label={t.from} name="from" rules={rules}>
          <Input type="time" />
        </Form.Item>
        <Form.Item label={t.to} name="to" rules={rules}>
          <Input type="time" />
        </Form.Item>
      </div>
    </>
  );
}

function SavingResult({ saving }: { readonly saving: Saving }) {
  const t = useTexts(settingsTexts);
  if (saving.state !== 'answered') return null;
  if (saving.answer.outcome !== 'ok') return <FailureAlert failure={saving.answer} className={styles.result ?? ''} />;
  return <Alert className={styles.result ?? ''} role="status" showIcon type="success" title={t.saved} />;
}

function Suspended({ suspended }: Pick<NoticePreferencesItem, 'suspended'>) {
  const t = useTexts(settingsTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  if (suspended === null) return null;
  return (
    <Alert
      showIcon
      type="warning"
      title={t.suspended(suspended.address)}
      description={t.suspendedDetail(dayAndTimeText(suspended.since, timezone, language))}
    />
  );
}

interface PreferencesFormProps {
  readonly preferences: NoticePreferencesItem;
  readonly notices: readonly NoticeKindItem[];
}

/** How the person wants to be told: one form, saved as one. */
export function PreferencesForm({ preferences, notices }: PreferencesFormProps) {
  const t = useTexts(settingsTexts);
  const [form] = Form.useForm<Fields>();
  const { saving, save } = useSaving(preferences.version);
  const send = async (values: Partial<Fields>) => {
    // A department without quiet hours has no fields for them.
    const answer = await save({ ...formOf(preferences), ...values });
    form.setFields([...refusedFields(answer, FIELDS)]);
  };
  return (
    <Form
      form={form}
      name="notice-preferences"
      layout="vertical"
      requiredMark={false}
      initialValues={formOf(preferences)}
      disabled={saving.state === 'sending'}
      className={columns.column ?? ''}
      onFinish={(values) => void send(values)}
    >
      <Suspended suspended={preferences.suspended} />
      <Panel title={t.notices}>
        <NoticeList notices={notices} />
      </Panel>
      <Panel title={t.delivery}>
        <QuietHours longest={preferences.longestQuietHours} />
        <Form.Item label={t.robot} name="robot" extra={t.robotHint}>
          <Input type="url" inputMode="url" maxLength={500} autoComplete="off" />
        </Form.Item>
        <SavingResult saving={saving} />
        <Button type="primary" htmlType="submit" loading={saving.state === 'sending'}>
          {t.save}
        </Button>
      </Panel>
    </Form>
  );
}
