/** What people write into a form, exported as CSV and as a workbook, and read again by other people's parsers. */

import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import * as z from 'zod';
import { SHEET_MEDIA_TYPES } from '../../../shared/contracts/http/list-items.ts';
import { workbookOf } from '../../support/read-workbook.ts';
import { type InMemoryApi, inMemoryApi, visit } from '../../unit/http/in-memory-api.ts';
import type { Payload } from './payload.ts';

export interface InSheets {
  readonly filed: number;
  /** By the form, because of what no file keeps. */
  readonly refused: number;
  readonly live: readonly string[];
}

async function fileAll(api: InMemoryApi, payloads: readonly Payload[]): Promise<readonly string[]> {
  const filed: string[] = [];
  for (const { text } of payloads) {
    const visits = [{ ...visit, customer: text, summary: text }];
    const { status } = await api.send('submit-daily-log', { body: { date: '2026-11-23', visits, nextDayPlan: text } });
    if (status === 201) filed.push(text);
    else if (status !== 422) throw new Error(`${JSON.stringify(text)} was answered by ${status}`);
  }
  return filed;
}

/** As a spreadsheet program may look at a cell: full-width signs are signs, and what it does not show is not there. */
const startsFormula = (cell: string): boolean =>
  /^[\t\r\n]/.test(cell) || /^[=+\-@]/.test(cell.normalize('NFKC').replace(/^[\s\p{C}]+/u, ''));

const RecordsSchema = z.array(z.record(z.string(), z.string()));

/** Each text stands in a log's plan, in a customer and in a summary. */
const TIMES = 3;

/** Cells that start a formula, and texts that are not there as they were filed. */
function liveInCsv(bytes: string, filed: readonly string[]): string[] {
  const records = RecordsSchema.parse(parse(bytes, { bom: true, columns: true }));
  const cells = records.flatMap((record) => Object.values(record));
  const times = Map.groupBy(cells, (cell) => cell);
  const timesOf = (text: string) => times.get(text)?.length ?? 0;
  const formulas = cells.filter(startsFormula).map((cell) => `a formula in a CSV file: ${JSON.stringify(cell)}`);
  const lost = filed.filter((text) => timesOf(text) + timesOf(`'${text}`) < TIMES);
  return [...formulas, ...lost.map((text) => `not in the CSV file as filed: ${JSON.stringify(text)}`)];
}

const EVIL_ELEMENTS = new Set(['f', 'hyperlink', 'hyperlinks', 'externalReference', 'oleObject', 'ddeLink']);

/** Elements of the workbook's parts that do something; a part that is no XML throws. */
function livePartsOf(bytes: Buffer): string[] {
  const live: string[] = [];
  const parts = Object.entries(unzipSync(new Uint8Array(bytes))).filter(([name]) => !name.endsWith('/'));
  for (const [name, part] of parts) {
    const parser = new SaxesParser();
    parser.on('opentag', (tag) => {
      if (EVIL_ELEMENTS.has(tag.name)) live.push(`<${tag.name}> in ${name}`);
    });
    parser.on('doctype', () => live.push(`a document type in ${name}`));
    parser.write(Buffer.from(part).toString()).close();
  }
  return live;
}

const unescaped = (text: string): string =>
  text.replaceAll(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const TEXT_TYPES = [ExcelJS.ValueType.String, ExcelJS.ValueType.SharedString, ExcelJS.ValueType.Null];

async function liveInWorkbook(bytes: Buffer, filed: readonly string[]): Promise<string[]> {
  const [sheet] = (await workbookOf(bytes)).worksheets;
  const live = livePartsOf(bytes);
  const found = new Set<string>();
  sheet?.eachRow((row) => {
    row.eachCell((cell) => {
      if (typeof cell.value === 'string') found.add(unescaped(cell.value));
      if (!TEXT_TYPES.includes(cell.type)) live.push(`${cell.address} is no text: ${JSON.stringify(cell.value)}`);
    });
  });
  const lost = filed.filter((text) => !found.has(text) && !found.has(unescaped(text)));
  return [...live, ...lost.map((text) => `not in the workbook as filed: ${JSON.stringify(text)}`)];
}

export async function tryInSheets(payloads: readonly Payload[]): Promise<InSheets> {
  const api = await inMemoryApi();
  const filed = await fileAll(api, payloads);
  const exported = (accept: string) => api.send('list-daily-logs', { headers: { accept } });
  const csv = await exported(SHEET_MEDIA_TYPES.csv);
  const xlsx = await exported(SHEET_MEDIA_TYPES.xlsx);
  const told = JSON.stringify(api.logger.lines);
  const logged = filed.filter((text) => text.length > 5 && told.includes(JSON.stringify(text).slice(1, -1)));
  return {
    filed: filed.length,
    refused: payloads.length - filed.length,
    live: [
      ...liveInCsv(csv.text, filed),
      ...(await liveInWorkbook(xlsx.body as Buffer, filed)),
      ...logged.map((text) => `in the log: ${JSON.stringify(text)}`),
    ],
  };
}
