import type { Html } from './html.ts';
import { html } from './html.ts';
import type { Letter, NameList } from './letter.ts';
import { oneLine } from './letter.ts';

/** Mail readers that know no style sheet show the light colours inline; the others follow the reader's own scheme. */
const styleSheet = html`:root { color-scheme: light dark; } @media (prefers-color-scheme: dark) { .page, .card {
background: #16181c !important; } .ink { color: #f1f2f4 !important; } .soft { color: #a9b0ba !important; } .line {
border-color: #33383f !important; } }`;

const FONT = "-apple-system, BlinkMacSystemFont, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', sans-serif";
const INK = `color: #1c2024; font-family: ${FONT}; font-size: 16px; line-height: 1.6;`;
const SOFT = `color: #5b6470; font-family: ${FONT}; font-size: 14px; line-height: 1.6;`;

const paragraph = (text: string): Html => html`<p class="ink" style="${INK} margin: 0 0 16px;">${oneLine(text)}</p>`;

const factRow = ([label, value]: readonly [string, string]): Html =>
  html`<tr>
    <th
      class="soft line"
      scope="row"
      align="left"
      valign="top"
      style="${SOFT} border-bottom: 1px solid #e3e6ea; font-weight: normal; padding: 8px 16px 8px 0; white-space: nowrap;"
    >
      ${oneLine(label)}
    </th>
    <td class="ink line" style="${INK} border-bottom: 1px solid #e3e6ea; padding: 8px 0;">${oneLine(value)}</td>
  </tr>`;

const nameList = ({ title, items }: NameList): Html =>
  html`<p class="ink" style="${INK} font-weight: bold; margin: 0 0 4px;">${oneLine(title)}</p>
    <ul class="ink" style="${INK} margin: 0 0 16px; padding-left: 24px;">
      ${items.map((item) => html`<li>${oneLine(item)}</li>`)}
    </ul>`;

const button = ({ label, url }: Letter['action']): Html =>
  html`<p style="margin: 24px 0;">
    <a
      href="${url}"
      style="background: #0b5cad; border-radius: 6px; color: #ffffff; display: inline-block; font-family: ${FONT}; font-size: 16px; line-height: 1.25; padding: 12px 24px; text-decoration: none;"
      >${oneLine(label)}</a
    >
  </p>`;

/** The HTML body of a mail: one column that fits a phone, readable without images, style sheet or script. */
export const letterHtml = (letter: Letter): string => {
  const page = html`<!doctype html>
    <html lang="${letter.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>${oneLine(letter.subject)}</title>
        <style>
          ${styleSheet}
        </style>
      </head>
      <body class="page" style="background: #f4f5f7; margin: 0; padding: 0;">
        <table
          class="page"
          role="presentation"
          width="100%"
          cellpadding="0"
          cellspacing="0"
          style="background: #f4f5f7;"
        >
          <tr>
            <td align="center" style="padding: 16px 8px;">
              <table
                class="card"
                role="presentation"
                width="100%"
                cellpadding="0"
                cellspacing="0"
                style="background: #ffffff; border-radius: 8px; max-width: 560px;"
              >
                <tr>
                  <td align="left" style="padding: 24px 20px;">
                    ${paragraph(letter.greeting)} ${paragraph(letter.lead)}
                    <table
                      width="100%"
                      cellpadding="0"
                      cellspacing="0"
                      style="border-collapse: collapse; margin: 0 0 24px;"
                    >
                      ${letter.facts.map(factRow)}
                    </table>
                    ${letter.lists.map(nameList)} ${letter.explanation.map(paragraph)} ${button(letter.action)}
                    <p class="soft" style="${SOFT} margin: 0;">${oneLine(letter.footer)}</p>
                  </td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html> `;
  return page.text;
};
