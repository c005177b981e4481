import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { RESPONSE_HEADERS } from '../../shared/contracts/http/response-headers.ts';
import { LoggedHttpApi } from '../constructs/logged-http-api.ts';
import { deliveryIn, fitIntoChina, pagesOrigin } from '../constructs/pages-delivery.ts';
import { UserDirectory } from '../constructs/user-directory.ts';
import { signInDomainPrefix } from '../constructs/hosted-sign-in.ts';
import { contentSecurityPolicy } from '../pages-security.ts';
import type { StageConfiguration } from '../stages.ts';
import type { DataStack } from './data-stack.ts';

export interface WebStackProps extends StackProps {
  readonly stage: StageConfiguration;
  readonly data: DataStack;
}

interface Headers {
  readonly ofPages: ResponseHeadersPolicy;
  readonly ofApi: ResponseHeadersPolicy;
}

const A_YEAR = Duration.days(365);

/** The one address of the system: the pages from a bucket, and below `/v1` the HTTP API, which so is of the same origin. */
export class WebStack extends Stack {
  /** Still without routes: they come with the functions behind them. */
  readonly httpApi: LoggedHttpApi;
  /** Where people open the pages, without a trailing slash. */
  readonly publicUrl: string;

  constructor(scope: Construct, id: string, { stage, data, ...props }: WebStackProps) {
    super(scope, id, props);
    this.httpApi = new LoggedHttpApi(this, 'Api', {
      stageName: stage.name,
      throttle: stage.throttle,
      logRetention: stage.logRetention,
      userImpact: 'forms, rulings or standings answer with an error; a log filed now may miss its deadline.',
    });
    const pages = this.pagesBucket();
    const distribution = this.distribution(stage, pages, {
      ofPages: this.pagesHeaders(stage, data),
      ofApi: this.apiHeaders(),
    });
    this.publicUrl = stage.publicUrl ?? `https://${distribution.distributionDomainName}`;

    new CfnOutput(this, 'PublicUrl', { value: this.publicUrl });
    new CfnOutput(this, 'DistributionDomain', { value: distribution.distributionDomainName });
    new CfnOutput(this, 'PagesBucket', { value: pages.bucketName });
  }

  /** `npm run deploy` puts the built pages there: what is in it can be made again. */
  private pagesBucket(): Bucket & IBucket {
    const pages = new Bucket(this, 'Pages', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Validations.of(pages).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'It holds what anybody may read, and only the distribution reads it.',
    });
    // Its class says `isWebsite` may be undefined, its interface that it may be absent: the same, but not to strict types.
    return pages as Bucket & IBucket;
  }

  private pagesHeaders(stage: StageConfiguration, data: DataStack): ResponseHeadersPolicy {
    const connections = [
      ...signInOrigins(this, stage.name, data),
      `https://${data.courseFiles.bucketRegionalDomainName}`,
    ];
    return new ResponseHeadersPolicy(this, 'Headers', {
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: contentSecurityPolicy(connections), override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        strictTransportSecurity: { accessControlMaxAge: A_YEAR, includeSubdomains: true, override: true },
      },
      customHeadersBehavior: {
        customHeaders: [{ header: 'cross-origin-opener-policy', value: 'same-origin', override: true }],
      },
    });
  }

  /** What functions answer carries these already; what the gateway answers by itself (401, 429) would not. */
  private apiHeaders(): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, 'ApiHeaders', {
      securityHeadersBehavior: {
        contentSecurityPolicy: {
          contentSecurityPolicy: RESPONSE_HEADERS['content-security-policy'],
          // The pages that links open have one of their own.
          override: false,
        },
        contentTypeOptions: { override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        strictTransportSecurity: { accessControlMaxAge: A_YEAR, includeSubdomains: true, override: true },
      },
    });
  }

  private distribution(stage: StageConfiguration, pages: IBucket, headers: Headers): Distribution {
    const { publicUrl, certificateArn } = stage;
    const ownDomain =
      publicUrl === undefined || certificateArn === undefined
        ? {}
        : {
            domainNames: [new URL(publicUrl).host],
            certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
            minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
          };
    const distribution = new Distribution(this, 'Distribution', {
      ...ownDomain,
      comment: `Baifang ${stage.name}`,
      defaultRootObject: 'index.html',
      ...deliveryIn(stage),
      defaultBehavior: {
        compress: true,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        origin: pagesOrigin(stage, pages),
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: headers.ofPages,
      },
      additionalBehaviors: {
        '/v1/*': {
          compress: true,
          // A program that asks in the clear has to learn of it: a redirect would hide that its token was on the wire.
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
          origin: new HttpOrigin(`${this.httpApi.apiId}.execute-api.${this.region}.${this.urlSuffix}`),
          allowedMethods: AllowedMethods.ALLOW_ALL,
          // Answers are for one person each.
          cachePolicy: CachePolicy.CACHING_DISABLED,
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
          responseHeadersPolicy: headers.ofApi,
        },
      },
    });
    fitIntoChina(distribution, stage);
    Validations.of(distribution).acknowledge(
      { id: 'AwsSolutions-CFR1', reason: 'People file from wherever they visit clients; no country is shut out.' },
      {
        id: 'AwsSolutions-CFR2',
        reason: 'A firewall is priced per stage and month; the API is throttled and asks everybody for a token.',
      },
      {
        id: 'AwsSolutions-CFR3',
        reason: 'Access logs would hold the addresses and devices of people; the API logs route keys instead.',
      },
      {
        id: 'AwsSolutions-CFR4',
        reason: 'The usual certificate of a distribution sets its own protocol; with a domain it is TLS 1.2 and later.',
      },
    );
    return distribution;
  }
}

/** Where the pages find the provider and its keys, and, of a user pool, the address that gives tokens. */
function signInOrigins(stack: Stack, stageName: string, { signIn }: DataStack): string[] {
  if (!(signIn instanceof UserDirectory)) return [new URL(signIn.issuer).origin];
  const { region } = stack;
  return [
    `https://cognito-idp.${region}.amazonaws.com`,
    `https://${signInDomainPrefix(stack, stageName)}.auth.${region}.amazoncognito.com`,
  ];
}
