import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { valueOf } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Panel } from '../ui/panel.tsx';
import styles from './close.module.css';
import { closeTexts } from './close-texts.ts';

/** Links are good for some minutes: they are asked for anew well before that. */
const RENEWED_AFTER_MS = 120_000;
/** A month that has just closed is still being sealed. */
const ASKED_AGAIN_AFTER_MS = 5_000;

const sizeText = (bytes: number, language: string): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(
    Math.max(1, bytes / 1000),
  );

/** The files that the closed month was sealed as: what was published, byte for byte. */
export function SealedPackPanel({ month }: { readonly month: string }) {
  const t = useTexts(closeTexts);
  const { language } = useLanguage();
  const { api } = useConnection();
  const pack = useQuery({
    queryKey: ['sealed-pack', month],
    refetchInterval: ({ state }) => (state.data === undefined ? ASKED_AGAIN_AFTER_MS : RENEWED_AFTER_MS),
    queryFn: async () => valueOf(await api('show-sealed-pack', { params: { month } })),
  });
  if (pack.isPending) return <Bone height={160} />;
  if (pack.isLoadingError) return <FailureNotice error={pack.error} retry={() => void pack.refetch()} />;
  return (
    <Panel title={t.pack}>
      <p className={list.quiet}>{t.packDetail}</p>
      <ul className={styles.files}>
        {pack.data.files.map(({ name, url, sizeBytes }) => (
          <li key={name} className={styles.line}>
            <a href={url} rel="noreferrer" download>
              <DownloadOutlined aria-hidden /> {name}
            </a>
            <span className={list.quiet}>{sizeText(sizeBytes, language)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
