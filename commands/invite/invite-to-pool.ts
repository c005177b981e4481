import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  type CognitoIdentityProviderClient,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';

export type Invited =
  | 'invited'
  /** The first invitation was never followed: it is sent again, with a new password for seven days. */
  | 'invited-again'
  /** They have chosen a password. */
  | 'there-already'
  | 'disabled';

/** Lets an address sign in by a user pool, which mails it how. Safe to repeat. */
export const inviteToPool = async (
  client: CognitoIdentityProviderClient,
  userPoolId: string,
  email: string,
): Promise<Invited> => {
  const user = { UserPoolId: userPoolId, Username: email };
  const mailed = { ...user, DesiredDeliveryMediums: ['EMAIL' as const] };
  try {
    const UserAttributes = [
      { Name: 'email', Value: email },
      // Whoever follows the invitation has shown that the address is theirs.
      { Name: 'email_verified', Value: 'true' },
    ];
    await client.send(new AdminCreateUserCommand({ ...mailed, UserAttributes }));
    return 'invited';
  } catch (error) {
    if (!(error instanceof UsernameExistsException)) throw error;
  }
  const { UserStatus, Enabled } = await client.send(new AdminGetUserCommand(user));
  if (Enabled === false) return 'disabled';
  if (UserStatus !== 'FORCE_CHANGE_PASSWORD') return 'there-already';
  await client.send(new AdminCreateUserCommand({ ...mailed, MessageAction: 'RESEND' }));
  return 'invited-again';
};
