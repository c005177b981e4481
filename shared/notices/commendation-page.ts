import { MONTH_AWARDS, type MonthAward } from '../domain/judgement.ts';
import type { LedgerHead } from '../domain/ledger/verify-ledger.ts';
import { html, type Html } from './html.ts';
import { oneLine } from './letter.ts';
import type { Directory, Pen } from './pen.ts';
import { penFor } from './pen.ts';

export interface CommendedMonth {
  readonly directory: Directory;
  /** The month's last day, `YYYY-MM-DD`. */
  readonly date: string;
  readonly awards: readonly MonthAward[];
  readonly closedAt: string;
  /** Where the ledger stood when the month closed: whoever has the ledger can check what is said here. */
  readonly head: LedgerHead;
}

/** One A4 page, for the screen and for the printer, without script or anything to load. */
const STYLE = html`@page { size: A4; margin: 24mm; } body { margin: 0 auto; max-width: 160mm; padding: 24px; color:
#1c2024; font: 16px/1.8 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; } h1 { font-size: 28px;
text-align: center; } table { border-collapse: collapse; width: 100%; margin: 24px 0; } th, td { border: 1px solid
#8a929c; padding: 8px 12px; text-align: left; } footer { color: #5b6470; font-size: 13px; word-break: break-all; }
@media print { body { max-width: none; padding: 0; } }`;

const rowsOf = ({ awards, date }: CommendedMonth, pen: Pen): readonly Html[] =>
  MONTH_AWARDS.flatMap((id) => {
    const won = awards.filter(({ award }) => award === id);
    if (won.length === 0) return [rowOf([pen.award(id), '空缺', ''])];
    return won.map(({ staffId, unitId, amountFen }) => {
      const [who = ''] = staffId === null ? [pen.unit(unitId ?? '')] : pen.people([staffId], date);
      return rowOf([pen.award(id), who, pen.prize(amountFen)]);
    });
  });

const rowOf = (cells: readonly string[]): Html =>
  html`<tr>
    ${cells.map((cell) => html`<td>${oneLine(cell)}</td>`)}
  </tr>`;

/** The commendation (通报表扬) of a closed month, to be pinned up: in Chinese, as the department publishes it. */
export const commendationPage = (month: CommendedMonth): string => {
  const { directory, date, closedAt, head } = month;
  const pen = penFor('zh-CN', directory);
  const closed = pen.moment(closedAt);
  const title = `${pen.month(date)}通报表扬`;
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <h1>${title}</h1>
        <p>
          ${oneLine(directory.department.name)}根据《活动管理制度》第 7 条评定${pen.month(date)}的各项奖励，现予公布：
        </p>
        <table>
          <thead>
            <tr>
              <th>奖项</th>
              <th>获奖者</th>
              <th>奖励</th>
            </tr>
          </thead>
          <tbody>
            ${rowsOf(month, pen)}
          </tbody>
        </table>
        <footer>
          <p>${closed.day} ${closed.time}（${closed.zone}）结账。账目第 ${head.sequence} 条，校验值 ${head.hash}。</p>
        </footer>
      </body>
    </html>`.text;
};
