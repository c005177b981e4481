import { type StageConfiguration, stageNamed } from '../../infra/stages.ts';

/** Production in Beijing, with all that a stage has to name there. */
export const CHINA: StageConfiguration = {
  ...stageNamed('prod'),
  region: 'cn-north-1',
  publicUrl: 'https://baifang.example.cn',
  iamCertificateId: 'ASCAEXAMPLE',
  oidc: { issuer: 'https://sign-in.example.cn', audience: 'baifang-pages' },
  smtp: { host: 'smtp.example.cn', port: 465, user: 'baifang', passwordSecretName: 'baifang/relay' },
};
