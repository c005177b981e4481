/** Mails a form to the local cloud, as SES would receive it: `npm run mail -- log.eml`. `npm start` has to be running. */
import { readFile } from 'node:fs/promises';
import { BadInputError, oneOf, parseCommandLine, REFUSED, runCommand } from './command-line.ts';

const USAGE = 'usage: mail FILE.eml [--url http://localhost:8020]';

await runCommand(async (args) => {
  const { positionals, values } = parseCommandLine(args, USAGE, {
    url: { type: 'string', default: 'http://localhost:8020' },
  });
  const body = await readFile(oneOf(positionals, USAGE)).catch((error: unknown) => {
    throw new BadInputError([error instanceof Error ? error.message : String(error), USAGE]);
  });
  const response = await fetch(`${values.url}/_local/mail`, { method: 'POST', body }).catch((error: unknown) => {
    console.error(
      `本机云没有运行，请先 npm start。 The local cloud is not running: npm start first. (${String(error)})`,
    );
    return null;
  });
  if (response === null) return REFUSED;
  if (!response.ok) {
    console.error(`${response.status} ${await response.text()}`);
    return REFUSED;
  }
  const { urls } = (await response.json()) as { readonly urls: { readonly mailbox: string } };
  console.log(`已送达；回信在邮箱页。 Delivered; the answer is in the mailbox: ${urls.mailbox}`);
  return 0;
});
