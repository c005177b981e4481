/** Whatever people write stays text: in files, mails, pages and logs, as other people's programs read them. */

import { noneFound } from '../none-found.ts';
import type { ProofPart } from '../part.ts';
import { tryInLogLines } from './in-log-lines.ts';
import { tryInMails } from './in-mails.ts';
import { tryInOurPages } from './in-our-pages.ts';
import { tryInPages } from './in-pages.ts';
import { tryInSheets } from './in-sheets.ts';
import { payloads } from './payloads.ts';

export const injections: ProofPart = {
  id: 'injections',
  title: 'Injections into files, mails, pages and logs',
  async run(size, seed) {
    const all = payloads(size, seed);
    const sheets = await tryInSheets(all);
    const mails = await tryInMails(all);
    const pages = await tryInPages(all);
    const ours = await tryInOurPages(all);
    return [
      { name: 'Payloads', value: all.length, unit: '', goal: { atLeast: size === 'full' ? 2000 : 200 } },
      { name: 'Taken by the form of the daily log', value: sheets.filed, unit: '', goal: { atLeast: all.length / 2 } },
      { name: 'Refused by it as unprintable', value: sheets.refused, unit: '' },
      noneFound('Live in a CSV file, a workbook or the log of the request', sheets.live),
      noneFound('Live in a mail or its header', mails),
      noneFound('Run, loaded or taken for markup in a mail or page opened in Chromium', pages.live),
      { name: 'Run on a page that escapes nothing', value: pages.runUnescaped, unit: '', goal: { atLeast: 5 } },
      { name: 'Shown on our own pages', value: ours.shown, unit: '', goal: { atLeast: all.length / 2 } },
      noneFound('Logs on our pages in which something ran, was loaded, or was taken for markup', ours.live),
      noneFound('Log lines other than those written', tryInLogLines(all)),
    ];
  },
};
