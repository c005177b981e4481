import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { stageNamed } from '../../infra/stages.ts';
import { ofType, synthesised } from './synthesised.ts';

const system = synthesised({ ...stageNamed('prod'), publicUrl: 'https://baifang.test' });
const [directory] = ofType(system, 'AWS::Cognito::UserPool');
const clients = ofType(system, 'AWS::Cognito::UserPoolClient');

describe('the people who may sign in', () => {
  it('are invited: nobody signs up, and nobody is there from the start', () => {
    expect(directory?.properties).toMatchObject({ AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } });
    expect(system.resources.filter(({ type }) => /UserPool(User|Group|IdentityProvider)/.test(type))).toEqual([]);
  });

  it('are invited in both languages, with what they need and where to go', () => {
    const templates = z.object({ InviteMessageTemplate: z.record(z.string(), z.string()) });
    const configuration = templates.parse(directory?.properties['AdminCreateUserConfig']);
    const { EmailMessage } = configuration.InviteMessageTemplate;
    for (const part of ['{username}', '{####}', 'https://baifang.test/', '七天', 'seven days'])
      expect(EmailMessage).toContain(part);
  });

  it('keep the address that they are known by until another one is verified', () => {
    expect(directory?.properties).toMatchObject({
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
      AutoVerifiedAttributes: ['email'],
    });
  });

  it('have a password of twelve characters or more, and a second factor where they want one, never by telephone', () => {
    expect(directory?.properties).toMatchObject({
      Policies: { PasswordPolicy: { MinimumLength: 12 } },
      MfaConfiguration: 'OPTIONAL',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
    });
  });
});

describe('the pages as a client of the identity provider', () => {
  it('are the only one, get codes and nothing else, at one address and for who somebody is', () => {
    expect(clients).toHaveLength(1);
    expect(clients[0]?.properties).toMatchObject({
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email'],
      CallbackURLs: ['https://baifang.test/'],
      LogoutURLs: ['https://baifang.test/'],
      SupportedIdentityProviders: ['COGNITO'],
    });
  });

  it('are told of a wrong password and of nobody in the same words', () => {
    expect(clients[0]?.properties).toMatchObject({ PreventUserExistenceErrors: 'ENABLED' });
  });
});
