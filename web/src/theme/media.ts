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

/** Narrower than this the navigation is a bar of tabs at the bottom and controls are thumb-sized. */
export const usePhone = (): boolean => useMedia('(max-width: 767px)');

export const useReducedMotion = (): boolean => useMedia('(prefers-reduced-motion: reduce)');
