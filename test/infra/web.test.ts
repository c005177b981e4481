import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { stageNamed } from '../../infra/stages.ts';
import { RESPONSE_HEADERS } from '../../shared/contracts/http/response-headers.ts';
import { asText, ofType, synthesised } from './synthesised.ts';

const dev = synthesised(stageNamed('dev'));
const [distribution] = ofType(dev, 'AWS::CloudFront::Distribution');
const BehaviourSchema = z.object({
  PathPattern: z.string().optional(),
  CachePolicyId: z.string(),
  ViewerProtocolPolicy: z.string(),
  AllowedMethods: z.array(z.string()).optional(),
  OriginRequestPolicyId: z.string().optional(),
  ResponseHeadersPolicyId: z.unknown(),
  TargetOriginId: z.string(),
});
const { DistributionConfig } = z
  .object({
    DistributionConfig: z.object({
      DefaultRootObject: z.string(),
      DefaultCacheBehavior: BehaviourSchema,
      CacheBehaviors: z.array(BehaviourSchema),
      Origins: z.array(z.object({ Id: z.string(), DomainName: z.unknown().transform(asText) })),
    }),
  })
  .parse(distribution?.properties);
const [api] = DistributionConfig.CacheBehaviors;

/** AWS's own policies, by their fixed ids. */
const CACHING_DISABLED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const ALL_VIEWER_EXCEPT_HOST_HEADER = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';

const HeadersSchema = z.object({
  ResponseHeadersPolicyConfig: z.object({
    SecurityHeadersConfig: z.object({
      ContentSecurityPolicy: z.object({ ContentSecurityPolicy: z.unknown().transform(asText) }),
      FrameOptions: z.object({ FrameOption: z.string() }),
      StrictTransportSecurity: z.object({ AccessControlMaxAgeSec: z.number() }),
    }),
  }),
});
/** Of the pages. */
const headersOf = (system: typeof dev) => {
  const policies = ofType(system, 'AWS::CloudFront::ResponseHeadersPolicy');
  const ofPages = policies.find(({ label }) => label.startsWith('web/Headers'));
  return HeadersSchema.parse(ofPages?.properties).ResponseHeadersPolicyConfig.SecurityHeadersConfig;
};

describe('the one address', () => {
  it('answers with the pages, and below /v1 with the API, of which nothing is kept', () => {
    expect(DistributionConfig.DefaultRootObject).toBe('index.html');
    expect(api).toMatchObject({
      PathPattern: '/v1/*',
      CachePolicyId: CACHING_DISABLED,
      OriginRequestPolicyId: ALL_VIEWER_EXCEPT_HOST_HEADER,
    });
    expect(api?.AllowedMethods).toContain('POST');
    const origin = DistributionConfig.Origins.find(({ Id }) => Id === api?.TargetOriginId);
    expect(origin?.DomainName).toMatch(/^Api\w+\.execute-api\./);
  });

  it('speaks TLS only: it leads people there, and refuses programs that speak in the clear', () => {
    expect(DistributionConfig.DefaultCacheBehavior.ViewerProtocolPolicy).toBe('redirect-to-https');
    expect(DistributionConfig.CacheBehaviors.map(({ ViewerProtocolPolicy }) => ViewerProtocolPolicy)).toEqual([
      'https-only',
    ]);
    expect(headersOf(dev).StrictTransportSecurity.AccessControlMaxAgeSec).toBe(31_536_000);
  });

  it('puts the headers of every answer of the API on what the gateway answers by itself', () => {
    const policy = ofType(dev, 'AWS::CloudFront::ResponseHeadersPolicy').find(({ label }) => /ApiHeaders/.test(label));
    expect(api?.ResponseHeadersPolicyId).toEqual({ Ref: policy?.logicalId });
    expect(policy?.properties).toMatchObject({
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          ContentSecurityPolicy: {
            ContentSecurityPolicy: RESPONSE_HEADERS['content-security-policy'],
            Override: false,
          },
          ContentTypeOptions: { Override: true },
          ReferrerPolicy: { ReferrerPolicy: RESPONSE_HEADERS['referrer-policy'] },
          StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000, IncludeSubdomains: true },
        },
      },
    });
  });

  it('has the domain and the certificate of a stage that names them', () => {
    const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-0000-0000-000000000000';
    const system = synthesised({ ...stageNamed('dev'), publicUrl: 'https://baifang.test', certificateArn });
    expect(ofType(system, 'AWS::CloudFront::Distribution')[0]?.properties).toMatchObject({
      DistributionConfig: { Aliases: ['baifang.test'], ViewerCertificate: { AcmCertificateArn: certificateArn } },
    });
  });
});

describe('the security policy of the pages', () => {
  const policy = headersOf(dev).ContentSecurityPolicy.ContentSecurityPolicy;

  it('lets no script, style or frame in from elsewhere', () => {
    expect(policy).toMatch(/^default-src 'self';/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('*');
    expect(headersOf(dev).FrameOptions.FrameOption).toBe('DENY');
  });

  it('lets pages talk to the API, to who signs people in and to the course files, and to nobody else', () => {
    const connections = /connect-src ([^;]*);/.exec(policy)?.[1]?.split(' ');
    expect(connections).toEqual([
      "'self'",
      expect.stringMatching(/^https:\/\/cognito-idp\./),
      expect.stringMatching(/^https:\/\/baifang-dev-.*\.auth\..*\.amazoncognito\.com$/),
      expect.stringMatching(/^https:\/\/.*CourseFiles.*RegionalDomainName/),
    ]);
  });

  it('names the origin of a provider of its own', () => {
    const oidc = { issuer: 'https://sign-in.example.cn/tenants/1', audience: 'baifang-pages' };
    const own = headersOf(synthesised({ ...stageNamed('dev'), oidc })).ContentSecurityPolicy.ContentSecurityPolicy;
    expect(own).toContain("connect-src 'self' https://sign-in.example.cn https://");
    expect(own).not.toContain('cognito');
  });
});

it('only the distribution reads the bucket of the pages', () => {
  const policies = ofType(dev, 'AWS::S3::BucketPolicy').filter(({ label }) => label.startsWith('web/'));
  const StatementsSchema = z.object({
    PolicyDocument: z.object({
      Statement: z.array(z.object({ Effect: z.string(), Action: z.string(), Principal: z.unknown() })),
    }),
  });
  const allowing = policies.flatMap(({ properties }) =>
    StatementsSchema.parse(properties).PolicyDocument.Statement.filter(({ Effect }) => Effect === 'Allow'),
  );
  expect(allowing).toMatchObject([{ Action: 's3:GetObject', Principal: { Service: 'cloudfront.amazonaws.com' } }]);
});
