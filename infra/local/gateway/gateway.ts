/** The one address of the local cloud: sign-in, controls, the HTTP API and the pages. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { closeServer, listenOnLoopback } from '../servers/loopback-server.ts';
import { createHttpApi, type HttpApiOptions } from './http-api.ts';
import { createLocalControls, type LocalControls } from './local-controls.ts';

export interface GatewayOptions {
  readonly api: HttpApiOptions;
  /** Absent: only the API is served. */
  readonly pages: Hono | undefined;
  readonly controls: LocalControls;
  /** Handles `/oidc`. */
  readonly signIn: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
}

export class Gateway {
  readonly #server: Server;
  readonly #port: number;
  #listener: (req: IncomingMessage, res: ServerResponse) => void = (_, res) => {
    res.writeHead(503, { 'retry-after': '1' }).end('Starting');
  };

  private constructor(server: Server, port: number) {
    this.#server = server;
    this.#port = port;
    server.on('request', (req, res) => {
      this.#listener(req, res);
    });
  }

  /** Listens before anything is served, because its address is part of what is served. */
  static async listen(preferredPort: number): Promise<Gateway> {
    const server = createServer();
    return new Gateway(server, await listenOnLoopback(server, preferredPort));
  }

  /** Of all that is served here. */
  get server(): Server {
    return this.#server;
  }

  get url(): string {
    return `http://localhost:${this.#port}`;
  }

  serve({ api, pages, controls, signIn }: GatewayOptions): void {
    const app = new Hono();
    app.onError((error, context) => {
      console.error(error);
      return context.json({ message: 'Internal Server Error' }, 500);
    });
    app.route('/_local', createLocalControls(controls, this.#hosts));
    const { routes, fallback } = createHttpApi(api);
    app.route('/', routes);
    // Deployed, the pages have an address of their own; here the API keeps the paths that its routes begin with.
    const prefixes = pages === undefined ? ['*'] : firstSegments(api.routes.map(({ key }) => key));
    if (fallback !== undefined) for (const prefix of prefixes) app.all(prefix, fallback);
    if (pages !== undefined) app.route('/', pages);

    const answer = getRequestListener((request, bindings) => app.fetch(request, bindings));
    this.#listener = (req, res) => {
      if (req.url?.startsWith('/oidc/') === true) void signIn(req, res);
      else void answer(req, res);
    };
  }

  async stop(): Promise<void> {
    if (this.#server.listening) await closeServer(this.#server);
  }

  readonly #hosts = (): readonly string[] => ['localhost', '127.0.0.1'].map((name) => `${name}:${this.#port}`);
}

/** `POST /v1/daily-logs` → `/v1/*`. */
const firstSegments = (routeKeys: readonly string[]): string[] => [
  ...new Set(routeKeys.flatMap((key) => /^\w+ (\/[^/{]+)/.exec(key)?.[1] ?? []).map((segment) => `${segment}/*`)),
];
