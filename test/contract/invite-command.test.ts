import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inviteToPool } from '../../commands/invite/invite-to-pool.ts';
import { DynamoAgendaStore } from '../../shared/adapters/dynamodb/dynamo-agenda-store.ts';
import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoRosterStore } from '../../shared/adapters/dynamodb/dynamo-roster-store.ts';
import { servesOn } from '../../shared/domain/roster/employment.ts';
import { useDynalite } from '../support/dynalite.ts';
import type { TestTable } from '../support/dynalite-server.ts';
import { SMALL_DEPARTMENT } from '../support/runs-world.ts';
import { at } from './suites/samples.ts';

const newTable = useDynalite();
const NOW = '2026-11-24T02:00:00Z';
let test: TestTable;
let local: Server;

/** What `npm start` says of itself, of this file's own DynamoDB. */
beforeAll(async () => {
  local = createServer((_, response) => {
    const endpoints = { DYNAMODB: process.env['AWS_ENDPOINT_URL_DYNAMODB'] };
    response.end(JSON.stringify({ now: NOW, endpoints }));
  });
  await new Promise<void>((done) => local.listen(0, '127.0.0.1', done));
});
afterAll(() => local.close());
beforeEach(async () => {
  test = await newTable();
});

const url = () => `http://127.0.0.1:${(local.address() as AddressInfo).port}`;

const invite = (...args: readonly string[]): Promise<{ readonly code: number; readonly said: string }> =>
  new Promise((done) => {
    const options = { env: { ...process.env, TABLE_NAME: test.name } };
    const all = ['commands/invite.ts', '--local', url(), ...args];
    const child = execFile(process.execPath, all, options, (_, stdout, stderr) => {
      done({ code: child.exitCode ?? 1, said: stdout + stderr });
    });
  });

const newDepartment = async (id: string, staff: typeof SMALL_DEPARTMENT.staff): Promise<void> => {
  const department = { ...SMALL_DEPARTMENT.department, id };
  await new DynamoDepartmentStore(test.table).create({ ...SMALL_DEPARTMENT, department, staff });
  const due = at('2026-11-24T12:05:00Z');
  await new DynamoAgendaStore(test.table).create({ departmentId: id, doneUntil: due, nextJobAt: due });
};

const [somebody] = SMALL_DEPARTMENT.staff;
if (somebody === undefined) throw new Error('the small department has people');
const li = { ...somebody, email: 'li@baifang.example', leftOn: null };
const ADMINISTRATOR = ['--email', 'Zhao@baifang.example', '--name', '赵敏'];

describe('the first administrator of a department', () => {
  it('is put on its roster and can be found by the address; once more changes nothing', async () => {
    await newDepartment('hz-01', [li]);
    const first = await invite(...ADMINISTRATOR);
    expect(first).toEqual({
      code: 0,
      said: `hz-01: admin 赵敏 is Administrator (管理员)\nno password is needed here: choose them at ${url()}/\n`,
    });
    const found = await new DynamoDepartmentStore(test.table).findStaffByEmail('zhao@baifang.example');
    expect(found?.departmentId).toBe('hz-01');
    expect(found && servesOn(found.staff, '2026-11-24', ['admin'])).toBe(true);
    expect(await invite(...ADMINISTRATOR)).toEqual(first);
    const history = await new DynamoRosterStore(test.table).readPerson('hz-01', 'admin');
    expect(history).toMatchObject([{ changedBy: 'operations', changedAt: NOW }]);
  });

  it('is the first: others are added by them', async () => {
    await newDepartment('hz-01', [li]);
    await invite(...ADMINISTRATOR);
    const second = await invite('--email', 'sun@baifang.example', '--name', '孙立');
    expect(second.code).toBe(1);
    expect(second.said).toContain('hz-01 has an administrator, 赵敏');
  });

  it('goes to the department that is named, where there are several', async () => {
    await newDepartment('hz-01', [li]);
    await newDepartment('hz-02', []);
    expect(await invite(...ADMINISTRATOR)).toEqual({
      code: 1,
      said: 'there are several departments: --department expects one of hz-01, hz-02\n',
    });
    expect((await invite(...ADMINISTRATOR, '--department', 'hz-02')).code).toBe(0);
    expect(await new DynamoRosterStore(test.table).readPerson('hz-02', 'admin')).toHaveLength(1);
  });
});

