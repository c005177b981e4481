/** Stands in for the components' tooltips where none is shown, see vite.config.ts. */
import type { PropsWithChildren, ReactNode } from 'react';

export default function NoTooltip({ children }: PropsWithChildren): ReactNode {
  return children;
}
