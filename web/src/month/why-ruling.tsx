import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { valueOf } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Bone } from '../ui/loading.tsx';
import { RulingExplanation } from './ruling-explanation.tsx';
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

/** Opens to why a ruling was made. */
export function WhyRuling({ id, month }: WhyRulingProps) {
  const t = useTexts(whyTexts);
  const [open, setOpen] = useState(false);
  const region = useId();
  return (
    <>
      <p>
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
      </p>
      <div id={region}>{open && <Why id={id} month={month} />}</div>
    </>
  );
}
