import { shellTexts } from '../app/shell-texts.ts';
import { useTexts } from '../language/texts.ts';
import { Page } from '../ui/page.tsx';

export function StatementPage() {
  const t = useTexts(shellTexts);
  return <Page title={t.page['/statement']}>{null}</Page>;
}
