import { GetParameterCommand, ParameterNotFound, type SSMClient } from '@aws-sdk/client-ssm';
import { refuseIncompleteInChina } from '../../infra/china.ts';
import type { StageConfiguration } from '../../infra/stages.ts';
import { BadInputError } from '../command-line.ts';

/** Where `cdk bootstrap` leaves which version it was. */
const BOOTSTRAP_VERSION = '/cdk-bootstrap/hnb659fds/version';

/** The region of the stage, or of the client: of the environment and its profile. @throws BadInputError when there is none. */
const regionOf = async (ssm: SSMClient, { region }: StageConfiguration): Promise<string> => {
  if (region !== undefined) return region;
  try {
    return await ssm.config.region();
  } catch {
    throw new BadInputError(['which region? Set AWS_REGION, or region of the stage in infra/stages.ts']);
  }
};

/** What would fail halfway is refused beforehand, with what to do. Answers with the region. @throws BadInputError */
export const refuseUnready = async (ssm: SSMClient, stage: StageConfiguration): Promise<string> => {
  const region = await regionOf(ssm, stage);
  if (stage.region === undefined && region.startsWith('cn-'))
    throw new BadInputError([`the credentials point to ${region}: name it as region of the stage in infra/stages.ts`]);
  try {
    refuseIncompleteInChina(stage);
  } catch (error) {
    throw new BadInputError([String(error instanceof Error ? error.message : error)]);
  }
  try {
    await ssm.send(new GetParameterCommand({ Name: BOOTSTRAP_VERSION }));
  } catch (error) {
    if (error instanceof ParameterNotFound) throw new BadInputError(bootstrapFirst(stage, region));
    throw error;
  }
  return region;
};

const bootstrapFirst = ({ name }: StageConfiguration, region: string): readonly string[] => [
  `nothing was ever deployed by CDK in this account in ${region}. Once for both:`,
  `  AWS_REGION=${region} npx cdk bootstrap --context stage=${name}`,
];
