import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { findPortHolder } from './portHolder.ts';
import { StartProblem } from './problem.ts';
import type { Readiness } from './readiness.ts';

export interface Listening {
  server: Server;
  port: number;
  /** From now on requests are answered by this. */
  serve(listener: RequestListener): void;
  /** Takes no new connections, lets running requests end and cuts what is left after a grace. */
  close(graceMilliseconds: number): Promise<void>;
}

/**
 * Takes the port before anything else is started, so that a busy one is told at once and nothing is left behind.
 * Until `serve` is called only /livez and /readyz answer.
 */
export async function listen(port: number, host: string, readiness: Readiness): Promise<Listening> {
  let listener: RequestListener | null = null;
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0];
    if (path === '/livez') return answer(response, 200, { live: true });
    if (path === '/readyz') return void answerReadiness(response, readiness);
    if (listener) return listener(request, response);
    refuse(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, port, host)));
    server.listen(port, host, resolve);
  });
  return {
    server,
    port: (server.address() as AddressInfo).port,
    serve(next) {
      listener = next;
    },
    close: (graceMilliseconds) =>
      new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), graceMilliseconds);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}

async function answerReadiness(response: ServerResponse, readiness: Readiness): Promise<void> {
  const missing = await readiness.missing();
  answer(response, missing.length === 0 ? 200 : 503, { ready: missing.length === 0, missing });
}

function refuse(request: IncomingMessage, response: ServerResponse): void {
  request.resume();
  response.setHeader('retry-after', '2');
  answer(response, 503, { message: '课源正在启动，请稍候再试。Keyuan is starting; try again in a moment.' });
}

function explain(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE') {
    const holder = findPortHolder(port);
    const other = port + 1 > 65_535 ? 8080 : port + 1;
    return new StartProblem({
      zh: `端口 ${port} 已被${holder ? `进程 ${holder} ` : '别的程序'}占用。请换一个端口，例如 PORT=${other} npm start。`,
      en: `Port ${port} is taken by ${holder ? `process ${holder}` : 'another program'}. Use another one, for example PORT=${other} npm start.`,
    });
  }
  if (error.code === 'EACCES')
    return new StartProblem({
      zh: `没有权限使用端口 ${port}。请用 1024 以上的端口，例如 PORT=8080 npm start。`,
      en: `Port ${port} needs rights that this user has not. Use one above 1024, for example PORT=8080 npm start.`,
    });
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new StartProblem({
      zh: `HOST=${host} 不是本机的地址。请用 127.0.0.1（仅本机）或 0.0.0.0（对外）。`,
      en: `HOST=${host} is no address of this machine. Use 127.0.0.1 (this machine only) or 0.0.0.0.`,
    });
  return error;
}
