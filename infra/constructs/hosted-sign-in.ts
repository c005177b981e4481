import { Stack } from 'aws-cdk-lib';
import { OAuthScope, UserPoolClient, UserPoolDomain } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { UserDirectory } from './user-directory.ts';

export interface HostedSignInProps {
  readonly stageName: string;
  readonly directory: UserDirectory;
  /** Where the pages are: sign-in returns there. */
  readonly publicUrl: string;
}

/** Of the address of a user pool's sign-in page: unique in a region over all accounts. */
export const signInDomainPrefix = (scope: Construct, stageName: string): string =>
  `baifang-${stageName}-${Stack.of(scope).account}`;

/** The user pool's own sign-in page, and the pages as its public client (authorization code with PKCE). */
export class HostedSignIn extends Construct {
  readonly issuer: string;
  readonly audience: string;

  constructor(scope: Construct, id: string, { stageName, directory, publicUrl }: HostedSignInProps) {
    super(scope, id);
    const domainPrefix = signInDomainPrefix(this, stageName);
    new UserPoolDomain(this, 'Domain', { userPool: directory, cognitoDomain: { domainPrefix } });
    const client = new UserPoolClient(this, 'Pages', {
      userPool: directory,
      generateSecret: false,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL],
        callbackUrls: [`${publicUrl}/`],
        logoutUrls: [`${publicUrl}/`],
      },
      preventUserExistenceErrors: true,
    });
    this.issuer = directory.userPoolProviderUrl;
    this.audience = client.userPoolClientId;
  }
}
