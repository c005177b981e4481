import { Alert, Button } from 'antd';
import type { Failure } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { useTexts } from '../language/texts.ts';
import { failureTexts } from './failure-texts.ts';

/** Why what was just asked for was not done; what was typed stays where it is. */
export function FailureAlert({ failure, className = '' }: { readonly failure: Failure; readonly className?: string }) {
  const t = useTexts(failureTexts);
  const { session } = useConnection();
  const shared = { className, showIcon: true };
  switch (failure.outcome) {
    case 'refused': {
      const { title, detail, errors } = failure.problem;
      const details = errors.map((error) => error.detail).join(' ');
      return <Alert {...shared} type="error" title={title} description={details === '' ? detail : details} />;
    }
    case 'signed-out':
      return (
        <Alert
          {...shared}
          type="warning"
          title={t.signedOut}
          description={t.signedOutDetail}
          action={<Button onClick={() => void session.signIn()}>{t.signIn}</Button>}
        />
      );
    case 'unreachable':
      return <Alert {...shared} type="warning" title={t.unreachable} description={t.unreachableDetail} />;
    case 'failed':
      return <Alert {...shared} type="error" title={t.failed} description={t.failedDetail} />;
    case 'outdated':
      return <Alert {...shared} type="warning" title={t.outdated} description={t.outdatedDetail} />;
  }
}
