import { Segmented } from 'antd';
import { useState } from 'react';
import { CONTRACTS } from '../../../shared/contracts/http/operations.ts';
import { SHEET_MEDIA_TYPES } from '../../../shared/contracts/http/list-items.ts';
import { LISTS_BY_MONTH, type ListByMonth } from '../../../shared/contracts/http/month-packs.ts';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import type { Role } from '../../../shared/domain/dossier.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { DownloadButton } from '../ui/download-button.tsx';
import list from '../ui/list.module.css';
import { Panel } from '../ui/panel.tsx';
import styles from './exports.module.css';
import { exportsTexts } from './exports-texts.ts';

const FORMATS = ['xlsx', 'csv'] as const;
type Format = (typeof FORMATS)[number];

const LISTS = Object.keys(LISTS_BY_MONTH) as ListByMonth[];

const listsFor = (role: Role): readonly ListByMonth[] =>
  LISTS.filter((operation) => mayDo(operation, role, 'department'));

/** Of the whole department, as far as the list knows of such things. */
function queryOf(operation: ListByMonth, month: string): { readonly month?: string; readonly scope?: 'department' } {
  const known = CONTRACTS[operation].query.shape;
  return {
    ...(Object.hasOwn(known, 'month') && { month }),
    ...(Object.hasOwn(known, 'scope') && { scope: 'department' }),
  };
}

interface ListDownloadProps {
  readonly operation: ListByMonth;
  readonly month: string;
  readonly format: Format;
}

function ListDownload({ operation, month, format }: ListDownloadProps) {
  const { language } = useLanguage();
  return (
    <DownloadButton
      label={LISTS_BY_MONTH[operation][language]}
      operation={operation}
      call={{ query: queryOf(operation, month) }}
      mediaType={SHEET_MEDIA_TYPES[format]}
      usualName={`${operation.replace(/^list-/, '')}-${month}.${format}`}
    />
  );
}

/** Every list that can be asked for by month, one file each. */
export function ListExports({ month }: { readonly month: string }) {
  const t = useTexts(exportsTexts);
  const { role } = useMe();
  const [format, setFormat] = useState<Format>('xlsx');
  return (
    <Panel
      title={t.lists}
      aside={
        <Segmented
          aria-label={t.format}
          value={format}
          options={FORMATS.map((value) => ({ value, label: t[value] }))}
          onChange={setFormat}
        />
      }
    >
      <div className={styles.stack}>
        <p className={list.quiet}>{t.listsDetail}</p>
        <ul className={styles.lists}>
          {listsFor(role).map((operation) => (
            <li key={operation}>
              <ListDownload operation={operation} month={month} format={format} />
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}
