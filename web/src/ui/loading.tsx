import { useTexts } from '../language/texts.ts';
import styles from './loading.module.css';
import { loadingTexts } from './loading-texts.ts';

/** Holds the place of something of this height, so that nothing moves when it arrives. */
export function Bone({ height, width = '100%' }: { readonly height: number; readonly width?: number | string }) {
  return <div className={styles.bone} style={{ height, width }} aria-hidden="true" />;
}

export function LoadingPage() {
  const t = useTexts(loadingTexts);
  return (
    <div className={styles.page} role="status" aria-label={t.loading}>
      <Bone height={32} width={220} />
      <Bone height={190} />
      <Bone height={120} />
    </div>
  );
}
