import { format, resolveConfig } from 'prettier';
import type { Clause, ClauseStatus } from '../../shared/domain/policy/clauses.ts';
import { CLAUSES } from '../../shared/domain/policy/clauses.ts';
import { PARAMETER_DEFAULTS } from '../../shared/domain/policy/parameters.ts';

const STATUS_NAMES: Readonly<Record<ClauseStatus, string>> = {
  stated: '明文 stated',
  borderline: '临界 borderline',
  assumed: '推定 assumed',
};

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const clauseRow = ({ clause, subject, text, parameters, status }: Clause): string =>
  row([
    clause,
    `\`${subject}\``,
    text['zh-CN'],
    text.en,
    parameters.map((name) => `\`${name}\``).join(', '),
    STATUS_NAMES[status],
  ]);

const parameterRow = ([name, value]: [string, unknown]): string => row([`\`${name}\``, `\`${JSON.stringify(value)}\``]);

const page = (): string =>
  [
    '# 条款表 · Clauses',
    '',
    '由 `npm run clauses` 生成。Written by `npm run clauses`: change shared/domain/policy, not this page.',
    '',
    row(['条款 clause', '规则 rule', '中文', 'English', '参数 parameters', '状态 status']),
    row(['---', '---', '---', '---', '---', '---']),
    ...CLAUSES.map(clauseRow),
    '',
    '## 参数默认值 · Parameter defaults',
    '',
    row(['参数 parameter', '默认值 default']),
    row(['---', '---']),
    ...Object.entries(PARAMETER_DEFAULTS).map(parameterRow),
    '',
  ].join('\n');

/** The clause table as the page docs/clauses.md, formatted as the repository is. */
export const renderClauses = async (): Promise<string> => {
  const config = await resolveConfig(import.meta.filename);
  return format(page(), { ...config, parser: 'markdown' });
};
