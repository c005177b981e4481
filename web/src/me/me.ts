import { createContext, useContext } from 'react';
import type { Me } from '../../../shared/contracts/http/me.ts';

export const ME_KEY = ['me'];

export const MeContext = createContext<Me | undefined>(undefined);

/** The signed-in person, their department's zone, and today's duties. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (me === undefined) throw new Error('useMe belongs inside MeProvider');
  return me;
}
