import { createHash } from 'node:crypto';
import { type PDFDocument, PDFHexString, PDFName } from 'pdf-lib';
import type { CopyMark } from './mark.ts';

const xml = (text: string): string =>
  text.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`).replace(/\p{Cc}/gu, ' ');

const alternative = (text: string): string =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${xml(text)}</rdf:li></rdf:Alt>`;

/** The licence for machines: Dublin Core, XMP Rights and our own names (attacks.md J; lessons 7). */
export function xmpPacket(mark: CopyMark): string {
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:keyuan="https://keyuan.invalid/ns/copy/1.0/">
<dc:title>${alternative(mark.title)}</dc:title>
<dc:creator><rdf:Seq>${mark.attribution.map((one) => `<rdf:li>${xml(one)}</rdf:li>`).join('')}</rdf:Seq></dc:creator>
<dc:rights>${alternative(mark.sentence)}</dc:rights>
<dc:identifier>${xml(mark.versionId)}</dc:identifier>
<xmpRights:Marked>True</xmpRights:Marked>
<xmpRights:Owner><rdf:Bag><rdf:li>${xml(mark.ownerName)}</rdf:li></rdf:Bag></xmpRights:Owner>
<xmpRights:UsageTerms>${alternative(mark.sentence)}</xmpRights:UsageTerms>
<xmpRights:WebStatement>${xml(mark.verificationUrl)}</xmpRights:WebStatement>
<xmp:CreateDate>${xml(mark.issuedAt)}</xmp:CreateDate>
<pdf:Producer>Keyuan</pdf:Producer>
<keyuan:number>${xml(mark.number)}</keyuan:number>
<keyuan:license>${xml(mark.spdx)}</keyuan:license>
<keyuan:licensee>${xml(mark.licensee)}</keyuan:licensee>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

/** Writes the licence into the document's information, its XMP packet and a file id that follows from the copy. */
export function writeMetadata(document: PDFDocument, mark: CopyMark): void {
  const issuedAt = new Date(mark.issuedAt);
  document.setTitle(mark.title);
  document.setAuthor(mark.attribution.join('；'));
  document.setSubject(`${mark.license} · ${mark.sentence}`);
  document.setKeywords([mark.number, mark.spdx, mark.licensee]);
  document.setProducer('Keyuan');
  document.setCreator('Keyuan');
  document.setCreationDate(issuedAt);
  document.setModificationDate(issuedAt);
  const { context } = document;
  const packet = context.stream(new TextEncoder().encode(xmpPacket(mark)), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  document.catalog.set(PDFName.of('Metadata'), context.register(packet));
  const id = PDFHexString.of(createHash('sha256').update(mark.copyId).digest('hex').slice(0, 32));
  context.trailerInfo.ID = context.obj([id, id]);
}
