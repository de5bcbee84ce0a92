import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { SeenPart } from './judge.ts';

/** What a teacher's program is told of a sent file: refused at the door, or the parts that it became. */
export interface Sent {
  refusal: { code: string; message: string } | null;
  parts: (SeenPart & { message: string | null; kind: string | null })[];
  seconds: number;
}

export interface Teacher {
  /** Sends one file as a draft of its own, waits until it has come to its end, and gives the draft up. */
  send(name: string, bytes: Buffer): Promise<Sent>;
}

const refusals = z.array(z.object({ code: z.string(), message: z.string() }));
const partForm = z.object({
  name: z.string(),
  kind: z.string().nullable(),
  state: z.string(),
  failure: z.object({ code: z.string(), message: z.string() }).nullable(),
  notices: z.array(z.object({ code: z.string() })),
  pages: z.array(z.object({ text: z.string() })),
  thumbnailUrl: z.string().nullable(),
  posterUrl: z.string().nullable(),
  streamUrl: z.string().nullable(),
});
const versionForm = z.object({ version: z.object({ parts: z.array(partForm) }).nullable() });

const PARTS = `query ($id: ID!) {
  version(id: $id) {
    parts {
      name kind state failure { code message } notices { code } pages { text } thumbnailUrl posterUrl streamUrl
    }
  }
}`;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A few milliseconds between looks, as the page would be told by events. */
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Signs in at a running installation, as a teacher with a browser does. */
export async function signInTeacher(
  origin: string,
  username: string,
  password: string,
  waitSeconds: number,
): Promise<Teacher> {
  let cookie = '';
  let csrf = '';

  async function ask(query: string, variables: Record<string, unknown>): Promise<unknown> {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-keyuan-locale': 'zh-CN',
        ...(cookie ? { cookie, 'x-keyuan-csrf': csrf } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
    for (const set of response.headers.getSetCookie()) cookie = set.split(';')[0] ?? '';
    const answer = (await response.json()) as { data?: unknown; errors?: { message: string }[] };
    if (answer.errors)
      throw new Error(`${response.status} ${answer.errors.map((error) => error.message).join('; ')}`);
    return answer.data;
  }

  const signedIn = z.object({ signIn: z.object({ refusals }) });
  const answer = signedIn.parse(
    await ask('mutation ($input: SignInInput!) { signIn(input: $input) { refusals { code message } } }', {
      input: { username, password },
    }),
  );
  if (answer.signIn.refusals.length > 0)
    throw new Error(answer.signIn.refusals.map((each) => each.message).join(' '));
  const viewer = z
    .object({
      viewer: z.object({ csrfToken: z.string().nullable(), schools: z.array(z.object({ id: z.string() })) }),
    })
    .parse(await ask('{ viewer { csrfToken schools { id } } }', {}));
  csrf = viewer.viewer.csrfToken ?? '';
  const ownerId = viewer.viewer.schools[0]?.id;
  if (!ownerId) throw new Error(`${username} belongs to no school and cannot hand anything in.`);

  async function draft(clientKey: string): Promise<string> {
    const made = z
      .object({
        createDraft: z.object({
          resource: z.object({ versions: z.array(z.object({ id: z.string() })) }).nullable(),
          refusals,
        }),
      })
      .parse(
        await ask(
          'mutation ($input: CreateDraftInput!) { createDraft(input: $input) { resource { versions { id } } refusals { code message } } }',
          {
            input: { ownerId, clientKey },
          },
        ),
      );
    const id = made.createDraft.resource?.versions[0]?.id;
    if (!id) throw new Error(made.createDraft.refusals.map((each) => each.message).join(' '));
    return id;
  }

  async function upload(
    versionId: string,
    name: string,
    bytes: Buffer,
  ): Promise<{ code: string; message: string } | null> {
    const begun = z
      .object({
        beginUpload: z.object({
          upload: z.object({ id: z.string(), partCount: z.number(), partSizeBytes: z.number() }).nullable(),
          refusals,
        }),
      })
      .parse(
        await ask(
          'mutation ($input: BeginUploadInput!) { beginUpload(input: $input) { upload { id partCount partSizeBytes } refusals { code message } } }',
          {
            input: {
              versionId,
              name,
              sizeBytes: bytes.length,
              fingerprint: sha256(bytes).slice(0, 40),
              sha256: sha256(bytes),
            },
          },
        ),
      ).beginUpload;
    if (!begun.upload) return begun.refusals[0] ?? { code: 'INVALID', message: '' };
    for (let number = 1; number <= begun.upload.partCount; number += 1) {
      const piece = bytes.subarray(
        (number - 1) * begun.upload.partSizeBytes,
        number * begun.upload.partSizeBytes,
      );
      const addressed = z
        .object({
          addressUploadParts: z.object({
            addresses: z.array(
              z.object({
                url: z.string(),
                headers: z.array(z.object({ name: z.string(), value: z.string() })),
              }),
            ),
            refusals,
          }),
        })
        .parse(
          await ask(
            'mutation ($input: AddressUploadPartsInput!) { addressUploadParts(input: $input) { addresses { url headers { name value } } refusals { code message } } }',
            {
              input: { uploadId: begun.upload.id, parts: [{ number, sha256: sha256(piece) }] },
            },
          ),
        ).addressUploadParts;
      const [address] = addressed.addresses;
      if (!address) return addressed.refusals[0] ?? { code: 'INVALID', message: '' };
      const headers = Object.fromEntries(address.headers.map((header) => [header.name, header.value]));
      const put = await fetch(new URL(address.url, origin), {
        method: 'PUT',
        headers,
        body: new Uint8Array(piece),
      });
      if (!put.ok) throw new Error(`PUT of part ${number}: ${put.status} ${await put.text()}`);
    }
    const completed = z
      .object({ completeUpload: z.object({ refusals }) })
      .parse(
        await ask(
          'mutation ($input: CompleteUploadInput!) { completeUpload(input: $input) { refusals { code message } } }',
          { input: { uploadId: begun.upload.id } },
        ),
      );
    return completed.completeUpload.refusals[0] ?? null;
  }

  async function settle(versionId: string): Promise<Sent['parts']> {
    const deadline = Date.now() + waitSeconds * 1000;
    for (;;) {
      const { version } = versionForm.parse(await ask(PARTS, { id: versionId }));
      const parts = version?.parts ?? [];
      const settled =
        parts.length > 0 && parts.every((part) => part.state === 'ready' || part.state === 'failed');
      if (settled || Date.now() > deadline)
        return parts.map((part) => ({
          name: part.name,
          kind: part.kind,
          state: part.state,
          failureCode: part.failure?.code ?? null,
          message: part.failure?.message ?? null,
          notices: part.notices.map((notice) => notice.code),
          pages: part.pages.length,
          hasThumbnail: part.thumbnailUrl !== null || part.posterUrl !== null,
          hasStream: part.streamUrl !== null,
          textLength: part.pages.reduce((sum, page) => sum + page.text.trim().length, 0),
        }));
      await pause(200);
    }
  }

  return {
    async send(name, bytes) {
      const before = performance.now();
      const versionId = await draft(`evaluate-${crypto.randomUUID()}`);
      const refusal = await upload(versionId, name, bytes);
      const parts = refusal ? [] : await settle(versionId);
      const seconds = (performance.now() - before) / 1000;
      await ask(
        'mutation ($input: DiscardDraftInput!) { discardDraft(input: $input) { refusals { code } } }',
        { input: { versionId } },
      );
      return { refusal, parts, seconds };
    },
  };
}
