import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import type { Construct } from 'constructs';
import type { Capability } from '../../shared/contracts/routes.ts';
import { type Access, filesIn, indexOf, itemsOf, readingOf, sendingTo } from '../constructs/access.ts';
import { AuthorizedRoutes } from '../constructs/authorized-routes.ts';
import { HostedSignIn } from '../constructs/hosted-sign-in.ts';
import { HouseFunction } from '../constructs/house-function.ts';
import { RoutesWithoutSignIn } from '../constructs/routes-without-sign-in.ts';
import { UserDirectory } from '../constructs/user-directory.ts';
import type { StageConfiguration } from '../stages.ts';
import type { DataStack } from './data-stack.ts';
import { type ImportsStack, SHEETS_PREFIX } from './imports-stack.ts';
import { SEALED_PREFIX } from './sealing-stack.ts';
import type { WebStack } from './web-stack.ts';

export interface ApiStackProps extends StackProps {
  readonly stage: StageConfiguration;
  readonly data: DataStack;
  readonly web: WebStack;
  readonly imports: ImportsStack;
}

/** What is behind the HTTP API: sign-in, one function per capability, the routes of the contract but those of operations. */
export class ApiStack extends Stack {
  readonly authorizer: HttpJwtAuthorizer;

  constructor(scope: Construct, id: string, { stage, data, web, imports, ...props }: ApiStackProps) {
    super(scope, id, props);
    const { publicUrl } = web;
    // Referred to, so that routes, authorizer and integrations stand in this stack.
    const { apiId: httpApiId } = web.httpApi;
    const httpApi = HttpApi.fromHttpApiAttributes(this, 'FrontDoor', { httpApiId });
    const signIn =
      data.signIn instanceof UserDirectory
        ? new HostedSignIn(this, 'SignIn', { stageName: stage.name, directory: data.signIn, publicUrl })
        : data.signIn;

    const answering = (
      name: Capability | 'reference' | 'receive-webhook' | 'personal-links',
      userImpact: string,
      access: readonly Access[],
      { memoryMiB = 1024, timeout = Duration.seconds(10) } = {},
    ) =>
      new HouseFunction(this, name, {
        stageName: stage.name,
        name,
        invoker: { kind: 'http-api' },
        memoryMiB,
        timeout,
        logRetention: stage.logRetention,
        userImpact,
        access,
      });
    const reading = [itemsOf(data.table, ['GetItem', 'Query']), indexOf(data.table, 'subject')];
    const filing = [...reading, itemsOf(data.table, ['PutItem']), readingOf(data.receiptKey, 'RECEIPT_KEY_SECRET_ARN')];
    const administering = [...reading, itemsOf(data.table, ['PutItem'])];
    // Nobody signs in there, so that nobody is looked for by an address.
    const filingWithoutSignIn = [
      itemsOf(data.table, ['GetItem', 'Query', 'PutItem']),
      readingOf(data.receiptKey, 'RECEIPT_KEY_SECRET_ARN'),
    ];
    const functions: Record<Exclude<Capability, 'operations'>, HouseFunction> = {
      logs: answering('logs', 'daily logs cannot be filed; people miss the deadline without fault.', filing),
      leaves: answering(
        'leaves',
        'leaves and excuses cannot be filed or rejected; duties stand that should not.',
        filing,
      ),
      session: answering('session', 'nobody sees what is due today, and signing in leads to an error.', reading),
      ledger: answering('ledger', 'people cannot see their rulings.', reading),
      // The logs of a month are read within the request.
      standings: answering('standings', 'people cannot see where they stand this month.', reading, {
        memoryMiB: 1769,
      }),
      roster: answering('roster', 'nobody can be added, moved or recorded as having left.', administering),
      // A what-if judges three months twice within its request; the gateway waits for 30 s.
      policies: answering('policies', 'policy versions can be neither released nor acknowledged.', administering, {
        timeout: Duration.seconds(29),
      }),
      calendar: answering('calendar', 'the working calendar can be neither seen nor changed.', administering),
      suggestions: answering('suggestions', 'nobody can propose, discuss or decide on suggestions.', filing),
      competitions: answering(
        'competitions',
        'competitions cannot be announced or followed, incentives not granted or marked as paid.',
        filing,
      ),
      scores: answering('scores', 'score components cannot be entered; monthly scores stay incomplete.', filing),
      results: answering('results', 'yearly targets and results cannot be entered or seen.', filing),
      cases: answering('cases', 'customer-service cannot work its cases, nor tell clients how far they are.', filing),
      training: answering('training', 'nobody sees the training programme, its files or who speaks on Friday.', [
        ...filing,
        ...filesIn(this, data.courseFiles, 'COURSE_FILES_BUCKET', {
          prefix: 'courseware/',
          actions: ['GetObject', 'PutObject'],
        }),
      ]),
      appeals: answering('appeals', 'rulings cannot be appealed; somebody may miss the window without fault.', filing),
      meetings: answering('meetings', 'attendance cannot be taken; whoever missed a meeting is not found out.', filing),
      conduct: answering('conduct', 'spot checks can neither be drawn nor recorded.', filing),
      uploads: answering(
        'uploads',
        'forms cannot be filed as spreadsheets, nor their templates be had.',
        [
          ...filing,
          ...filesIn(this, imports.sheets, 'IMPORT_SHEETS_BUCKET', { prefix: SHEETS_PREFIX, actions: ['PutObject'] }),
          sendingTo(imports.queue, 'IMPORTS_QUEUE_URL'),
        ],
        { memoryMiB: 1769, timeout: Duration.seconds(28) },
      ),
      webhooks: answering('webhooks', 'form services can be neither connected nor disconnected.', [
        ...filing,
        readingOf(data.webhookKey, 'WEBHOOK_KEY_SECRET_ARN'),
      ]),
      notices: answering('notices', 'nobody can say how they want to be told, nor get their calendar.', filing),
      // Everything of a person is read and written within the request, as is a whole month below.
      privacy: answering('privacy', 'phone numbers cannot be looked up, nor people see who did.', filing, {
        memoryMiB: 1769,
        timeout: Duration.seconds(29),
      }),
      // A month is judged within the request.
      months: answering(
        'months',
        'nobody sees how the month ends, nor can confirm it.',
        [
          ...filing,
          ...filesIn(this, data.sealedPacks, 'SEALED_PACKS_BUCKET', { prefix: SEALED_PREFIX, actions: ['GetObject'] }),
        ],
        { memoryMiB: 1769, timeout: Duration.seconds(29) },
      ),
      // A whole month is read and written within the request; the gateway waits for 30 s.
      reports: answering('reports', 'nobody can download what happened in a month.', reading, {
        memoryMiB: 1769,
        timeout: Duration.seconds(29),
      }),
      plans: answering(
        'plans',
        'plans, inventories and registrations cannot be filed; people miss deadlines without fault.',
        filing,
      ),
      prospects: answering(
        'prospects',
        'prospects cannot be registered or followed up; somebody else may be first.',
        filing,
      ),
    };
    this.authorizer = new HttpJwtAuthorizer('SignIn', signIn.issuer, { jwtAudience: [signIn.audience] });
    const routes = new AuthorizedRoutes(this, 'Routes', { httpApi, authorizer: this.authorizer, functions });
    routes.serveAnythingElse(functions.session);
    const reference = answering('reference', 'integrators cannot read what the API takes and answers.', []);
    const receiveWebhook = answering(
      'receive-webhook',
      'forms filled in at form services are not filed; the services try again for a while.',
      [...filingWithoutSignIn, readingOf(data.webhookKey, 'WEBHOOK_KEY_SECRET_ARN')],
    );
    functions.notices.addEnvironment('PUBLIC_URL', publicUrl);
    const personalLinks = answering(
      'personal-links',
      'calendars do not show new deadlines and sessions; nobody can unsubscribe from a mail.',
      filingWithoutSignIn,
    );
    new RoutesWithoutSignIn(this, 'OpenRoutes', { httpApi, reference, receiveWebhook, personalLinks });

    new CfnOutput(this, 'SignInIssuer', { value: signIn.issuer });
    new CfnOutput(this, 'SignInClientId', { value: signIn.audience });
  }
}
