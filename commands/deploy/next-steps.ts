import { isInChina } from '../../infra/china.ts';
import type { StageConfiguration } from '../../infra/stages.ts';
import { type MailFacts, mailSteps } from './mail-steps.ts';
import type { Step } from './step.ts';

export interface StageFacts {
  readonly stage: StageConfiguration;
  readonly region: string;
  /** Where people open the pages. */
  readonly publicUrl: string;
  /** The address that CloudFront made up. */
  readonly distribution: string;
  /** Whether the pages answer at the first of these. */
  readonly answers: boolean;
  readonly table: string;
  readonly departments: readonly string[];
  /** Those of them that nobody administers who can sign in. */
  readonly unadministered: readonly string[];
  readonly mail: MailFacts;
}

/** What a stage still lacks after its deployment, the most urgent first. */
export const nextSteps = (facts: StageFacts): readonly Step[] => [
  ...addressSteps(facts),
  ...departmentSteps(facts),
  ...mailSteps(facts.stage, facts.region, facts.publicUrl, facts.mail),
  ...alarmSteps(facts.stage),
];

/** What CloudFront makes up answers once its distribution is out, without anybody doing anything. */
const addressSteps = ({ stage, publicUrl, distribution, answers }: StageFacts): readonly Step[] => {
  if (answers || stage.publicUrl === undefined) return [];
  const { host } = new URL(publicUrl);
  const isServedHere = stage.certificateArn !== undefined || isInChina(stage);
  return [
    isServedHere
      ? { what: `Nothing answers at ${publicUrl} yet. Publish in DNS:`, lines: [`${host}  CNAME  ${distribution}`] }
      : {
          what: `Nothing answers at ${publicUrl} yet. What stands there has to pass requests on to`,
          lines: [`https://${distribution}`],
        },
  ];
};

const departmentSteps = ({ stage, region, table, departments, unadministered }: StageFacts): readonly Step[] => {
  const invite = (more: string) => `npm run invite -- --stage ${stage.name}${more} --email YOU@EXAMPLE.COM --name NAME`;
  if (departments.length === 0)
    return [
      {
        what: 'There is no department yet, so nobody can sign in. Make one of a dossier, then its first administrator:',
        lines: [`AWS_REGION=${region} TABLE_NAME=${table} npm run import-dossier -- dossier.json`, invite('')],
      },
    ];
  return unadministered.map((id) => ({
    what: `Nobody administers ${id} yet:`,
    lines: [invite(departments.length === 1 ? '' : ` --department ${id}`)],
  }));
};

const alarmSteps = ({ name, alarmTopicArn }: StageConfiguration): readonly Step[] =>
  alarmTopicArn === undefined
    ? [
        {
          what: `Alarms of ${name} wake nobody: name an SNS topic (alarmTopicArn in infra/stages.ts), and deploy again.`,
          lines: [],
        },
      ]
    : [];

/** As they are printed. */
export const printSteps = (steps: readonly Step[]): readonly string[] =>
  steps.length === 0
    ? ['Nothing is left to do.']
    : [
        'What is left to do (docs/deploy.md):',
        ...steps.flatMap(({ what, lines }, index) => [`${index + 1}. ${what}`, ...lines.map((line) => `     ${line}`)]),
      ];
