import { RouterProvider } from '@tanstack/react-router';
import { useMemo } from 'react';
import { createApi, createDownload } from '../api/api.ts';
import { ConnectionContext } from '../api/connection.ts';
import { LogDeskProvider } from '../daily-log/log-desk-provider.tsx';
import { MeProvider } from '../me/me-provider.tsx';
import type { Session } from '../sign-in/session.ts';
import { FormDeskProvider } from '../plans/form-desk-provider.tsx';
import { router } from './router.tsx';

export function SignedIn({ session }: { readonly session: Session }) {
  const connection = useMemo(
    () => ({ session, api: createApi(session), download: createDownload(session) }),
    [session],
  );
  return (
    <ConnectionContext value={connection}>
      <MeProvider>
        <LogDeskProvider>
          <FormDeskProvider>
            <RouterProvider router={router} />
          </FormDeskProvider>
        </LogDeskProvider>
      </MeProvider>
    </ConnectionContext>
  );
}
