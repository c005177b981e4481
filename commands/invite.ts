/**
 * Makes somebody able to sign in: `npm run invite -- --stage dev --email you@example.com --name 张三`. Whoever is on the roster
 * under the address is invited as they are; a department without an administrator gets its first. Safe to repeat.
 */
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { stageNamed } from '../infra/stages.ts';
import { DynamoAgendaStore } from '../shared/adapters/dynamodb/dynamo-agenda-store.ts';
import { DynamoDepartmentStore } from '../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoRosterStore } from '../shared/adapters/dynamodb/dynamo-roster-store.ts';
import { type Outputs, stackOutputs } from './cloud/stack-outputs.ts';
import { BadInputError, REFUSED, runCommand } from './command-line.ts';
import { type InviteArguments, parseInviteArguments } from './invite/arguments.ts';
import { type Invited, inviteToPool } from './invite/invite-to-pool.ts';
import { putOnRoster } from './invite/put-on-roster.ts';
import { enterStage } from './ops/stage.ts';

const TOLD: Readonly<Record<Invited, string>> = {
  invited: 'an invitation with a password for seven days is on its way to',
  'invited-again': 'the invitation, never followed so far, is on its way once more to',
  'there-already': 'a password was chosen before by',
  disabled: 'the account is disabled in the user pool, enable it there first:',
};

/** How they sign in, in words. */
const signInOf = async ({ stage, local, email }: InviteArguments): Promise<string> => {
  if (local !== undefined) return `no password is needed here: choose them at ${local}/`;
  const { name, oidc } = stageNamed(stage);
  if (oidc !== undefined)
    return `${oidc.issuer} signs people in: add ${email} there, verified, as a user of ${oidc.audience}`;
  const cloudFormation = new CloudFormationClient({});
  const outputs = async (stack: string): Promise<Outputs> => {
    const found = await stackOutputs(cloudFormation, `baifang-${name}-${stack}`);
    if (found === null) throw new BadInputError([`stage ${name} is not deployed: npm run deploy -- --stage ${name}`]);
    return found;
  };
  const [{ SignInIssuer = '' }, { PublicUrl = '' }] = await Promise.all([outputs('api'), outputs('web')]);
  // The last part of a user pool's issuer is its id.
  const userPoolId = SignInIssuer.slice(SignInIssuer.lastIndexOf('/') + 1);
  const invited = await inviteToPool(new CognitoIdentityProviderClient({}), userPoolId, email);
  return `${TOLD[invited]} ${email}\nthey sign in at ${PublicUrl}/`;
};

await runCommand(async (args) => {
  const given = parseInviteArguments(args);
  const { now, table } = await enterStage(given);
  const stores = {
    departments: new DynamoDepartmentStore(table),
    roster: new DynamoRosterStore(table),
    agenda: new DynamoAgendaStore(table),
  };
  const put = await putOnRoster(stores, given, now);
  if (put.outcome === 'refused') {
    console.error(put.why);
    return REFUSED;
  }
  console.log(put.said);
  console.log(await signInOf(given));
  return 0;
});
