/** The one command that runs a failed test again by itself, with the values that it failed with. */

interface FailedTest {
  /** From the repository's root. */
  readonly file: string;
  readonly project: string;
  /** Of the groups it is in, then its own; none: the file itself failed. */
  readonly names: readonly string[];
  /** What it failed with. */
  readonly messages: readonly string[];
}

/** Says by itself how it is run again: a request, a file or a story of a seed. */
const OWN_COMMAND = /^(?:Error: )?(?:Again alone: (.+)|(npm run simulate -- --seeds \S+))$/m;
/** How fast-check says which values it was. */
const DRAWN = /\{ seed: (-?\d+), path: "([^"]*)"/;

const quoted = (text: string): string =>
  /^[\w./:-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;

export function againAlone({ file, project, names, messages }: FailedTest): string {
  const said = messages.join('\n');
  const own = OWN_COMMAND.exec(said);
  if (own !== null) return own[1] ?? own[2] ?? '';
  const drawn = DRAWN.exec(said);
  const options = [
    ...['--project', project],
    ...(names.length === 0 ? [] : ['--name', names.join(' > ')]),
    ...(drawn === null ? [] : ['--drawn', `${drawn[1] ?? ''}/${drawn[2] ?? ''}`]),
  ];
  return ['npm run again --', file, ...options.map(quoted)].join(' ');
}
