import { Validations } from 'aws-cdk-lib';
import type { IOrigin } from 'aws-cdk-lib/aws-cloudfront';
import { type CfnDistribution, type Distribution, HttpVersion, PriceClass } from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { isInChina } from '../china.ts';
import type { StageConfiguration } from '../stages.ts';

/** In China only what CloudFront has taken there for years: HTTP/3, IPv6 and price classes are left to other regions. */
export const deliveryIn = (stage: StageConfiguration) =>
  isInChina(stage)
    ? { httpVersion: HttpVersion.HTTP2, enableIpv6: false, priceClass: PriceClass.PRICE_CLASS_ALL }
    : { httpVersion: HttpVersion.HTTP2_AND_3, priceClass: PriceClass.PRICE_CLASS_200 };

/** The bucket, which only the distribution reads: in China by the older means, for it has no origin access control. */
export const pagesOrigin = (stage: StageConfiguration, pages: IBucket): IOrigin =>
  isInChina(stage) ? S3BucketOrigin.withOriginAccessIdentity(pages) : S3BucketOrigin.withOriginAccessControl(pages);

/** The stage's own host with a certificate that stands in IAM: CDK itself takes those of ACM only. Elsewhere nothing. */
export function fitIntoChina(distribution: Distribution, stage: StageConfiguration): void {
  const { publicUrl, iamCertificateId } = stage;
  if (!isInChina(stage) || publicUrl === undefined || iamCertificateId === undefined) return;
  const resource = distribution.node.defaultChild as CfnDistribution;
  resource.addPropertyOverride('DistributionConfig.Aliases', [new URL(publicUrl).host]);
  resource.addPropertyOverride('DistributionConfig.ViewerCertificate', {
    IamCertificateId: iamCertificateId,
    MinimumProtocolVersion: 'TLSv1.2_2021',
    SslSupportMethod: 'sni-only',
  });
  Validations.of(distribution).acknowledge({
    id: 'AwsSolutions-CFR7',
    reason: 'Origin access control is no type of resource in China; the identity keeps everybody else out as well.',
  });
}
