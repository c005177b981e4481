import { shellTexts } from '../app/shell-texts.ts';
import { useTexts } from '../language/texts.ts';
import { Page } from '../ui/page.tsx';

export function ImportsPage() {
  const t = useTexts(shellTexts);
  return <Page title={t.page['/imports']}>{null}</Page>;
}
