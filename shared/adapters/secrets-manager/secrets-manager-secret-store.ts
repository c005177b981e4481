import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { SecretStore } from '../../ports/secret-store.ts';
import { CLIENT_OPTIONS } from '../client-options.ts';

export const createSecretsManagerClient = (): SecretsManagerClient => new SecretsManagerClient(CLIENT_OPTIONS);

export class SecretsManagerSecretStore implements SecretStore {
  readonly #client: SecretsManagerClient;
  readonly #secretArn: string;
  #secret: Promise<string> | undefined;

  constructor(client: SecretsManagerClient, secretArn: string) {
    this.#client = client;
    this.#secretArn = secretArn;
  }

  async read(): Promise<string> {
    this.#secret ??= this.#fetch();
    try {
      return await this.#secret;
    } catch (error) {
      // A failure is not kept: the next reader asks again.
      this.#secret = undefined;
      throw error;
    }
  }

  async #fetch(): Promise<string> {
    const answer = await this.#client.send(new GetSecretValueCommand({ SecretId: this.#secretArn }));
    if (!answer.SecretString) throw new Error(`the secret ${this.#secretArn} has no text`);
    return answer.SecretString;
  }
}
