import type { Transaction } from '../../storage/database/database.ts';
import type { Configuration } from '../configuration.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';

/** Bytes as a person reads them, in powers of 1024 like the settings: `4 GB`. */
export function bytesInWords(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${Number(value.toFixed(1))} ${units[unit]}`;
}

/**
 * Reserves room for one more file in a draft: of the package, and of its owner's quota. Open uploads count in full, so
 * that many begun at once cannot pass together (ATK-063); callers in one transaction queue up behind each other.
 */
export async function reserveRoom(
  tx: Transaction,
  limits: Configuration['limits'],
  file: { versionId: string; resourceId: string; name: string; sizeBytes: number },
): Promise<Outcome<null>> {
  const [owner] = await tx<
    { ownerId: string }[]
  >`select owner_id from resource where id = ${file.resourceId}`;
  if (!owner) return refuse('RESOURCE_NOT_FOUND', 'versionId');
  await tx`select pg_advisory_xact_lock(hashtextextended(${`quota:${owner.ownerId}`}, 0))`;
  const [inPackage] = await tx<{ files: number; bytes: number }[]>`
    select count(*)::int as files, coalesce(sum(size_bytes), 0)::bigint as bytes
    from (
      select name, size_bytes from part where version_id = ${file.versionId} and name <> ${file.name}
      union all
      select name, size_bytes from upload
      where version_id = ${file.versionId} and name <> ${file.name} and state in ('receiving', 'verifying')
    ) as held`;
  if (inPackage && inPackage.files >= limits.packageFiles)
    return refuse('PACKAGE_FULL', 'name', { limit: limits.packageFiles });
  if (inPackage && inPackage.bytes + file.sizeBytes > limits.packageBytes)
    return refuse('PACKAGE_TOO_LARGE', 'sizeBytes', { limit: bytesInWords(limits.packageBytes) });
  // The same bytes in several versions of a school are stored, and counted, once.
  const [used] = await tx<{ bytes: number }[]>`
    select (
      select coalesce(sum(size_bytes), 0)
      from (
        select distinct part.sha256, part.size_bytes
        from resource
        join version on version.resource_id = resource.id
        join part on part.version_id = version.id
        where resource.owner_id = ${owner.ownerId} and part.sha256 is not null
      ) as stored
    )::bigint + (
      select coalesce(sum(upload.size_bytes), 0)
      from upload
      join version on version.id = upload.version_id
      join resource on resource.id = version.resource_id
      where resource.owner_id = ${owner.ownerId} and upload.state in ('receiving', 'verifying')
    )::bigint as bytes`;
  if (used && used.bytes + file.sizeBytes > limits.quotaBytes)
    return refuse('QUOTA_EXCEEDED', 'sizeBytes', { limit: bytesInWords(limits.quotaBytes) });
  return accept(null);
}
