import type { StageConfiguration } from './stages.ts';

/** What a stage has to name in China, and the service of other regions that is not there or works otherwise. */
const NEEDED = [
  ['oidc', 'has no Cognito user pools: give the stage an OpenID provider'],
  ['smtp', 'has no SES: give the stage a mail relay'],
  ['publicUrl', 'serves nothing at addresses of CloudFront: give the stage one of your own, with its ICP recordal'],
  ['iamCertificateId', 'has no certificates of ACM for CloudFront: upload one to IAM and give the stage its id'],
] as const satisfies readonly (readonly [keyof StageConfiguration, string])[];

export const isInChina = ({ region }: StageConfiguration): boolean => region?.startsWith('cn-') === true;

/** @throws when the stage is in China and lacks what it needs there: all of it, a line each. */
export function refuseIncompleteInChina(stage: StageConfiguration): void {
  if (!isInChina(stage)) return;
  const lacking = NEEDED.filter(([field]) => stage[field] === undefined);
  if (lacking.length === 0) return;
  throw new Error(
    lacking.map(([field, why]) => `${stage.region ?? ''} ${why} (${field} in infra/stages.ts).`).join('\n'),
  );
}
