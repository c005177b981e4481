import { Form, Input } from 'antd';
import { useTexts } from '../language/texts.ts';
import editor from '../outbox/editor.module.css';
import { EntryList } from '../outbox/entry-list.tsx';
import { EntryRow } from './entry-row.tsx';
import { type ContentOf, emptyClientEntry } from './form-content.ts';
import { plansTexts } from './plans-texts.ts';

/** 客户信息表: the unit's clients and whom to call there. */
export function ClientFields({ content }: { readonly content: ContentOf<'client-list'> }) {
  const t = useTexts(plansTexts);
  const words = { add: t.addEntry, removed: t.removedEntry, none: t.noClients };
  return (
    <div className={editor.writing}>
      <EntryList
        name="entries"
        rows={content.entries}
        blank={emptyClientEntry}
        words={words}
        entry={({ key, place, remove }) => (
          <EntryRow key={key} ordinal={place + 1} remove={remove}>
            <Form.Item label={t.company} name={[place, 'company']}>
              <Input maxLength={200} autoComplete="off" />
            </Form.Item>
            <Form.Item label={t.contact} name={[place, 'contact']}>
              <Input maxLength={100} autoComplete="off" />
            </Form.Item>
            <Form.Item label={t.phone} name={[place, 'phone']}>
              <Input maxLength={50} inputMode="tel" autoComplete="off" />
            </Form.Item>
          </EntryRow>
        )}
      />
    </div>
  );
}
