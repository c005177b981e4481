import { PlusOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../language/texts.ts';
import styles from './editor.module.css';
import { entryListTexts } from './entry-list-texts.ts';

interface Entry {
  readonly key: number;
  /** Place in the form's list. */
  readonly place: number;
  readonly remove: () => void;
}

interface EntryListProps<Row> {
  /** The list's field of the form. */
  readonly name: string;
  readonly rows: readonly Row[];
  readonly blank: Row;
  readonly words: { readonly add: string; readonly removed: string; readonly none: string };
  readonly entry: (entry: Entry) => ReactNode;
}

/** Rows of a form, to add and to remove; the row removed last can be had back. */
export function EntryList<Row>({ name, rows, blank, words, entry }: EntryListProps<Row>) {
  const t = useTexts(entryListTexts);
  const [removed, setRemoved] = useState<{ place: number; row: Row } | undefined>();
  return (
    <Form.List name={name}>
      {(fields, { add, remove }) => (
        <>
          {fields.length === 0 && <p className={styles.quiet}>{words.none}</p>}
          <ol className={styles.entries}>
            {fields.map(({ key, name: place }) =>
              entry({
                key,
                place,
                remove: () => {
                  setRemoved({ place, row: { ...blank, ...rows[place] } });
                  remove(place);
                },
              }),
            )}
          </ol>
          {removed !== undefined && (
            <p className={styles.removed} role="status">
              {words.removed}
              <Button
                type="link"
                size="small"
                onClick={() => {
                  add(removed.row, removed.place);
                  setRemoved(undefined);
                }}
              >
                {t.undo}
              </Button>
            </p>
          )}
          <Button
            block
            icon={<PlusOutlined />}
            onClick={() => {
              setRemoved(undefined);
              add(blank);
            }}
          >
            {words.add}
          </Button>
        </>
      )}
    </Form.List>
  );
}
