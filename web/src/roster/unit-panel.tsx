import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { RequestBody } from '../../../shared/contracts/http/operations.ts';
import type { StaffItem, UnitItem } from '../../../shared/contracts/http/roster.ts';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import { useConnection } from '../api/connection.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { useSubmission } from '../submission/submission.ts';
import { refusedFields } from '../submission/refused-fields.ts';
import { FailureAlert } from '../ui/failure-alert.tsx';
import list from '../ui/list.module.css';
import { Panel } from '../ui/panel.tsx';
import { employmentState } from './employment-state.ts';
import { rosterTexts } from './roster-texts.ts';
import styles from './roster.module.css';
import { UNITS_KEY } from './staff.ts';

function RenameForm({ unit, done }: { readonly unit: UnitItem; readonly done: () => void }) {
  const t = useTexts(rosterTexts);
  const { api } = useConnection();
  const queries = useQueryClient();
  const [form] = Form.useForm<{ name: string }>();
  const { unitId, version } = unit;
  const { submit, sending, failure } = useSubmission((name: string) =>
    api('rename-unit', { params: { unitId }, body: { version, name } }),
  );
  const rename = async (name: string) => {
    const answer = await submit(name);
    form.setFields([...refusedFields(answer, { name: 'name' })]);
    await queries.invalidateQueries({ queryKey: UNITS_KEY });
    if (answer.outcome === 'ok') done();
  };
  return (
    <Form
      form={form}
      name={`unit-${unitId}`}
      layout="vertical"
      requiredMark={false}
      initialValues={{ name: unit.name }}
      onFinish={({ name }) => void rename(name)}
    >
      <Form.Item label={t.unitName} name="name" rules={[{ required: true, whitespace: true, message: t.required }]}>
        <Input maxLength={100} />
      </Form.Item>
      {failure !== null && <FailureAlert failure={failure} className={styles.result ?? ''} />}
      <div className={styles.actions}>
        <Button type="primary" htmlType="submit" loading={sending}>
          {t.save}
        </Button>
        <Button onClick={done}>{t.cancel}</Button>
      </div>
    </Form>
  );
}

function Unit({ unit, headcount }: { readonly unit: UnitItem; readonly headcount: number }) {
  const t = useTexts(rosterTexts);
  const { role } = useMe();
  const [renaming, setRenaming] = useState(false);
  const former = unit.names.slice(0, -1).map(({ name }) => name);
  return (
    <li className={list.item}>
      <p className={list.line}>
        <span>
          {unit.name} <span className={list.quiet}>{unit.unitId}</span>
        </span>
        <span className={list.quiet}>{t.headcount(headcount)}</span>
      </p>
      {former.length > 0 && <p className={list.quiet}>{t.formerNames(former.join('、'))}</p>}
      {renaming && (
        <RenameForm
          unit={unit}
          done={() => {
            setRenaming(false);
          }}
        />
      )}
      {!renaming && mayDo('rename-unit', role, 'department') && (
        <div>
          <Button
            type="link"
            size="small"
            className={styles.inline ?? ''}
            aria-label={`${t.rename} ${unit.name}`}
            onClick={() => {
              setRenaming(true);
            }}
          >
            {t.rename}
          </Button>
        </div>
      )}
    </li>
  );
}

function AddUnitForm() {
  const t = useTexts(rosterTexts);
  const { api } = useConnection();
  const queries = useQueryClient();
  const [form] = Form.useForm<RequestBody<'add-unit'>>();
  const { submit, sending, failure } = useSubmission((body: RequestBody<'add-unit'>) => api('add-unit', { body }));
  const add = async (body: RequestBody<'add-unit'>) => {
    const answer = await submit(body);
    form.setFields([...refusedFields(answer, { unitId: 'unitId', name: 'name' } as const)]);
    if (answer.outcome !== 'ok') return;
    form.resetFields();
    await queries.invalidateQueries({ queryKey: UNITS_KEY });
  };
  const rules = [{ required: true, whitespace: true, message: t.required }];
  return (
    <Form form={form} name="add-unit" layout="vertical" requiredMark={false} onFinish={(body) => void add(body)}>
      <div className={styles.pair}>
        <Form.Item label={t.unitId} name="unitId" rules={rules}>
          <Input maxLength={64} autoComplete="off" />
        </Form.Item>
        <Form.Item label={t.unitName} name="name" rules={rules}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
      </div>
      {failure !== null && <FailureAlert failure={failure} className={styles.result ?? ''} />}
      <Button htmlType="submit" loading={sending}>
        {t.addUnit}
      </Button>
    </Form>
  );
}

/** The units with how many people they have today. */
export function UnitPanel({
  units,
  staff,
}: {
  readonly units: readonly UnitItem[];
  readonly staff: readonly StaffItem[];
}) {
  const t = useTexts(rosterTexts);
  const { role, today } = useMe();
  const employed = staff.filter((person) => employmentState(person, today) === 'employed');
  return (
    <Panel title={t.units}>
      {units.length === 0 && <p className={list.quiet}>{t.noUnits}</p>}
      <ul>
        {units.map((unit) => (
          <Unit
            key={unit.unitId}
            unit={unit}
            headcount={employed.filter(({ unitId }) => unitId === unit.unitId).length}
          />
        ))}
      </ul>
      {mayDo('add-unit', role, 'department') && (
        <div className={styles.below}>
          <AddUnitForm />
        </div>
      )}
    </Panel>
  );
}
