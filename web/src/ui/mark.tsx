import type { ReactNode } from 'react';
import styles from './mark.module.css';

export type Tone = 'good' | 'warning' | 'bad' | 'active' | 'quiet';

/** A state in a word. The colour only repeats what the word says. */
export function Mark({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return <span className={`${styles.mark} ${styles[tone]}`}>{children}</span>;
}
