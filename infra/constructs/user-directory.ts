import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccountRecovery, Mfa, UserPool } from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';

/** The people who may sign in, by e-mail address; an administrator invites them, nobody signs up. */
export class UserDirectory extends UserPool {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      // An address changed by its owner stays the old one until the new one is verified: it decides who somebody is.
      keepOriginal: { email: true },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
      },
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { sms: false, otp: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(this).acknowledge(
      {
        id: 'AwsSolutions-COG2',
        reason:
          'Logs are filed from phones minutes before a deadline: whoever manages others can turn a second factor on.',
      },
      {
        id: 'AwsSolutions-COG8',
        reason:
          'Threat protection is priced per person and month; sign-up is closed and a stage may name its own issuer.',
      },
    );
  }
}
