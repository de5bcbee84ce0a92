import type { Application } from '../context.ts';
import type { Name } from '../groups/rows.ts';
import { writtenDay, writtenEnd } from '../licenses/dates.ts';
import { readNames } from '../licenses/reading.ts';
import { termsOf } from '../licenses/rows.ts';
import { licenseSentence, plainText } from '../licenses/sentence.ts';
import { templateOf } from '../licenses/templates.ts';
import { shortId, toBase32 } from './number.ts';
import type { CopyFacts } from './rows.ts';
import type { CopyMark } from './stamp/mark.ts';

interface MarkFacts {
  licensee: Name;
  schoolName: Name | null;
  authors: Name[];
  groupName: Name | null;
}

/** The address that a copy's QR code carries: the configured host only (ATK-130), upper case so that the code is small. */
export function verificationUrl(publicUrl: string, copy: Pick<CopyFacts, 'id' | 'signature'>): string {
  const { origin, pathname } = new URL(publicUrl);
  const path = pathname.replace(/\/+$/, '');
  return `${origin.toUpperCase()}${path}/V/${shortId(copy.id)}/${toBase32(copy.signature)}`;
}

/** Everything that is printed on a copy and written into its metadata. */
export async function markOf(application: Application, copy: CopyFacts): Promise<CopyMark> {
  const { database, configuration } = application;
  const [facts] = await database<MarkFacts[]>`
    select person.display_name as licensee, school.name as school_name,
      array(
        select author.display_name
        from resource_author
        join person as author on author.id = resource_author.person_id
        where resource_author.resource_id = ${copy.resourceId}
        order by resource_author.position, author.id) as authors,
      (
        select education_group.name
        from membership
        join education_group on education_group.id = membership.group_id
        where membership.school_id = ${copy.ownerId}
          and membership.state not in ('proposed', 'withdrawn')
          and membership.starts_at <= ${copy.issuedAt}
          and (membership.ends_at is null or membership.ends_at > ${copy.issuedAt})
        order by membership.starts_at
        limit 1) as group_name
    from person
    left join school on school.id = ${copy.schoolId}
    where person.id = ${copy.personId}`;
  if (!facts) throw new Error(`The holder of copy ${copy.id} is missing`);
  const { grant } = copy;
  const template = grant ? templateOf(grant.template) : null;
  const end = grant?.endsAt ? `，到${writtenEnd(grant.endsAt).zh}` : '';
  const names = await readNames(database, null, grant ? [termsOf(grant).audience] : []);
  const sentence = grant
    ? plainText(licenseSentence(termsOf(grant), names, copy.issuedAt).zh)
    : '作者或权属学校自己的作品。';
  const host = new URL(configuration.publicUrl);
  return {
    work: `《${copy.title}》第${copy.versionNumber}版`,
    title: copy.title,
    attribution: [
      ...facts.authors.map((author) => author.zh),
      copy.ownerName.zh,
      ...(facts.groupName ? [facts.groupName.zh] : []),
    ],
    licensee: facts.schoolName ? `${facts.licensee.zh}（${facts.schoolName.zh}）` : facts.licensee.zh,
    issuedOn: writtenDay(copy.issuedAt).zh,
    issuedAt: copy.issuedAt.toISOString(),
    license: template ? `${template.name.zh}${end}` : '自己的作品',
    sentence,
    spdx: grant?.spdx ?? template?.spdx ?? 'LicenseRef-Keyuan-own-work',
    number: copy.number,
    copyId: copy.id,
    verificationUrl: verificationUrl(configuration.publicUrl, copy),
    verificationAddress: `${host.host}${host.pathname.replace(/\/+$/, '')}/verify`,
    versionId: copy.versionId,
    ownerName: copy.ownerName.zh,
  };
}
