import type { SecretStore } from '../shared/ports/secret-store.ts';
import type { UploadFormsDeps } from './check-forms.ts';

/** Files forms by their use cases, which are loaded when a form comes: of every capability there is one. */
export const filingWhenNeeded =
  (receiptKey: SecretStore): UploadFormsDeps['filing'] =>
  (stores) =>
  async (operation, call) => {
    const { formFiling } = await import('./form-use-cases.ts');
    return formFiling({ receiptKey, ...stores })(operation, call);
  };
