import { useSyncExternalStore } from 'react';

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => {
        media.removeEventListener('change', changed);
      };
    },
    () => window.matchMedia(query).matches,
  );
}

export const useScheme = (): 'light' | 'dark' => (useMedia('(prefers-color-scheme: dark)') ? 'dark' : 'light');

export const PHONE = '(max-width: 767px)';

/** Narrower than this the navigation is a bar of tabs at the bottom and controls are thumb-sized. */
export const usePhone = (): boolean => useMedia(PHONE);

export const useReducedMotion = (): boolean => useMedia('(prefers-reduced-motion: reduce)');
