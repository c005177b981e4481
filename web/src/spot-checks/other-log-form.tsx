import { useNavigate } from '@tanstack/react-router';
import { Button, Form, Input, Select } from 'antd';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { usePeople } from '../me/people.ts';
import { relationOf } from '../me/reach.ts';
import list from '../ui/list.module.css';
import { Panel } from '../ui/panel.tsx';
import styles from './spot-checks.module.css';
import { spotCheckTexts } from './spot-check-texts.ts';

interface OtherLog {
  readonly staffId: string;
  readonly date: string;
}

/** Opens the log of somebody who was not drawn; nothing for a reader who checks nobody. */
export function OtherLogForm({ month }: { readonly month: string }) {
  const t = useTexts(spotCheckTexts);
  const me = useMe();
  const navigate = useNavigate({ from: '/spot-checks' });
  const people = usePeople(month);
  const checked = (people.data ?? []).filter((one) => mayDo('record-spot-check', me.role, relationOf(me, one)));
  if (!mayDo('record-spot-check', me.role, 'unit')) return null;
  return (
    <Panel title={t.otherLog}>
      <div className={styles.stack}>
        <p className={list.quiet}>{t.otherLogDetail}</p>
        <Form<OtherLog>
          name="other-log"
          layout="vertical"
          requiredMark={false}
          onFinish={({ staffId, date }) => void navigate({ search: { staffId, date } })}
        >
          <Form.Item label={t.person} name="staffId" rules={[{ required: true, message: t.required }]}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t.choosePerson}
              loading={people.isPending}
              options={checked.map(({ staffId, staffName }) => ({ value: staffId, label: staffName }))}
            />
          </Form.Item>
          <Form.Item label={t.date} name="date" rules={[{ required: true, message: t.required }]}>
            <Input type="date" max={me.today} />
          </Form.Item>
          <Button htmlType="submit" block>
            {t.open}
          </Button>
        </Form>
      </div>
    </Panel>
  );
}
