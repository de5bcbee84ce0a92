import type { Resolvers } from '../../schema/generated/resolvers.ts';
import type { Context } from '../context.ts';
import type { Outcome } from '../refusal.ts';
import { findPart, findVersion } from '../resources/queries.ts';
import { abortUpload } from './abortUpload.ts';
import { addressParts } from './addressParts.ts';
import { beginUpload } from './beginUpload.ts';
import { completeUpload } from './completeUpload.ts';
import { partCountOf } from './partSizes.ts';
import { findMyUpload, listMyUploads, receivedParts } from './queries.ts';
import { KEPT_DAYS, type UploadRow } from './rows.ts';

const payload = (outcome: Outcome<UploadRow>) =>
  outcome.ok ? { upload: outcome.value, refusals: [] } : { upload: null, refusals: outcome.refusals };

/** Beside a refusal the upload itself is told, so that the sender knows which parts are missing. */
async function completion(context: Context, uploadId: string) {
  const told = payload(await completeUpload(context, uploadId));
  return told.upload ? told : { ...told, upload: await findMyUpload(context, uploadId) };
}

export const resolvers: Resolvers = {
  Query: {
    myUploads: (_root, { versionId }, context) => listMyUploads(context, versionId ?? null),
    upload: (_root, { id }, context) => findMyUpload(context, id),
  },
  Upload: {
    version: (upload, _arguments, context) =>
      upload.versionId === null ? null : findVersion(context.database, context.viewer, upload.versionId),
    partCount: (upload) => partCountOf(upload),
    receivedParts: (upload, _arguments, context) => receivedParts(context, upload),
    failure: (upload) => {
      if (upload.state !== 'failed') return null;
      return {
        code: upload.failureCode === 'VERSION_FIXED' ? 'VERSION_FIXED' : 'UPLOAD_DAMAGED',
        field: null,
      };
    },
    part: (upload, _arguments, context) =>
      upload.partId === null ? null : findPart(context.database, context.viewer, upload.partId),
    expiresAt: (upload) => new Date(upload.progressedAt.getTime() + KEPT_DAYS * 24 * 3600 * 1000),
  },
  Mutation: {
    beginUpload: async (_root, { input }, context) =>
      payload(await beginUpload(context, { ...input, sha256: input.sha256 ?? null })),
    addressUploadParts: async (_root, { input }, context) => {
      const outcome = await addressParts(context, input);
      if (!outcome.ok) return { addresses: [], refusals: outcome.refusals };
      const addresses = outcome.value.map((address) => ({
        ...address,
        headers: Object.entries(address.headers).map(([name, value]) => ({ name, value })),
      }));
      return { addresses, refusals: [] };
    },
    completeUpload: (_root, { input }, context) => completion(context, input.uploadId),
    abortUpload: async (_root, { input }, context) => payload(await abortUpload(context, input.uploadId)),
  },
};
