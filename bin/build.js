// npm run build: builds the web app and notes from which sources, so that npm start need not build it again.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWeb } from './web.js';

process.exit(await buildWeb(dirname(dirname(fileURLToPath(import.meta.url)))));
