import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef, PDFStream } from 'pdf-lib';

/** What of the catalogue a copy keeps: pages, outline, labels, structure for screen readers, layers, form. */
const CATALOG_KEYS = new Set([
  'Type',
  'Pages',
  'PageLabels',
  'Dests',
  'Names',
  'ViewerPreferences',
  'PageLayout',
  'PageMode',
  'Outlines',
  'MarkInfo',
  'StructTreeRoot',
  'Lang',
  'OCProperties',
  'OutputIntents',
  'AcroForm',
]);
/** What acts, or carries other files, earlier states and an editor's private notes. */
const NEVER = ['AA', 'JS', 'EF', 'AF', 'XFA', 'PieceInfo', 'Metadata', 'PA', 'Thumb'].map((name) =>
  PDFName.of(name),
);
const ANNOTATIONS = new Set([
  'Link',
  'Widget',
  'Text',
  'FreeText',
  'Line',
  'Square',
  'Circle',
  'Polygon',
  'PolyLine',
  'Highlight',
  'Underline',
  'Squiggly',
  'StrikeOut',
  'Stamp',
  'Caret',
  'Ink',
  'Popup',
  'Watermark',
]);
const ACTIONS = new Set(['GoTo', 'URI', 'Named', 'SetOCGState']);
const key = (name: string): PDFName => PDFName.of(name);
const nameOf = (value: PDFObject | undefined): string | null =>
  value instanceof PDFName ? value.decodeText() : null;

/**
 * Takes everything out of a document that acts, is attached, or lies in earlier revisions (decisions 26): only what
 * the last revision's pages, outline and form reach is kept, without scripts, launches, submissions, attachments,
 * rich media, XFA and signatures, which a changed file would break.
 */
export function disarm(document: PDFDocument): void {
  const { context, catalog } = document;
  for (const [name] of catalog.entries()) if (!CATALOG_KEYS.has(name.decodeText())) catalog.delete(name);
  keepDestinations(catalog);
  const form = catalog.lookupMaybe(key('AcroForm'), PDFDict);
  form?.delete(key('SigFlags'));

  const kept = new Set<string>();
  const waiting: PDFObject[] = [catalog];
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    if (object instanceof PDFRef) {
      if (kept.has(object.tag)) continue;
      kept.add(object.tag);
      const target = context.lookup(object);
      if (target) waiting.push(target);
    } else if (object instanceof PDFStream) {
      for (const name of ['F', 'FFilter', 'FDecodeParms']) object.dict.delete(key(name));
      cleanDictionary(document, object.dict);
      waiting.push(...object.dict.values());
    } else if (object instanceof PDFDict) {
      cleanDictionary(document, object);
      waiting.push(...object.values());
    } else if (object instanceof PDFArray) {
      waiting.push(...object.asArray());
    }
  }
  const root = context.trailerInfo.Root;
  for (const [ref] of context.enumerateIndirectObjects())
    if (!kept.has(ref.tag) && ref !== root) context.delete(ref);
  context.trailerInfo.Info = undefined;
  context.trailerInfo.ID = undefined;
}

/** Of the name trees only named destinations stay; scripts and attachments are the others. */
function keepDestinations(catalog: PDFDict): void {
  const names = catalog.lookupMaybe(key('Names'), PDFDict);
  const destinations = names?.get(key('Dests'));
  if (names && destinations) catalog.set(key('Names'), catalog.context.obj({ Dests: destinations }));
  else catalog.delete(key('Names'));
}

function cleanDictionary(document: PDFDocument, dictionary: PDFDict): void {
  for (const name of NEVER) dictionary.delete(name);
  const action = document.context.lookup(dictionary.get(key('A')));
  if (action instanceof PDFDict && dictionary.has(key('A'))) {
    if (isHarmless(action)) action.delete(key('Next'));
    else dictionary.delete(key('A'));
  }
  // A signature's value covers bytes that are no more.
  if (nameOf(dictionary.get(key('FT'))) === 'Sig')
    for (const name of ['V', 'Lock', 'SV']) dictionary.delete(key(name));
  const annotations = document.context.lookup(dictionary.get(key('Annots')));
  if (annotations instanceof PDFArray) dictionary.set(key('Annots'), keptAnnotations(document, annotations));
}

/** The structure tree calls an attribute list `A` too; only a dictionary with an action type is an action. */
function isHarmless(action: PDFDict): boolean {
  const kind = nameOf(action.get(key('S')));
  if (kind === null) return true;
  if (!ACTIONS.has(kind)) return false;
  if (kind !== 'URI') return true;
  const address = String(action.lookup(key('URI')) ?? '').replace(/^[(<]/, '');
  return /^(?:https?:|mailto:)/i.test(address);
}

function keptAnnotations(document: PDFDocument, annotations: PDFArray): PDFArray {
  const kept = annotations.asArray().filter((entry) => {
    const annotation = document.context.lookup(entry);
    return annotation instanceof PDFDict && ANNOTATIONS.has(nameOf(annotation.get(key('Subtype'))) ?? '');
  });
  return document.context.obj(kept);
}
