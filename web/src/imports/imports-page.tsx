import { useNavigate, useSearch } from '@tanstack/react-router';
import { Select } from 'antd';
import { useId } from 'react';
import { FORM_IDS, type FormId } from '../../../shared/contracts/forms/form-ids.ts';
import { formOf } from '../../../shared/contracts/forms/forms.ts';
import { mayDoAtAll } from '../../../shared/contracts/permissions.ts';
import type { Role } from '../../../shared/domain/dossier.ts';
import { shellTexts } from '../app/shell-texts.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import columns from '../ui/columns.module.css';
import { DownloadButton } from '../ui/download-button.tsx';
import { Page } from '../ui/page.tsx';
import { Panel } from '../ui/panel.tsx';
import { FileField } from './file-field.tsx';
import { ImportList } from './import-list.tsx';
import { importsTexts } from './imports-texts.ts';
import styles from './imports.module.css';
import { useSheet } from './sheet-check.ts';
import { SheetResult } from './sheet-result.tsx';

const formsOf = (role: Role): readonly FormId[] => FORM_IDS.filter((form) => mayDoAtAll(formOf(form).operation, role));

function FormField({ form, chosen }: { readonly form: FormId; readonly chosen: (form: FormId) => void }) {
  const t = useTexts(importsTexts);
  const { language } = useLanguage();
  const { role } = useMe();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {t.form}
      </label>
      <div className={styles.actions}>
        <Select<FormId>
          id={id}
          className={styles.select ?? ''}
          showSearch={{ optionFilterProp: 'label' }}
          value={form}
          options={formsOf(role).map((value) => {
            const { title, sheet } = formOf(value);
            return { value, label: (title ?? sheet)[language] };
          })}
          onChange={chosen}
        />
        <DownloadButton
          key={form}
          label={t.template}
          operation="read-template"
          call={{ params: { form } }}
          usualName={`${form}.xlsx`}
        />
      </div>
    </div>
  );
}

function Sheet({ form }: { readonly form: FormId }) {
  const t = useTexts(importsTexts);
  const navigate = useNavigate();
  const { sheet, check, file, start, forget } = useSheet(form);
  return (
    <>
      <Panel title={t.choose}>
        <div className={styles.stack}>
          <FormField
            form={form}
            chosen={(next) => {
              forget();
              void navigate({ to: '/imports', search: { form: next }, replace: true });
            }}
          />
          <FileField
            name={sheet.state === 'none' ? null : sheet.file.name}
            disabled={sheet.state === 'checking' || sheet.state === 'filing'}
            chosen={(chosen) => void check(chosen)}
          />
        </div>
      </Panel>
      <SheetResult
        sheet={sheet}
        check={(chosen) => void check(chosen)}
        file={(chosen) => void file(chosen)}
        start={(chosen) => void start(chosen)}
      />
    </>
  );
}

/** Forms as spreadsheets: the template out, the sheet in, everything wrong at its cell before anything is kept. */
export function ImportsPage() {
  const t = useTexts(importsTexts);
  const { page } = useTexts(shellTexts);
  const { role } = useMe();
  const forms = formsOf(role);
  const { form: asked } = useSearch({ from: '/imports' });
  const form = forms.find((one) => one === asked) ?? forms[0] ?? 'daily-log';
  return (
    <Page title={page['/imports']} lead={t.lead}>
      <div className={columns.columns}>
        <div className={columns.column}>
          <Sheet form={form} />
        </div>
        <div className={columns.column}>
          <ImportList />
        </div>
      </div>
    </Page>
  );
}
