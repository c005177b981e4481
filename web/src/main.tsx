import './app/no-eval.ts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { isPassing } from './api/answer.ts';
import { Look } from './app/look.tsx';
import { createRoot } from './app/root.ts';
import { router } from './app/router.tsx';
import { Start } from './app/start.tsx';
import { LanguageProvider } from './language/language-provider.tsx';
import './daily-log/early-form.css';
import './theme/component-styles.css';
import './ui/page.css';
import './ui/print.css';

const queries = new QueryClient({
  // 'always': whether the network works is found out by asking, and said; the browser's guess would leave a page waiting.
  defaultOptions: {
    queries: { networkMode: 'always', staleTime: 30_000, retry: (failures, error) => failures < 2 && isPassing(error) },
  },
});

/** Only a built page has one: the development server changes under it. */
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  const register = () => void navigator.serviceWorker.register('/sw.js');
  if (document.readyState === 'complete') register();
  else window.addEventListener('load', register);
}

// The view's own code comes while the sign-in is looked up, not after.
void router.preloadRoute({ to: router.latestLocation.pathname });

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <Look>
        <QueryClientProvider client={queries}>
          <Start />
        </QueryClientProvider>
      </Look>
    </LanguageProvider>
  </StrictMode>,
);
