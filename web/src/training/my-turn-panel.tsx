import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Radio } from 'antd';
import { useState } from 'react';
import type { SpeakerRotaBody } from '../../../shared/contracts/http/trainings.ts';
import { addMonths } from '../../../shared/domain/facts/months.ts';
import { daysBetween } from '../../../shared/domain/time/civil.ts';
import { useConnection } from '../api/connection.ts';
import { dayText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { refusedFields } from '../submission/refused-fields.ts';
import { SubmissionResult } from '../submission/submission-result.tsx';
import { useSubmission } from '../submission/submission.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Panel } from '../ui/panel.tsx';
import styles from './training.module.css';
import { trainingTexts } from './training-texts.ts';
import { rotaKey, useRota } from './trainings.ts';
import { comingTurns, openSwaps, speakerName, swappableTurns } from './turns.ts';

interface TurnProps {
  readonly rota: SpeakerRotaBody;
  readonly date: string;
}

/** Offers one's turn for another's of the month. */
function SwapForm({ rota, date, close }: TurnProps & { readonly close: () => void }) {
  const t = useTexts(trainingTexts);
  const { language } = useLanguage();
  const { staffId, today } = useMe();
  const { api } = useConnection();
  const queries = useQueryClient();
  const [form] = Form.useForm<{ readonly forDate: string }>();
  const { submission, submit } = useSubmission(
    (body: { readonly date: string; readonly forDate: string }, idempotencyKey) =>
      api('propose-speaker-swap', { params: { month: rota.month }, body, idempotencyKey }),
  );
  const choices = swappableTurns(rota, staffId, today);
  if (choices.length === 0) return <p className={list.quiet}>{t.noChoice}</p>;
  const propose = async (forDate: string) => {
    const answer = await submit({ date, forDate });
    form.setFields([...refusedFields(answer, { forDate: 'forDate' as const })]);
    if (answer.outcome !== 'ok') return;
    await queries.invalidateQueries({ queryKey: rotaKey(rota.month) });
    close();
  };
  return (
    <Form
      form={form}
      name="swap"
      layout="vertical"
      requiredMark={false}
      onFinish={({ forDate }) => void propose(forDate)}
    >
      <Form.Item name="forDate" label={t.swapWith} rules={[{ required: true, message: t.required }]}>
        <Radio.Group
          className={styles.choices ?? ''}
          options={choices.map((turn) => ({
            value: turn.date,
            label: t.swapChoice(dayText(turn.date, language), turn.staffName ?? turn.staffId),
          }))}
        />
      </Form.Item>
      <SubmissionResult submission={submission} words={t} />
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit" loading={submission.state === 'sending'}>
          {t.swapSend}
        </Button>
        <Button type="text" onClick={close}>
          {t.close}
        </Button>
      </div>
    </Form>
  );
}

/** What others offer, to be accepted in its place. */
function Offer({ rota, swap }: { readonly rota: SpeakerRotaBody; readonly swap: SpeakerRotaBody['swaps'][number] }) {
  const t = useTexts(trainingTexts);
  const { language } = useLanguage();
  const { api } = useConnection();
  const queries = useQueryClient();
  const { month } = rota;
  const { submission, submit } = useSubmission((_: { readonly proposal: string }, idempotencyKey) =>
    api('accept-speaker-swap', { params: { month, proposalId: swap.id }, idempotencyKey }),
  );
  const accept = async () => {
    await submit({ proposal: swap.id });
    await queries.invalidateQueries({ queryKey: rotaKey(month) });
  };
  return (
    <div className={styles.offer}>
      <p>{t.offered(speakerName(rota, swap.by), dayText(swap.date, language), dayText(swap.forDate, language))}</p>
      <SubmissionResult submission={submission} words={t} />
      <ConfirmButton
        look="primary"
        label={t.accept}
        question={t.acceptQuestion}
        loading={submission.state === 'sending'}
        confirmed={() => void accept()}
      />
    </div>
  );
}

function NextTurn({ rota, date }: TurnProps) {
  const t = useTexts(trainingTexts);
  const { language } = useLanguage();
  const { staffId, today } = useMe();
  const [swapping, setSwapping] = useState(false);
  const waiting = openSwaps(rota, today).filter((swap) => swap.by === staffId && swap.date === date);
  return (
    <>
      <p className={styles.turn}>{dayText(date, language)}</p>
      <p className={list.quiet}>{t.inDays(daysBetween(today, date))}</p>
      {waiting.map((swap) => (
        <p key={swap.id} className={list.quiet}>
          {t.waitingFor(speakerName(rota, swap.to), dayText(swap.forDate, language))}
        </p>
      ))}
      {swapping ? (
        <SwapForm
          rota={rota}
          date={date}
          close={() => {
            setSwapping(false);
          }}
        />
      ) : (
        date > today && (
          <p>
            <Button
              onClick={() => {
                setSwapping(true);
              }}
            >
              {t.swap}
            </Button>
          </p>
        )
      )}
    </>
  );
}

/** The person's next turn of this month or the next, and what others offer for it. */
export function MyTurnPanel() {
  const t = useTexts(trainingTexts);
  const { language } = useLanguage();
  const { staffId, today } = useMe();
  const current = today.slice(0, 7);
  const [now, next] = [useRota(current), useRota(addMonths(current, 1))];
  const failed = [now, next].find((query) => query.isLoadingError);
  if (failed?.error) return <FailureNotice error={failed.error} retry={() => void failed.refetch()} />;
  if (now.data === undefined || next.data === undefined) return <Bone height={140} />;
  const rotas = [now.data, next.data].filter((rota) => rota !== null);
  const [turn, ...later] = comingTurns(rotas, staffId, today);
  const rota = rotas.find(({ month }) => month === turn?.month);
  const offers = rotas.flatMap((one) =>
    openSwaps(one, today)
      .filter(({ to }) => to === staffId)
      .map((swap) => ({ rota: one, swap })),
  );
  return (
    <Panel title={t.myTurn}>
      <div className={styles.stack}>
        {offers.map((offer) => (
          <Offer key={offer.swap.id} {...offer} />
        ))}
        {turn === undefined || rota === undefined ? (
          <p className={list.quiet}>{t.noTurn}</p>
        ) : (
          <NextTurn key={turn.date} rota={rota} date={turn.date} />
        )}
        {later.length > 0 && (
          <p className={list.quiet}>{t.alsoOn(later.map(({ date }) => dayText(date, language, 'short')).join('、'))}</p>
        )}
        {next.data === null && <p className={list.quiet}>{t.notPublishedNext}</p>}
      </div>
    </Panel>
  );
}
