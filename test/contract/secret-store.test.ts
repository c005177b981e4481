import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { SecretsManagerSecretStore } from '../../shared/adapters/secrets-manager/secrets-manager-secret-store.ts';
import { InMemorySecretStore } from '../../shared/ports/in-memory/in-memory-secret-store.ts';

const ARN = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:receipt-key';

describe('a secret in memory', () => {
  it('is what it was made with', async () => {
    expect(await new InMemorySecretStore('s3cret').read()).toBe('s3cret');
  });
});

/** No server on this machine plays Secrets Manager's failures. */
describe('a secret in Secrets Manager', () => {
  const client = new SecretsManagerClient({ region: 'eu-central-1' });
  const manager = mockClient(client);
  beforeEach(() => manager.reset());

  it('is fetched by its ARN once for the life of the process, however many ask at once', async () => {
    manager.on(GetSecretValueCommand, { SecretId: ARN }).resolves({ SecretString: 's3cret' });
    const store = new SecretsManagerSecretStore(client, ARN);
    expect(await Promise.all([store.read(), store.read()])).toEqual(['s3cret', 's3cret']);
    expect(await store.read()).toBe('s3cret');
    expect(manager.calls()).toHaveLength(1);
  });

  it('that could not be fetched is asked for again', async () => {
    manager.on(GetSecretValueCommand).rejectsOnce(new Error('away')).resolves({ SecretString: 's3cret' });
    const store = new SecretsManagerSecretStore(client, ARN);
    await expect(store.read()).rejects.toThrow('away');
    expect(await store.read()).toBe('s3cret');
  });

  it.each([{}, { SecretString: '' }])(
    'with the content %j is an error: nothing is signed with an empty key',
    async (answer) => {
      manager.on(GetSecretValueCommand).resolves(answer);
      await expect(new SecretsManagerSecretStore(client, ARN).read()).rejects.toThrow('has no text');
    },
  );
});
