import { InboxOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import { useTexts } from '../language/texts.ts';
import list from '../ui/list.module.css';
import { type ChosenFile, readFile } from './chosen-file.ts';
import { importsTexts } from './imports-texts.ts';
import styles from './imports.module.css';

interface FileFieldProps {
  /** Of the file chosen before; null without one. */
  readonly name: string | null;
  readonly disabled: boolean;
  readonly chosen: (file: ChosenFile) => void;
}

/** A file, chosen or dropped. The same one chosen again is read anew: it has been mended in between. */
export function FileField({ name, disabled, chosen }: FileFieldProps) {
  const t = useTexts(importsTexts);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [isWrong, setIsWrong] = useState(false);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = await readFile(file);
    setIsWrong(read === null);
    if (read !== null) chosen(read);
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <div className={styles.stack}>
      <div
        className={over ? `${styles.drop} ${styles.over}` : styles.drop}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={dropped}
      >
        <input
          ref={input}
          hidden
          type="file"
          accept=".xlsx,.csv"
          aria-label={t.file}
          onChange={({ target }) => {
            void take(target.files?.[0]);
            target.value = '';
          }}
        />
        <Button icon={<InboxOutlined />} disabled={disabled} onClick={() => input.current?.click()}>
          {name === null ? t.chooseFile : t.chooseAnother}
        </Button>
        <span className={name === null ? list.quiet : styles.name}>{name ?? t.drop}</span>
      </div>
      {isWrong && <Alert type="error" showIcon title={t.notASheet} />}
    </div>
  );
}
