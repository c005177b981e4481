import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccountRecovery, Mfa, UserPool } from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import type { StageConfiguration } from '../stages.ts';

/** What somebody reads who is invited; where the pages are, only a stage with an address of its own knows beforehand. */
const invitation = (publicUrl: string | undefined) => {
  const [there, at] = publicUrl === undefined ? ['', ''] : [`：${publicUrl}/`, ` at ${publicUrl}/`];
  return {
    emailSubject: '邀请您使用拜访 · Invitation to Baifang',
    emailBody: [
      `请用这个账号登录拜访${there}`,
      '账号 {username}，临时密码 {####}，七天内有效；第一次登录时请改成自己的密码。',
      '',
      `Please sign in to Baifang${at}`,
      'Account {username}, password {####}, good for seven days; choose your own when you first sign in.',
    ].join('<br>'),
  };
};

/** The people who may sign in, by e-mail address; an administrator invites them, nobody signs up. */
export class UserDirectory extends UserPool {
  constructor(scope: Construct, id: string, { publicUrl }: Pick<StageConfiguration, 'publicUrl'>) {
    super(scope, id, {
      selfSignUpEnabled: false,
      userInvitation: invitation(publicUrl),
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
