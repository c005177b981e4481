import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { valueOf } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Bone } from '../ui/loading.tsx';
import { RulingExplanation } from './ruling-explanation.tsx';
import styles from './ruling-explanation.module.css';
import { whyTexts } from './why-texts.ts';

interface WhyRulingProps {
  readonly id: string;
  readonly month: string;
}

function Why({ id, month }: WhyRulingProps) {
  const { api } = useConnection();
  const { language } = useLanguage();
  const explanation = useQuery({
    queryKey: ['ruling-explanation', month, id, language],
    queryFn: async () => valueOf(await api('explain-ruling', { params: { month, rulingId: id } })),
  });
  if (explanation.isPending) return <Bone height={260} />;
  if (explanation.isLoadingError) {
    return <FailureNotice error={explanation.error} retry={() => void explanation.refetch()} />;
  }
  return <RulingExplanation explanation={explanation.data} />;
}

interface WhyRulingButtonProps extends WhyRulingProps {
  /** Beside the button: what else can be done about the ruling. */
  readonly children: ReactNode;
}

/** Opens to why a ruling was made. */
export function WhyRuling({ id, month, children }: WhyRulingButtonProps) {
  const t = useTexts(whyTexts);
  const [open, setOpen] = useState(false);
  const region = useId();
  return (
    <>
      <div className={styles.actions}>
        <Button
          size="small"
          aria-expanded={open}
          aria-controls={region}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {t.why}
        </Button>
        {children}
      </div>
      <div id={region}>{open && <Why id={id} month={month} />}</div>
    </>
  );
}
