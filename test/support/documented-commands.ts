import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'docs/**/*.md'];
const FENCE = /^```sh\n([\s\S]*?)^```$/gm;
const SPAN = /`([^`\n]+)`/g;
/** As the README's table shortens what its row before said. */
const SHORTENED = /^… (?=[a-z-]+ -- )/;
const ONE_OF_OURS = /^npm (test|start|run) ?/;

const SETTINGS = /^(?:[A-Z_]+=\S+ +)+(?=npm )/;

/** Of a shell line, its commands: comments, variables, redirections and what is piped are left off. */
const commandsIn = (line: string): readonly string[] =>
  line
    .replace(/(^|\s)#.*$/, '')
    .split(/&&|\|\||;/)
    .map((part) => (part.split(/ [|>] /)[0] ?? '').trim().replace(SETTINGS, '').replace(SHORTENED, 'npm run -s '));

/** Every command of ours that a document tells people to type, as it stands there, with the documents that do. */
export const documentedCommands = (): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const document of globSync(DOCUMENTS, { cwd: root }).sort()) {
    const text = readFileSync(join(root, document), 'utf8');
    const blocks = [...text.matchAll(FENCE)].map(([, block = '']) => block.replaceAll('\\\n', ' '));
    const spans = [...text.replaceAll(FENCE, '').matchAll(SPAN)].map(([, span = '']) => span);
    const lines = [...blocks.flatMap((block) => block.split('\n')), ...spans];
    for (const command of lines.flatMap(commandsIn).filter((each) => ONE_OF_OURS.test(each))) {
      const documents = found.get(command) ?? [];
      if (!documents.includes(document)) documents.push(document);
      found.set(command, documents);
    }
  }
  return found;
};
