import { useTexts } from '../language/texts.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { rosterTexts } from './roster-texts.ts';

export function BackToRoster() {
  const t = useTexts(rosterTexts);
  return (
    <LinkButton to="/roster" search={{}} look="default">
      {t.back}
    </LinkButton>
  );
}
