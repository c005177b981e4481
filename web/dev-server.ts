import type { Server } from 'node:http';
import { createServer, type ViteDevServer } from 'vite';

interface PagesServer {
  /** Answers whatever asks for a page, a module or a style. */
  readonly answer: ViteDevServer['middlewares'];
  stop(): Promise<void>;
}

/** The pages from their sources, changed in the browser as they change here; `cacheDir` keeps what is made of packages. */
export async function servePages(server: Server, cacheDir: string): Promise<PagesServer> {
  const vite = await createServer({
    root: import.meta.dirname,
    configFile: `${import.meta.dirname}/vite.config.ts`,
    cacheDir,
    logLevel: 'warn',
    clearScreen: false,
    server: { middlewareMode: { server }, hmr: { server } },
  });
  return { answer: vite.middlewares, stop: () => vite.close() };
}
