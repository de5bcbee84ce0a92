import { graphql } from '../../client/graphql.ts';
import { request } from '../../client/request.ts';
import type { AddressTold, PartAnswer, UploadTransport } from './transport.ts';

export const UploadTold = graphql(`
  fragment UploadTold on Upload {
    id name sizeBytes partSizeBytes partCount receivedParts state part { id }
  }
`);

const MyUploads = graphql(`
  query MyUploads($versionId: ID!) {
    myUploads(versionId: $versionId) { ...UploadTold }
  }
`);

const BeginUpload = graphql(`
  mutation BeginUpload($input: BeginUploadInput!) {
    beginUpload(input: $input) { upload { ...UploadTold } refusals { code message } }
  }
`);

const AddressUploadParts = graphql(`
  mutation AddressUploadParts($input: AddressUploadPartsInput!) {
    addressUploadParts(input: $input) {
      addresses { number url headers { name value } sizeBytes }
      refusals { code message }
    }
  }
`);

const CompleteUpload = graphql(`
  mutation CompleteUpload($input: CompleteUploadInput!) {
    completeUpload(input: $input) { upload { ...UploadTold } refusals { code message } }
  }
`);

const AbortUpload = graphql(`
  mutation AbortUpload($input: AbortUploadInput!) {
    abortUpload(input: $input) { refusals { code message } }
  }
`);

/** The ways to our own server; parts go to whatever address it names, ours or the S3 store's. */
export const serverTransport: UploadTransport = {
  begin: async (input) => {
    const { beginUpload } = await request(BeginUpload, { input });
    return { upload: beginUpload.upload ?? null, refusals: beginUpload.refusals };
  },
  address: async (uploadId, part) => {
    const { addressUploadParts } = await request(AddressUploadParts, { input: { uploadId, parts: [part] } });
    return { address: addressUploadParts.addresses[0] ?? null, refusals: addressUploadParts.refusals };
  },
  put: putPart,
  complete: async (uploadId) => {
    const { completeUpload } = await request(CompleteUpload, { input: { uploadId } });
    return { upload: completeUpload.upload ?? null, refusals: completeUpload.refusals };
  },
  abort: async (uploadId) => {
    await request(AbortUpload, { input: { uploadId } });
  },
  list: async (versionId) => (await request(MyUploads, { versionId })).myUploads,
};

/** By XMLHttpRequest, since `fetch` tells nothing of what has left. */
function putPart(
  address: AddressTold,
  bytes: Blob,
  { signal, onSent }: { signal: AbortSignal; onSent: (bytes: number) => void },
): Promise<PartAnswer> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('PUT', address.url);
    for (const { name, value } of address.headers) sending.setRequestHeader(name, value);
    sending.upload.addEventListener('progress', (event) => onSent(event.loaded));
    sending.addEventListener('load', () =>
      resolve({ status: sending.status, code: codeOf(sending.responseText) }),
    );
    sending.addEventListener('error', () => reject(new Error('The line is cut')));
    sending.addEventListener('timeout', () => reject(new Error('The line is silent')));
    sending.addEventListener('abort', () => reject(new DOMException('The part was stopped', 'AbortError')));
    signal.addEventListener('abort', () => sending.abort());
    sending.send(bytes);
  });
}

/** The gateway's code; an S3 store answers XML, whose status is enough. */
function codeOf(text: string): string | null {
  try {
    const told: unknown = JSON.parse(text);
    const code: unknown = typeof told === 'object' && told !== null ? Reflect.get(told, 'code') : null;
    return typeof code === 'string' ? code : null;
  } catch {
    return null;
  }
}
