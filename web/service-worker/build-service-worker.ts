import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { isOfEarlyForm } from '../early-form/build-early-form.ts';

/** The pages that staff need without a network: what is in them is loaded on the first visit. */
const OFFLINE_PAGES = [
  'daily-log/log-page.tsx',
  'month/month-page.tsx',
  'leave/leave-page.tsx',
  'plans/plans-page.tsx',
];
/** Files of `web/public` that the shell shows. */
const PUBLIC_FILES = ['mark.svg', 'manifest.webmanifest'];

const KEPT_PAGE = 'kept.html';

type Chunk = Rolldown.OutputChunk;

interface Precached {
  readonly url: string;
  /** Null where the name says it already. */
  readonly revision: string | null;
}

/** The chunks that a chunk cannot do without, itself included. */
function reachedFrom(chunk: Chunk, chunks: ReadonlyMap<string, Chunk>, reached = new Set<Chunk>()): Set<Chunk> {
  if (reached.has(chunk)) return reached;
  reached.add(chunk);
  for (const name of chunk.imports) {
    const imported = chunks.get(name);
    if (imported !== undefined) reachedFrom(imported, chunks, reached);
  }
  return reached;
}

/** What answers are read by comes when an operation is asked: with a network that may be gone when it is. */
const isContract = ({ facadeModuleId }: Chunk): boolean =>
  facadeModuleId?.includes('/shared/contracts/http/contracts/') === true;

const isOffline = (chunk: Chunk): boolean =>
  (chunk.isEntry && chunk.name === 'index') ||
  isContract(chunk) ||
  OFFLINE_PAGES.some((page) => chunk.facadeModuleId?.endsWith(`/src/${page}`) === true);

function shellFiles(bundle: Rolldown.OutputBundle): string[] {
  const chunks = new Map(
    Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? [[output.fileName, output] as const] : [])),
  );
  const needed = new Set([...chunks.values()].filter(isOffline).flatMap((chunk) => [...reachedFrom(chunk, chunks)]));
  const early = Object.values(bundle).filter(isOfEarlyForm);
  return [
    ...early.map(({ fileName }) => fileName),
    ...[...needed].flatMap(({ fileName, viteMetadata }) => [fileName, ...(viteMetadata?.importedCss ?? [])]),
  ];
}

async function revised(folder: string, file: string): Promise<Precached> {
  const content = await readFile(resolve(folder, file));
  return { url: `/${file}`, revision: createHash('sha256').update(content).digest('hex').slice(0, 16) };
}

/** What the device keeps as the page: index.html that asks for nothing beforehand, since all of it is on the device already. */
async function writeShell(folder: string): Promise<string> {
  const index = await readFile(resolve(folder, 'index.html'), 'utf8');
  await writeFile(resolve(folder, KEPT_PAGE), index.replaceAll(/<link rel="preload"[^<>]*>/g, ''));
  return KEPT_PAGE;
}

/** Writes `sw.js` beside the built pages, with the list of the files it keeps. */
export function serviceWorker(): Plugin {
  let outDir = '';
  return {
    name: 'baifang-service-worker',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    async writeBundle(_, bundle) {
      const hashed = [...new Set(shellFiles(bundle))].map((file): Precached => ({ url: `/${file}`, revision: null }));
      const named = await Promise.all([await writeShell(outDir), ...PUBLIC_FILES].map((file) => revised(outDir, file)));
      await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        define: { SHELL: JSON.stringify([...named, ...hashed]) },
        build: {
          outDir,
          emptyOutDir: false,
          rolldownOptions: {
            input: resolve(import.meta.dirname, 'service-worker.ts'),
            output: { format: 'iife', entryFileNames: 'sw.js' },
          },
        },
      });
    },
  };
}
