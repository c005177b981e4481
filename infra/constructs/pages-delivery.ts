import type { IOrigin } from 'aws-cdk-lib/aws-cloudfront';
import { type CfnDistribution, type Distribution, HttpVersion, PriceClass } from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { isInChina } from '../china.ts';
import type { StageConfiguration } from '../stages.ts';

/** In China what CloudFront is known to take there: no HTTP/3, no IPv6, no price classes. */
export const deliveryIn = (stage: StageConfiguration) =>
  isInChina(stage)
    ? { httpVersion: HttpVersion.HTTP2, enableIpv6: false, priceClass: PriceClass.PRICE_CLASS_ALL }
    : { httpVersion: HttpVersion.HTTP2_AND_3, priceClass: PriceClass.PRICE_CLASS_200 };

/** The bucket, which only the distribution reads: in China by the older means, for it has no origin access control. */
export const pagesOrigin = (stage: StageConfiguration, pages: IBucket): IOrigin =>
  isInChina(stage) ? S3BucketOrigin.withOriginAccessIdentity(pages) : S3BucketOrigin.withOriginAccessControl(pages);

/** In China: the stage's own host, with a certificate that stands in IAM. CDK itself takes those of ACM only. */
export function answerWithServerCertificate(
  distribution: Distribution,
  { publicUrl, iamCertificateId }: StageConfiguration,
): void {
  if (publicUrl === undefined || iamCertificateId === undefined) return;
  const resource = distribution.node.defaultChild as CfnDistribution;
  resource.addPropertyOverride('DistributionConfig.Aliases', [new URL(publicUrl).host]);
  resource.addPropertyOverride('DistributionConfig.ViewerCertificate', {
    IamCertificateId: iamCertificateId,
    MinimumProtocolVersion: 'TLSv1.2_2021',
    SslSupportMethod: 'sni-only',
  });
}
