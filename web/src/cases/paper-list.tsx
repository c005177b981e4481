import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, Radio } from 'antd';
import { useId, useState } from 'react';
import type { CaseFileBody } from '../../../shared/contracts/http/cases.ts';
import { PAPER_MARKS, type PaperMark } from '../../../shared/domain/cases/case-records.ts';
import type { Failure } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { FailureAlert } from '../ui/failure-alert.tsx';
import list from '../ui/list.module.css';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import { CASES_KEY, mayMarkPapers } from './cases.ts';
import styles from './cases.module.css';
import { caseTexts } from './case-texts.ts';

const TONES = { expected: 'warning', received: 'good', returned: 'warning', 'not-needed': 'quiet' } as const;

function useMarking({ id }: CaseFileBody) {
  const { api } = useConnection();
  const queries = useQueryClient();
  const [failure, setFailure] = useState<Failure>();
  const mark = async (paper: string, value: PaperMark) => {
    const answer = await api('mark-case-papers', {
      params: { caseId: id },
      body: { papers: [{ paper, mark: value }] },
      idempotencyKey: crypto.randomUUID(),
    });
    setFailure(answer.outcome === 'ok' ? undefined : answer);
    await queries.invalidateQueries({ queryKey: CASES_KEY });
    return answer.outcome === 'ok';
  };
  return { failure, mark };
}

function FurtherPaper({ add }: { readonly add: (paper: string) => Promise<boolean> }) {
  const t = useTexts(caseTexts);
  const id = useId();
  const [paper, setPaper] = useState('');
  return (
    <form
      className={styles.further}
      onSubmit={(event) => {
        event.preventDefault();
        const name = paper.trim();
        if (name === '') return;
        void add(name).then((added) => {
          if (added) setPaper('');
        });
      }}
    >
      <div>
        <label htmlFor={id}>{t.addPaper}</label>
        <Input
          id={id}
          maxLength={100}
          value={paper}
          autoComplete="off"
          onChange={(event) => {
            setPaper(event.target.value);
          }}
        />
      </div>
      <Button htmlType="submit">{t.add}</Button>
    </form>
  );
}

/** The checklist of a case: one tap a paper, for whoever is in charge. */
export function PaperList({ file }: { readonly file: CaseFileBody }) {
  const t = useTexts(caseTexts);
  const me = useMe();
  const { failure, mark } = useMarking(file);
  const markable = mayMarkPapers(file, me);
  return (
    <Panel title={t.papers} aside={<span className={list.quiet}>{t.missingOf(file.missingPapers)}</span>}>
      {failure !== undefined && <FailureAlert failure={failure} />}
      <ul>
        {file.papers.map(({ paper, name, mark: current }) => (
          <li key={paper} className={list.item}>
            <p className={list.line}>
              <span>{name}</span>
              <Mark tone={TONES[current]}>{t.mark[current]}</Mark>
            </p>
            {markable && (
              <Radio.Group
                aria-label={name}
                size="small"
                optionType="button"
                value={current}
                options={PAPER_MARKS.map((value) => ({ value, label: t.mark[value] }))}
                onChange={({ target }) =>
                  void mark(paper, PAPER_MARKS.find((value) => value === target.value) ?? current)
                }
              />
            )}
          </li>
        ))}
      </ul>
      {markable && <FurtherPaper add={(paper) => mark(paper, 'expected')} />}
    </Panel>
  );
}
