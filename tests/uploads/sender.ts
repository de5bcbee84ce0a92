import { sha256 } from './school.ts';

export interface UploadTold {
  id: string;
  name: string;
  sizeBytes: number;
  state: string;
  partCount: number;
  partSizeBytes: number;
  receivedParts: number[];
  part: { id: string; name: string; sizeBytes: number; role: string } | null;
  failure: { code: string } | null;
}
export interface Told {
  upload: UploadTold | null;
  refusals: { code: string; field: string | null; message: string }[];
}
interface Addressed {
  addresses: { number: number; url: string; sizeBytes: number; headers: { name: string; value: string }[] }[];
  refusals: { code: string; message: string }[];
}

const UPLOAD = `upload {
  id name sizeBytes state partCount partSizeBytes receivedParts part { id name sizeBytes role } failure { code }
} refusals { code field message }`;

/** A teacher's program that sends files the way the browser does. */
export function sender(origin: string, name: string) {
  async function ask<T>(query: string, variables: object): Promise<T> {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: `keyuan=session-of-${name}`,
        'x-keyuan-csrf': `csrf-${name}`,
      },
      body: JSON.stringify({ query, variables }),
    });
    const answer: { data?: T; errors?: unknown } = await response.json();
    if (answer.errors || !answer.data) throw new Error(`${response.status} ${JSON.stringify(answer.errors)}`);
    return answer.data;
  }

  const begin = async (file: {
    name: string;
    sizeBytes: number;
    fingerprint?: string;
    versionId?: string;
    sha256?: string;
  }) => {
    const input = { fingerprint: 'one', versionId: `ver-${name}`, ...file };
    const { beginUpload } = await ask<{ beginUpload: Told }>(
      `mutation ($input: BeginUploadInput!) { beginUpload(input: $input) { ${UPLOAD} } }`,
      { input },
    );
    return beginUpload;
  };
  const address = async (uploadId: string, parts: { number: number; sha256: string }[]) => {
    const { addressUploadParts } = await ask<{ addressUploadParts: Addressed }>(
      `mutation ($input: AddressUploadPartsInput!) {
        addressUploadParts(input: $input) { addresses { number url sizeBytes headers { name value } } refusals { code message } }
      }`,
      { input: { uploadId, parts } },
    );
    return addressUploadParts;
  };
  const act = (field: 'completeUpload' | 'abortUpload') => async (uploadId: string) => {
    const type = field === 'completeUpload' ? 'CompleteUploadInput' : 'AbortUploadInput';
    const answer = await ask<Record<string, Told>>(
      `mutation ($input: ${type}!) { ${field}(input: $input) { ${UPLOAD} } }`,
      {
        input: { uploadId },
      },
    );
    const told = answer[field];
    if (!told) throw new Error(`no answer to ${field}`);
    return told;
  };
  const pieceOf = (upload: UploadTold, bytes: Buffer, number: number) =>
    bytes.subarray((number - 1) * upload.partSizeBytes, number * upload.partSizeBytes);
  const sendPart = async (upload: UploadTold, bytes: Buffer, number: number, other?: Buffer) => {
    const piece = pieceOf(upload, bytes, number);
    const { addresses } = await address(upload.id, [{ number, sha256: sha256(piece) }]);
    const url = addresses[0]?.url;
    if (!url) throw new Error('no address');
    const response = await fetch(new URL(url, origin), { method: 'PUT', body: Buffer.from(other ?? piece) });
    return response;
  };
  const complete = act('completeUpload');
  /** Sends a file whole and answers what completing said. */
  const send = async (
    file: string,
    bytes: Buffer,
    more: { fingerprint?: string; versionId?: string; sha256?: string } = {},
  ) => {
    const { upload } = await begin({ name: file, sizeBytes: bytes.length, ...more });
    if (!upload) throw new Error('not begun');
    for (let number = 1; number <= upload.partCount; number += 1)
      if (!upload.receivedParts.includes(number)) await sendPart(upload, bytes, number);
    return complete(upload.id);
  };
  const mine = async () => {
    const answer = await ask<{ myUploads: UploadTold[] }>(
      'query { myUploads { id name sizeBytes state partCount partSizeBytes receivedParts part { id } failure { code } } }',
      {},
    );
    return answer.myUploads;
  };
  return { ask, begin, address, complete, abort: act('abortUpload'), sendPart, pieceOf, send, mine };
}
