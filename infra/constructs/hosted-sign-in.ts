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

/** The user pool's own sign-in page, and the pages as its public client (authorization code with PKCE). */
export class HostedSignIn extends Construct {
  readonly issuer: string;
  readonly audience: string;

  constructor(scope: Construct, id: string, { stageName, directory, publicUrl }: HostedSignInProps) {
    super(scope, id);
    // Prefixes are unique in a region over all accounts.
    const domainPrefix = `baifang-${stageName}-${Stack.of(this).account}`;
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
