import { Alert, Button, type TableColumnsType } from 'antd';
import type { Receipt } from '../../../shared/contracts/http/receipt.ts';
import { exactText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { DataTable } from '../ui/data-table.tsx';
import { FailureAlert } from '../ui/failure-alert.tsx';
import { Bone } from '../ui/loading.tsx';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import type { ChosenFile } from './chosen-file.ts';
import { importsTexts } from './imports-texts.ts';
import styles from './imports.module.css';
import type { SheetState } from './sheet-check.ts';
import { WrongRows } from './wrong-rows.tsx';

type Filed = Receipt & { readonly number: number };

function Receipts({ receipts }: { readonly receipts: readonly Receipt[] }) {
  const t = useTexts(importsTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const columns: TableColumnsType<Filed> = [
    { title: t.number, dataIndex: 'number' },
    {
      title: t.result,
      key: 'result',
      render: (_, { onTime }) =>
        onTime ? <Mark tone="good">{t.onTime}</Mark> : <Mark tone="warning">{t.isLate}</Mark>,
    },
    { title: t.receivedAt, key: 'at', render: (_, { receivedAt }) => exactText(receivedAt, timezone, language) },
    { title: t.receipt, dataIndex: 'id' },
  ];
  return (
    <Panel title={t.receipts}>
      <DataTable
        rows={receipts.map((receipt, index) => ({ ...receipt, number: index + 1 }))}
        rowKey={({ number }) => String(number)}
        columns={columns}
        empty=""
      />
    </Panel>
  );
}

function FiledNotice({ receipts }: { readonly receipts: readonly Receipt[] }) {
  const t = useTexts(importsTexts);
  const late = receipts.filter(({ onTime }) => !onTime).length;
  return (
    <Alert
      type={late === 0 ? 'success' : 'warning'}
      showIcon
      role="status"
      title={receipts.length === 0 ? t.filedAll : t.filed(receipts.length)}
      description={late === 0 ? undefined : t.late(late)}
    />
  );
}

interface SheetResultProps {
  readonly sheet: SheetState;
  readonly check: (file: ChosenFile) => void;
  readonly file: (file: ChosenFile) => void;
  readonly start: (file: ChosenFile) => void;
}

/** What became of the sheet so far, and what can be done with it. */
export function SheetResult({ sheet, check, file, start }: SheetResultProps) {
  const t = useTexts(importsTexts);
  switch (sheet.state) {
    case 'none':
      return null;
    case 'checking':
    case 'filing':
      return (
        <div role="status" aria-label={t.checking}>
          <Bone height={72} />
        </div>
      );
    case 'fine': {
      const { add, change, unchanged } = sheet.preview;
      const isNew = add + change > 0;
      return (
        <div className={styles.stack}>
          <Alert
            type="success"
            showIcon
            role="status"
            title={isNew ? t.fine : t.nothingToFile}
            description={t.counts(add, change, unchanged)}
          />
          {isNew && (
            <div className={styles.actions}>
              <Button
                type="primary"
                onClick={() => {
                  file(sheet.file);
                }}
              >
                {t.fileIt}
              </Button>
            </div>
          )}
        </div>
      );
    }
    case 'wrong':
      return <WrongRows problem={sheet.problem} typed={sheet.typed} />;
    case 'large':
      return (
        <Alert
          type="info"
          showIcon
          title={t.large}
          description={t.largeDetail}
          action={
            <Button
              type="primary"
              onClick={() => {
                start(sheet.file);
              }}
            >
              {t.startImport}
            </Button>
          }
        />
      );
    case 'started':
      return <Alert type="success" showIcon role="status" title={t.started} />;
    case 'failed':
      return (
        <div className={styles.stack}>
          <FailureAlert failure={sheet.failure} />
          <div className={styles.actions}>
            <Button
              onClick={() => {
                check(sheet.file);
              }}
            >
              {t.again}
            </Button>
          </div>
        </div>
      );
    case 'filed':
      return (
        <>
          <FiledNotice receipts={sheet.receipts} />
          {sheet.receipts.length > 0 && <Receipts receipts={sheet.receipts} />}
        </>
      );
  }
}
