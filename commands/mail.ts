/** Mails a form to the local cloud, as SES would receive it: `npm run mail -- log.eml`. `npm start` has to be running. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

const USAGE = 'usage: mail FILE.eml [--url http://localhost:8020]';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { url: { type: 'string', default: 'http://localhost:8020' } },
});
const [file, ...others] = positionals;
if (file === undefined || others.length > 0) {
  console.error(USAGE);
  process.exit(2);
}
const body = await readFile(file);
const response = await fetch(`${values.url}/_local/mail`, { method: 'POST', body }).catch((error: unknown) => {
  console.error(`本机云没有运行，请先 npm start。 The local cloud is not running: npm start first. (${String(error)})`);
  process.exit(1);
});
if (!response.ok) {
  console.error(`${response.status} ${await response.text()}`);
  process.exit(1);
}
const { urls } = (await response.json()) as { readonly urls: { readonly mailbox: string } };
console.log(`已送达；回信在邮箱页。 Delivered; the answer is in the mailbox: ${urls.mailbox}`);
