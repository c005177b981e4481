import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { type Language, LanguageContext, chosenLanguage, initialLanguage, rememberLanguage } from './language.ts';

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(initialLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo(
    () => ({
      language,
      choose: (chosen: Language) => {
        rememberLanguage(chosen);
        setLanguage(chosen);
      },
      prefer: (preferred: Language) => {
        if (chosenLanguage() === undefined) setLanguage(preferred);
      },
    }),
    [language],
  );
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}
