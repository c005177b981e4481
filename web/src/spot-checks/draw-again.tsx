import { Button } from 'antd';
import { useId, useState } from 'react';
import type { SpotCheckDraw } from '../../../shared/contracts/http/spot-checks.ts';
import { seedOf } from '../../../shared/domain/draw/draw-seed.ts';
import { genesisHash } from '../../../shared/domain/ledger/chain.ts';
import { sundayOf } from '../../../shared/domain/time/iso-week.ts';
import { monthText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import list from '../ui/list.module.css';
import styles from './spot-checks.module.css';
import { spotCheckTexts } from './spot-check-texts.ts';

/** What the seed is made of; it is computed again here, so that nobody has to believe it. */
function SeedParts({ draw }: { readonly draw: SpotCheckDraw }) {
  const t = useTexts(spotCheckTexts);
  const { language } = useLanguage();
  const { department } = useMe();
  const { week, ledgerEntry, logsDigest, seed } = draw;
  const monthOfEnd = sundayOf(week).slice(0, 7);
  const ledgerHash = ledgerEntry?.hash ?? genesisHash(department.id, monthOfEnd);
  const entry =
    ledgerEntry === null
      ? t.noLedgerEntry
      : t.ledgerEntry(monthText(ledgerEntry.month, language), ledgerEntry.sequence);
  const parts = [
    [t.parts.department, department.id],
    [t.parts.week, week],
    [`${t.parts.ledger}: ${entry}`, ledgerHash],
    [t.parts.logs, logsDigest],
    [t.parts.seed, seed],
  ] as const;
  const isSame = seedOf({ departmentId: department.id, week, ledgerHash, logsDigest }) === seed;
  return (
    <div className={styles.stack}>
      <p>{t.againWhy}</p>
      <dl className={styles.parts}>
        {parts.map(([name, value]) => (
          <div key={name}>
            <dt className={list.quiet}>{name}</dt>
            <dd className={styles.digest}>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={list.quiet}>{t.seedFormula}</p>
      <p className={isSame ? styles.good : styles.bad}>{isSame ? t.seedMatches : t.seedDiffers}</p>
      <p className={list.quiet}>{t.everyWeeks(draw.everyWeeks)}</p>
    </div>
  );
}

export function DrawAgain({ draw }: { readonly draw: SpotCheckDraw }) {
  const t = useTexts(spotCheckTexts);
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <p>
        <Button
          size="small"
          type="text"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {t.again}
        </Button>
      </p>
      <div id={id} hidden={!open}>
        {open && <SeedParts draw={draw} />}
      </div>
    </>
  );
}
