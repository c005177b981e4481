import { createContext, useContext } from 'react';
import type { Session } from '../sign-in/session.ts';
import type { Api, Download } from './api.ts';

export interface Connection {
  readonly api: Api;
  readonly download: Download;
  readonly session: Session;
}

export const ConnectionContext = createContext<Connection | undefined>(undefined);

export function useConnection(): Connection {
  const connection = useContext(ConnectionContext);
  if (connection === undefined) throw new Error('useConnection belongs inside the signed-in part of the page');
  return connection;
}