describe('somebody of the roster', () => {
  it('is invited as they are, with no record changed', async () => {
    await newDepartment('hz-01', [li]);
    const { code, said } = await invite('--email', 'LI@baifang.example');
    expect(said).toContain(`hz-01: ${li.id} ${li.name} is `);
    expect(code).toBe(0);
    expect(await new DynamoRosterStore(test.table).readPerson('hz-01', 'admin')).toBeUndefined();
  });

  it('who has left is not', async () => {
    await newDepartment('hz-01', [{ ...li, leftOn: '2026-11-01' }]);
    const { code, said } = await invite('--email', 'li@baifang.example');
    expect(said).toContain('is not employed by hz-01 today');
    expect(code).toBe(1);
  });
});

describe('what cannot be done is refused in a sentence', () => {
  it.each([
    ['no department at all', ADMINISTRATOR, 'there is no department yet'],
    ['no such department', [...ADMINISTRATOR, '--department', 'hz-99'], 'there is no department hz-99'],
  ])('%s', async (_, args, sentence) => {
    const { code, said } = await invite(...args);
    expect(said).toContain(sentence);
    expect(code).toBe(1);
  });

  it('an address that somebody of another department has', async () => {
    await newDepartment('hz-01', [li]);
    await newDepartment('hz-02', []);
    const { code, said } = await invite('--email', 'li@baifang.example', '--name', '李', '--department', 'hz-02');
    expect(said).toContain(`the address is taken: ${li.name} of hz-01 has it`);
    expect(code).toBe(1);
  });

  it('an id that somebody has, a name that is missing', async () => {
    await newDepartment('hz-01', [li]);
    const taken = await invite(...ADMINISTRATOR, '--id', li.id);
    expect(taken).toMatchObject({
      code: 1,
      said: `hz-01 has somebody else under the id ${li.id}: --id expects another\n`,
    });
    const nameless = await invite('--email', 'zhao@baifang.example');
    expect(nameless.said).toContain('--name expects who it is');
  });

  it.each([[['--email', 'zhao']], [['--mail', 'zhao@baifang.example']]])(
    'a command line that means nothing',
    async (args) => {
      const { code, said } = await invite(...args);
      expect(said).toContain('usage: invite');
      expect(code).toBe(2);
    },
  );
});

describe('the user pool', () => {
  const client = new CognitoIdentityProviderClient({ region: 'eu-central-1' });
  const cognito = mockClient(client);
  const exists = new UsernameExistsException({ message: 'exists', $metadata: {} });
  const resent = { MessageAction: 'RESEND' as const };
  const inviting = () => inviteToPool(client, 'eu-central-1_Abc', 'zhao@baifang.example');
  beforeEach(() => cognito.reset());

  it('mails an invitation, to an address that counts as verified', async () => {
    cognito.on(AdminCreateUserCommand).resolves({});
    expect(await inviting()).toBe('invited');
    expect(cognito.commandCalls(AdminCreateUserCommand)[0]?.args[0].input).toEqual({
      UserPoolId: 'eu-central-1_Abc',
      Username: 'zhao@baifang.example',
      DesiredDeliveryMediums: ['EMAIL'],
      UserAttributes: [
        { Name: 'email', Value: 'zhao@baifang.example' },
        { Name: 'email_verified', Value: 'true' },
      ],
    });
  });

  it.each([
    ['never followed', { UserStatus: 'FORCE_CHANGE_PASSWORD' }, 'invited-again', 1],
    ['followed before', { UserStatus: 'CONFIRMED' }, 'there-already', 0],
    ['of a disabled account', { UserStatus: 'FORCE_CHANGE_PASSWORD', Enabled: false }, 'disabled', 0],
  ] as const)('knows an invitation %s', async (_, user, invited, mails) => {
    cognito.on(AdminCreateUserCommand).rejects(exists).on(AdminCreateUserCommand, resent).resolves({});
    cognito.on(AdminGetUserCommand).resolves({ Username: 'zhao', ...user });
    expect(await inviting()).toBe(invited);
    expect(cognito.commandCalls(AdminCreateUserCommand, resent)).toHaveLength(mails);
  });

  it('that refuses is not passed over', async () => {
    cognito.on(AdminCreateUserCommand).rejects(new Error('no access'));
    await expect(inviting()).rejects.toThrow('no access');
  });
});
