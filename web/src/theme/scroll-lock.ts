/** Stands in for the components' own lock, see vite.config.ts. */
import { useLayoutEffect } from 'react';

let locks = 0;

/** Holds the page below still for as long as anything that covers it asks for that. */
export default function useScrollLock(locked = false): void {
  useLayoutEffect(() => {
    if (!locked) return;
    locks += 1;
    document.body.style.overflowY = 'hidden';
    return () => {
      locks -= 1;
      if (locks === 0) document.body.style.overflowY = '';
    };
  }, [locked]);
}
