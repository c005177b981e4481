import { Form, Input, Radio, Select } from 'antd';
import { LANGUAGE_OPTIONS } from '../../../shared/contracts/forms/options.ts';
import type { UnitItem } from '../../../shared/contracts/http/roster.ts';
import { LANGUAGES } from '../../../shared/domain/language.ts';
import { ROLE_TEXTS } from '../../../shared/contracts/role-texts.ts';
import { ROLES } from '../../../shared/domain/roster/role.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { rosterTexts } from './roster-texts.ts';

/** In place of a unit's id: to belong to none is an answer too. */
export const NO_UNIT = '';

/** An e-mail field left empty is no address. */
export const emailOf = (typed: string | undefined): string | null =>
  typed === undefined || typed.trim() === '' ? null : typed.trim();

/** Name, address and language. */
export function DetailFields() {
  const t = useTexts(rosterTexts);
  const { language } = useLanguage();
  return (
    <>
      <Form.Item label={t.name} name="name" rules={[{ required: true, whitespace: true, message: t.required }]}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item label={t.email} name="email" extra={t.emailHint}>
        <Input inputMode="email" maxLength={254} autoComplete="off" />
      </Form.Item>
      <Form.Item label={t.language} name="language">
        <Radio.Group options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_OPTIONS[value][language] }))} />
      </Form.Item>
    </>
  );
}

/** Role and unit. */
export function AssignmentFields({ units }: { readonly units: readonly UnitItem[] }) {
  const t = useTexts(rosterTexts);
  const { language } = useLanguage();
  return (
    <>
      <Form.Item label={t.role} name="role" rules={[{ required: true, message: t.required }]}>
        <Select options={ROLES.map((role) => ({ value: role, label: ROLE_TEXTS[role][language] }))} />
      </Form.Item>
      <Form.Item label={t.unit} name="unitId">
        <Select
          options={[
            { value: NO_UNIT, label: t.noUnit },
            ...units.map(({ unitId, name }) => ({ value: unitId, label: name })),
          ]}
        />
      </Form.Item>
    </>
  );
}
