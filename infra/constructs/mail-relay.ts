import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { SmtpRelay } from '../stages.ts';
import type { Access } from './access.ts';

/** May send through the stage's mail relay: what it needs is the password, which somebody puts into the secret by hand. */
export function relayingThrough(
  scope: Construct,
  { host, port, user, passwordSecretName }: SmtpRelay,
  from: string,
): Access {
  const password = Secret.fromSecretNameV2(scope, 'RelayPassword', passwordSecretName);
  return {
    environment: {
      MAIL_FROM: from,
      SMTP_HOST: host,
      SMTP_PORT: String(port),
      SMTP_USER: user,
      SMTP_PASSWORD_SECRET_ARN: password.secretArn,
    },
    statement: new PolicyStatement({
      actions: ['secretsmanager:GetSecretValue'],
      // Secrets Manager adds six characters of its own to the name.
      resources: [`${password.secretArn}-??????`],
    }),
    wildcard: {
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason:
        'The six characters that Secrets Manager puts behind the name of the one secret are not known beforehand.',
    },
  };
}
