import { useNavigate } from '@tanstack/react-router';
import { Button, Form, Input, Select } from 'antd';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import list from '../ui/list.module.css';
import { Panel } from '../ui/panel.tsx';
import styles from './spot-checks.module.css';
import { useAuthorsOf } from './spot-checks.ts';
import { spotCheckTexts } from './spot-check-texts.ts';

interface OtherLog {
  readonly staffId: string;
  readonly date: string;
}

/** First the day, then who of the people in reach filed a log for it. */
function OtherLogFields({ date }: { readonly date: string | undefined }) {
  const t = useTexts(spotCheckTexts);
  const { today } = useMe();
  const authors = useAuthorsOf(date);
  const required = [{ required: true, message: t.required }];
  return (
    <>
      <Form.Item label={t.date} name="date" rules={required}>
        <Input type="date" max={today} />
      </Form.Item>
      <Form.Item label={t.person} name="staffId" rules={required}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={date === undefined ? t.dateFirst : t.choosePerson}
          notFoundContent={date === undefined ? t.dateFirst : t.nobodyFiled}
          loading={authors.isFetching}
          options={authors.data?.map(({ staffId, staffName }) => ({ value: staffId, label: staffName })) ?? []}
        />
      </Form.Item>
    </>
  );
}

/** Opens the log of somebody who was not drawn; nothing for a reader who checks nobody. */
export function OtherLogForm() {
  const t = useTexts(spotCheckTexts);
  const { role } = useMe();
  const navigate = useNavigate({ from: '/spot-checks' });
  const [form] = Form.useForm<OtherLog>();
  const date = Form.useWatch('date', form);
  if (!mayDo('record-spot-check', role, 'unit')) return null;
  return (
    <Panel title={t.otherLog}>
      <div className={styles.stack}>
        <p className={list.quiet}>{t.otherLogDetail}</p>
        <Form<OtherLog>
          form={form}
          name="other-log"
          layout="vertical"
          requiredMark={false}
          onValuesChange={(changed: Partial<OtherLog>) => {
            if (changed.date !== undefined) form.resetFields(['staffId']);
          }}
          onFinish={(log) => void navigate({ search: log })}
        >
          <OtherLogFields date={date === '' ? undefined : date} />
          <Button htmlType="submit" block>
            {t.open}
          </Button>
        </Form>
      </div>
    </Panel>
  );
}
