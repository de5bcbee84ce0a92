/** An upload as the server tells it. */
export interface UploadTold {
  id: string;
  name: string;
  sizeBytes: number;
  partSizeBytes: number;
  partCount: number;
  receivedParts: number[];
  state: 'receiving' | 'verifying' | 'complete' | 'failed' | 'aborted';
  part?: { id: string } | null;
}

/** Why the server did not do what was asked; the sentence is in the viewer's language. */
export interface RefusalTold {
  code: string;
  message: string;
}

export interface AddressTold {
  number: number;
  url: string;
  headers: { name: string; value: string }[];
  sizeBytes: number;
}

/** How a part was answered: the status, and the gateway's code where it gave one. */
export interface PartAnswer {
  status: number;
  code: string | null;
}

/**
 * The ways to the server that the uploader needs. What throws is a line that is cut or a server that is not well:
 * the uploader waits and asks again. Refusals are answers.
 */
export interface UploadTransport {
  begin(file: {
    versionId: string;
    name: string;
    sizeBytes: number;
    fingerprint: string;
  }): Promise<{ upload: UploadTold | null; refusals: RefusalTold[] }>;
  address(
    uploadId: string,
    part: { number: number; sha256: string },
  ): Promise<{ address: AddressTold | null; refusals: RefusalTold[] }>;
  /** Sends one part; `onSent` tells how many of its bytes have left. */
  put(
    address: AddressTold,
    bytes: Blob,
    options: { signal: AbortSignal; onSent: (bytes: number) => void },
  ): Promise<PartAnswer>;
  complete(uploadId: string): Promise<{ upload: UploadTold | null; refusals: RefusalTold[] }>;
  abort(uploadId: string): Promise<void>;
  /** Uploads of a draft that are under way or failed. */
  list(versionId: string): Promise<UploadTold[]>;
}
