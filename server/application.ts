import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { loadViewer } from './access/viewer.ts';
import type { Application, Context, Locale } from './context.ts';
import { fault } from './graphql/fault.ts';
import { LIMITS } from './graphql/limits.ts';
import { createLoaders } from './graphql/loaders.ts';
import { createGraphqlServer } from './graphql/server.ts';
import { readSession, type Session } from './people/session.ts';
import { precompressed } from './precompressed.ts';
import { mountRouters } from './routers.ts';

const WEB = fileURLToPath(new URL('../web/dist/', import.meta.url));

/**
 * Everything that one server answers over HTTP: GraphQL, bytes, and the web app.
 * `http` is drained before GraphQL stops; tests may leave it out.
 */
export async function createHttp(application: Application, http: Server | null = null): Promise<Express> {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', application.configuration.trustedProxies);
  app.use(securityHeaders(application));

  const graphql = createGraphqlServer(application.logger, http, {
    introspection: application.configuration.introspection,
  });
  await graphql.start();
  app.use(
    '/graphql',
    refuseBatches,
    express.json({ limit: LIMITS.bodyBytes, strict: true }),
    graphqlMiddleware(application, graphql),
  );
  await mountRouters(app, application);
  mountWeb(app);
  // Our own answer for what is not there: Express's would replace the security policy.
  app.use((_request, response) => {
    response.status(404).type('text/plain').send('Not found.\n');
  });
  app.use((error: unknown, request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    const status = statusOf(error);
    if (status >= 500) application.logger.error({ err: error, path: request.path }, 'a request failed');
    response.status(status).json({
      errors: [
        {
          message: status === 413 ? 'The request is too large.' : 'The request was not understood.',
          extensions: { code: status >= 500 ? 'INTERNAL' : 'BAD_USER_INPUT' },
        },
      ],
    });
  });
  return app;
}

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  return status >= 400 && status < 600 ? status : 500;
}

/** One operation a request: an array is refused before it is parsed further (ATK-046). */
function refuseBatches(request: Request, response: Response, next: NextFunction): void {
  if (request.method !== 'GET' && request.method !== 'POST') {
    response.status(405).setHeader('Allow', 'GET, POST').end();
    return;
  }
  next();
}

function securityHeaders(application: Application) {
  const store = application.configuration.objectStoreOrigin;
  const stores = store ? [store] : [];
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', ...stores],
        connectSrc: ["'self'", ...stores],
        mediaSrc: ["'self'", 'blob:', ...stores],
        fontSrc: ["'self'"],
        manifestSrc: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        objectSrc: ["'none'"],
      },
    },
    strictTransportSecurity: application.configuration.publicUrl.startsWith('https:'),
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
}

function graphqlMiddleware(application: Application, graphql: ApolloServer<Context>) {
  return expressMiddleware(graphql, {
    context: async ({ req, res }) => {
      const session = await readSession(application, req);
      guardWrites(req, session);
      const locale = chooseLocale(req, session);
      const requestId = randomUUID();
      res.setHeader('x-request-id', requestId);
      res.setHeader('Cache-Control', 'no-store');
      const viewer = await loadViewer(application.database, session?.personId ?? null);
      const context: Context = {
        ...application,
        logger: application.logger.child({ requestId }),
        viewer,
        locale,
        requestId,
        session,
        address: req.ip ?? '',
        response: res,
        loaders: createLoaders(application.database, () => context.viewer),
      };
      return context;
    },
  });
}

/** Mutations of a cookie session carry its token in a header that no foreign page can set (ATK-030). */
function guardWrites(request: Request, session: Session | null): void {
  const operation: unknown = request.body?.query;
  const isMutation =
    typeof operation === 'string' && /(^|[\s}])mutation\b/.test(operation.replace(/#.*$/gm, ''));
  if (!isMutation || !session) return;
  if (!session.mayWrite) throw fault('FORBIDDEN', 'This key may read only.');
  if (session.csrfToken !== null && request.headers['x-keyuan-csrf'] !== session.csrfToken) {
    // A page of before the sign-in: it has no token yet, and signing in again harms nobody.
    if (/\bsignIn\b|\bcompleteFirstRun\b/.test(operation)) return;
    throw fault('FORBIDDEN', 'The header x-keyuan-csrf is missing or old; load the page again.');
  }
}

function chooseLocale(request: Request, session: Session | null): Locale {
  const wanted =
    request.headers['x-keyuan-locale'] ?? session?.locale ?? request.acceptsLanguages('zh-CN', 'zh', 'en');
  return wanted === 'en' ? 'en' : 'zh-CN';
}

/** The built web app: hashed files for a year, every page address answers the same document. */
function mountWeb(app: Express): void {
  app.use('/assets', precompressed(`${WEB}assets`));
  app.use('/assets', express.static(`${WEB}assets`, { immutable: true, maxAge: '1y', index: false }));
  app.use(express.static(WEB, { index: false, maxAge: '1h', dotfiles: 'ignore' }));
  app.get(['/', '/*path'], (request, response, next) => {
    if (!request.accepts('html') || /\.\w{1,5}$/.test(request.path)) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile('index.html', { root: WEB }, (error) => {
      if (error) next();
    });
  });
}
