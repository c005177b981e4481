import type { StageConfiguration } from '../../infra/stages.ts';
import type { Step } from './step.ts';

export interface MailFacts {
  /** Null where there is no SES, or where nothing of the stage needs it. */
  readonly ses: {
    /** Out of the sandbox. */
    readonly inProduction: boolean;
    /** Of the mail domain; null where none is named. */
    readonly identity: {
      readonly verified: boolean;
      readonly dkimTokens: readonly string[];
      readonly dkimZone: string;
    } | null;
    readonly ownRuleSet: string | null;
    readonly activeRuleSet: string | null;
  } | null;
  /** Null where no relay is named. */
  readonly relayPassword: 'there' | 'missing' | null;
}

/** What is missing until notices reach people and mails to the stage's mailboxes arrive. */
export const mailSteps = (
  stage: StageConfiguration,
  region: string,
  publicUrl: string,
  { ses, relayPassword }: MailFacts,
): readonly Step[] => [
  ...domainSteps(stage),
  ...(relayPassword === 'missing' ? [passwordStep(stage, region)] : []),
  ...(ses === null ? [] : [...dkimSteps(stage, ses), ...sandboxSteps(stage, region, publicUrl, ses)]),
  ...(ses === null ? [] : receivingSteps(stage, region, ses)),
];

type Ses = NonNullable<MailFacts['ses']>;

const domainSteps = ({ mailDomain, smtp }: StageConfiguration): readonly Step[] =>
  mailDomain === undefined
    ? [
        {
          what:
            smtp === undefined
              ? 'No mail is sent: name a domain of yours (mailDomain in infra/stages.ts), and deploy again.'
              : 'Notices leave from baifang@example.com: name a domain that the relay takes (mailDomain in infra/stages.ts), and deploy again.',
          lines: [],
        },
      ]
    : [];

const passwordStep = ({ smtp }: StageConfiguration, region: string): Step => ({
  what: `The relay ${smtp?.host ?? ''} has no password yet, so no notice is sent. It is read from a file, to stay out of the history:`,
  lines: [
    `aws secretsmanager create-secret --region ${region} --name ${smtp?.passwordSecretName ?? ''} --secret-string file://password.txt`,
  ],
});

const dkimSteps = ({ mailDomain = '' }: StageConfiguration, { identity }: Ses): readonly Step[] =>
  identity === null || identity.verified
    ? []
    : [
        {
          what: `SES does not know yet that ${mailDomain} is yours, and sends nothing from it. Publish in DNS (it looks within minutes, up to three days):`,
          lines: identity.dkimTokens.map(
            (token) => `${token}._domainkey.${mailDomain}  CNAME  ${token}.${identity.dkimZone}`,
          ),
        },
      ];

const sandboxSteps = (
  { mailDomain, smtp }: StageConfiguration,
  region: string,
  publicUrl: string,
  { inProduction }: Ses,
): readonly Step[] =>
  inProduction || mailDomain === undefined || smtp !== undefined
    ? []
    : [
        {
          what: 'The account is in the sandbox of SES: 200 mails a day, to verified addresses only. Ask to leave it (a day or so):',
          lines: [
            `aws sesv2 put-account-details --region ${region} --production-access-enabled --mail-type TRANSACTIONAL --website-url ${publicUrl}`,
          ],
        },
      ];

const receivingSteps = ({ mailDomain = '' }: StageConfiguration, region: string, ses: Ses): readonly Step[] => {
  const { ownRuleSet, activeRuleSet } = ses;
  if (ownRuleSet === null || ownRuleSet === activeRuleSet) return [];
  const instead = activeRuleSet === null ? '' : ` It takes the place of ${activeRuleSet}, for an account has one.`;
  return [
    {
      what: `Forms by mail are not received yet (docs/mail.md). Publish in DNS, then activate the rules.${instead}`,
      lines: [
        `${mailDomain}  MX  10 inbound-smtp.${region}.amazonaws.com`,
        `aws ses set-active-receipt-rule-set --region ${region} --rule-set-name ${ownRuleSet}`,
      ],
    },
  ];
};
