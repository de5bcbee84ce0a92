// A server that a test can kill: node tests/uploads/serverProcess.ts '<database address as JSON>' <data folder> [part size]
import { z } from 'zod';
import { openServer } from './school.ts';

const address = z
  .object({
    url: z.string().nullable(),
    socketDirectory: z.string().optional(),
    user: z.string().optional(),
    password: z.string().optional(),
    database: z.string().optional(),
  })
  .parse(JSON.parse(process.argv[2] ?? ''));
const server = await openServer(address, process.argv[3] ?? '', {
  KEYUAN_PART_SIZE: process.argv[4] ?? '5M',
});
console.log(server.origin);
