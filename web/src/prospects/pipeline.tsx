import { Link } from '@tanstack/react-router';
import type { ProspectItem } from '../../../shared/contracts/http/prospects.ts';
import { PROSPECT_STATUS_TEXTS } from '../../../shared/contracts/prospect-texts.ts';
import { PROSPECT_STATUSES } from '../../../shared/domain/prospects/follow-ups.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import list from '../ui/list.module.css';
import styles from './prospects.module.css';
import { prospectTexts } from './prospect-texts.ts';
import { ValidityMark } from './prospect-status.tsx';

function Card({ prospect, named }: { readonly prospect: ProspectItem; readonly named: boolean }) {
  const { id, company, staffName, latestFollowUp, validity } = prospect;
  return (
    <li className={styles.card}>
      <Link from="/prospects" to="/prospects" search={(search) => ({ ...search, id })} className={styles.company}>
        {company}
      </Link>
      <p className={list.quiet}>{[named ? staffName : null, latestFollowUp?.nextStep].filter(Boolean).join(' · ')}</p>
      {!validity.valid && <ValidityMark valid={false} />}
    </li>
  );
}

interface PipelineProps {
  readonly prospects: readonly ProspectItem[];
  /** Whether cards say whose they are. */
  readonly named: boolean;
}

/** A column for each status, from registered to signed or lost. */
export function Pipeline({ prospects, named }: PipelineProps) {
  const t = useTexts(prospectTexts);
  const { language } = useLanguage();
  const byStatus = Map.groupBy(prospects, ({ status }) => status);
  return (
    <div className={styles.pipeline}>
      {PROSPECT_STATUSES.map((status) => {
        const ofStatus = byStatus.get(status) ?? [];
        const heading = PROSPECT_STATUS_TEXTS[status][language];
        return (
          <section key={status} className={styles.stage} aria-label={heading}>
            <h3 className={styles.stageHead}>
              {heading}
              <span className={list.quiet}>{t.count(ofStatus.length)}</span>
            </h3>
            {ofStatus.length === 0 ? (
              <p className={styles.nothing}>{t.noneHere}</p>
            ) : (
              <ul className={styles.cards}>
                {ofStatus.map((prospect) => (
                  <Card key={prospect.id} prospect={prospect} named={named} />
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}
