import type { SecretStore } from '../secret-store.ts';

export class InMemorySecretStore implements SecretStore {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  read(): Promise<string> {
    return Promise.resolve(this.#secret);
  }
}
