import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { stageNamed } from '../../infra/stages.ts';
import { LINK_ROUTES, OPEN_ROUTES, ROUTES, SIGNED_ROUTES } from '../../shared/contracts/routes.ts';
import { asText, ofType, synthesised } from './synthesised.ts';

const dev = synthesised(stageNamed('dev'));
const OPEN = Object.values(OPEN_ROUTES).map(({ method, path }) => `${method} ${path}`);
const LINKS = Object.values(LINK_ROUTES).map(({ method, path }) => `${method} ${path}`);
const SIGNED = Object.values(SIGNED_ROUTES).map(({ method, path }) => `${method} ${path}`);
const RouteSchema = z.object({ RouteKey: z.string(), Target: z.unknown().transform(asText) });
const routes = ofType(dev, 'AWS::ApiGatewayV2::Route');
const served = new Map(
  routes.map(({ properties }) => {
    const { RouteKey, Target } = RouteSchema.parse(properties);
    return [RouteKey, functionBehind(Target)];
  }),
);

/** `integrations/<logical id>` → the name of the function it invokes. */
function functionBehind(target: string): string {
  const integration = ofType(dev, 'AWS::ApiGatewayV2::Integration').find(({ logicalId }) => target.endsWith(logicalId));
  const arn = asText(integration?.properties['IntegrationUri']);
  const fn = ofType(dev, 'AWS::Lambda::Function').find(({ logicalId }) => arn === `${logicalId}.Arn`);
  return asText(fn?.properties['FunctionName']);
}

it('the API has the routes of the contract, the one for anything else, and no other', () => {
  const contract = Object.values(ROUTES).map(
    ({ method, path, capability }) => [`${method} ${path}`, `baifang-dev-${capability}`] as const,
  );
  const open = OPEN.map((key) => [key, 'baifang-dev-reference'] as const);
  const signed = SIGNED.map((key) => [key, 'baifang-dev-receive-webhook'] as const);
  const links = LINKS.map((key) => [key, 'baifang-dev-personal-links'] as const);
  expect(served).toEqual(
    new Map([...contract, ...open, ...signed, ...links, ['$default', 'baifang-dev-session'] as const]),
  );
});

it.each(routes.map(({ properties }) => [RouteSchema.parse(properties).RouteKey, properties] as const))(
  'the route %s takes requests with a valid ID token only, unless the contract opens it to anyone, asks for a signature or puts a key into the address',
  (key, properties) => {
    const [authorizer] = ofType(dev, 'AWS::ApiGatewayV2::Authorizer');
    const isOpen = [...OPEN, ...SIGNED, ...LINKS].includes(key);
    expect(properties['AuthorizationType']).toBe(isOpen ? 'NONE' : 'JWT');
    // In the stack of the API by its name, in another by the name of its export.
    if (!isOpen) expect(asText(properties['AuthorizerId'])).toContain(authorizer?.logicalId);
  },
);

it('what is open to anyone is a document to read', () => {
  expect(OPEN).toEqual(['GET /v1/openapi.json']);
});

it('what is signed is what form services post to', () => {
  expect(SIGNED).toEqual(['POST /v1/hooks/{departmentId}/{webhookId}']);
});

it("what is followed by a link is one person's calendar, and how they stop a kind of mail", () => {
  expect(LINKS).toEqual([
    'GET /v1/calendar-feeds/{departmentId}/{staffId}/{key}',
    'GET /v1/unsubscriptions/{departmentId}/{staffId}/{kind}/{key}',
    'POST /v1/unsubscriptions/{departmentId}/{staffId}/{kind}/{key}',
  ]);
});

it('the authorizer trusts one issuer and one audience', () => {
  const authorizers = ofType(dev, 'AWS::ApiGatewayV2::Authorizer').map(({ properties }) => properties);
  expect(authorizers).toHaveLength(1);
  expect(authorizers[0]).toMatchObject({
    AuthorizerType: 'JWT',
    IdentitySource: ['$request.header.Authorization'],
    JwtConfiguration: { Audience: [expect.anything()], Issuer: expect.anything() as unknown },
  });
});

describe('the stage of the API', () => {
  const StageSchema = z.object({
    DefaultRouteSettings: z.object({ ThrottlingRateLimit: z.number(), ThrottlingBurstLimit: z.number() }),
    AccessLogSettings: z.object({ Format: z.string() }),
  });
  const [stage] = ofType(dev, 'AWS::ApiGatewayV2::Stage').map(({ properties }) => StageSchema.parse(properties));

  it('is throttled', () => {
    expect(stage?.DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 1000, ThrottlingBurstLimit: 2000 });
  });

  it('answers no page of another origin', () => {
    const [api] = ofType(dev, 'AWS::ApiGatewayV2::Api');
    expect(api?.properties).not.toHaveProperty('CorsConfiguration');
  });

  it('logs nothing that tells who called or about whom', () => {
    expect(stage?.AccessLogSettings.Format).toContain('$context.requestId');
    expect(stage?.AccessLogSettings.Format).not.toMatch(/identity|authorizer|path|userAgent|ip/i);
  });
});

describe('the gateway may invoke the function behind every route', () => {
  const PermissionSchema = z.object({
    FunctionName: z.unknown().transform(asText),
    SourceArn: z.object({ 'Fn::Join': z.tuple([z.literal(''), z.array(z.unknown())]) }),
  });
  /** What a request's ARN may be behind the id of the API, as a pattern in which `*` stands for anything. */
  const patternsOf = (functionName: string): RegExp[] =>
    ofType(dev, 'AWS::Lambda::Permission').flatMap(({ properties }) => {
      const permission = PermissionSchema.parse(properties);
      const fn = ofType(dev, 'AWS::Lambda::Function').find(
        ({ logicalId }) => permission.FunctionName === `${logicalId}.Arn`,
      );
      if (asText(fn?.properties['FunctionName']) !== functionName) return [];
      const tail = asText(permission.SourceArn['Fn::Join'][1].at(-1));
      return [new RegExp(`^${tail.replaceAll('*', '.*')}$`)];
    });

  it.each([...served])('%s', (key, functionName) => {
    const arn = key === '$default' ? '/$default/$default' : `/$default/${key.replace(' ', '')}`;
    expect(patternsOf(functionName).some((pattern) => pattern.test(arn))).toBe(true);
  });
});
