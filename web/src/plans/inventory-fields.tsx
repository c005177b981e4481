import { Button, Form, Input } from 'antd';
import { useId } from 'react';
import { PROSPECT_STATUS_TEXTS } from '../../../shared/contracts/prospect-texts.ts';
import { normalisedName } from '../../../shared/domain/names/normalised-name.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import editor from '../outbox/editor.module.css';
import { EntryList } from '../outbox/entry-list.tsx';
import { Mark } from '../ui/mark.tsx';
import { EntryRow } from './entry-row.tsx';
import { type ContentOf, emptyInventoryEntry, type InventoryEntry, isBlankRow } from './form-content.ts';
import { plansTexts } from './plans-texts.ts';
import { useProposedInventory } from './proposals.ts';

interface InventoryFieldsProps {
  readonly content: ContentOf<'inventory'>;
  readonly period: string;
  readonly replace: (content: ContentOf<'inventory'>) => void;
}

const lists = (entries: readonly InventoryEntry[], { company, prospectId }: InventoryEntry): boolean =>
  entries.some(
    (entry) =>
      normalisedName(entry.company) === normalisedName(company) ||
      (prospectId !== '' && entry.prospectId === prospectId),
  );

/** Prospects registered since the form was begun are a press away. */
function MissingProspects({ content, period, replace }: InventoryFieldsProps) {
  const t = useTexts(plansTexts);
  const proposed = useProposedInventory(period).data ?? [];
  const missing = proposed.filter((entry) => !lists(content.entries, entry));
  if (missing.length === 0) return null;
  return (
    <Button
      block
      onClick={() => {
        replace({ ...content, entries: [...content.entries.filter((row) => !isBlankRow(row)), ...missing] });
      }}
    >
      {t.addMissing(missing.length)}
    </Button>
  );
}

/** 准客户盘点表: every company still pursued, where it stands, what comes next. */
export function InventoryFields({ content, period, replace }: InventoryFieldsProps) {
  const t = useTexts(plansTexts);
  const { language } = useLanguage();
  const statuses = useId();
  const words = { add: t.addEntry, removed: t.removedEntry, none: t.noProspects };
  return (
    <div className={editor.writing}>
      <datalist id={statuses}>
        {Object.entries(PROSPECT_STATUS_TEXTS).map(([status, texts]) => (
          <option key={status} value={texts[language]} />
        ))}
      </datalist>
      <EntryList
        name="entries"
        rows={content.entries}
        blank={emptyInventoryEntry}
        words={words}
        entry={({ key, place, remove }) => (
          <EntryRow
            key={key}
            ordinal={place + 1}
            mark={(content.entries[place]?.prospectId ?? '') !== '' && <Mark tone="quiet">{t.registered}</Mark>}
            remove={remove}
          >
            <Form.Item label={t.company} name={[place, 'company']}>
              <Input maxLength={200} autoComplete="off" />
            </Form.Item>
            <Form.Item label={t.status} name={[place, 'status']}>
              <Input maxLength={200} autoComplete="off" list={statuses} />
            </Form.Item>
            <Form.Item label={t.nextStep} name={[place, 'nextStep']}>
              <Input maxLength={1000} autoComplete="off" />
            </Form.Item>
            <Form.Item name={[place, 'prospectId']} hidden>
              <Input />
            </Form.Item>
          </EntryRow>
        )}
      />
      <MissingProspects content={content} period={period} replace={replace} />
    </div>
  );
}
