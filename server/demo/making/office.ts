import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';
import type { LessonContent } from '../content/lesson.ts';

/** The same bytes at every making. */
const MADE_AT = new Date('2026-09-01T00:00:00Z');
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';

const markup = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A zip of texts under their names. */
export async function pack(files: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, text] of Object.entries(files))
    zip.addBuffer(Buffer.from(text), name, { mtime: MADE_AT, mode: 0o100644 });
  zip.end();
  return buffer(zip.outputStream);
}

const relations = (list: [id: string, type: string, target: string][]) =>
  `${HEAD}<Relationships xmlns="${RELATIONS}">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const contentTypes = (list: [part: string, type: string][]) =>
  `${HEAD}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${list
    .map(
      ([part, type]) =>
        `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
    )
    .join('')}</Types>`;

/** Title and author, as a word processor would write them. */
const properties = (title: string) => ({
  'docProps/core.xml': `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${markup(title)}</dc:title><dc:language>zh-CN</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${MADE_AT.toISOString().slice(0, 19)}Z</dcterms:created></cp:coreProperties>`,
});
const CORE_RELATION = `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>`;
const CORE_TYPE = `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`;

export type Line = { text: string; style: 'title' | 'heading' | 'body' };

/** A Word document of headings and paragraphs. */
export function makeDocument(title: string, lines: Line[]): Promise<Buffer> {
  const sizes = { title: 36, heading: 28, body: 22 };
  const paragraph = ({ text, style }: Line) =>
    `<w:p><w:pPr>${style === 'title' ? '<w:jc w:val="center"/>' : ''}<w:spacing w:after="${style === 'body' ? 80 : 160}"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Noto Sans SC" w:eastAsia="Noto Sans SC" w:hAnsi="Noto Sans SC"/>${style === 'body' ? '' : '<w:b/>'}<w:sz w:val="${sizes[style]}"/></w:rPr><w:t xml:space="preserve">${markup(text)}</w:t></w:r></w:p>`;
  const main = 'wordprocessingml.document.main';
  return pack({
    '[Content_Types].xml': contentTypes([['/word/document.xml', main]]).replace(
      '</Types>',
      `${CORE_TYPE}</Types>`,
    ),
    '_rels/.rels': relations([['rId1', 'officeDocument', 'word/document.xml']]).replace(
      '</Relationships>',
      `${CORE_RELATION}</Relationships>`,
    ),
    ...properties(title),
    'word/document.xml': `${HEAD}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${lines.map(paragraph).join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"/></w:sectPr></w:body></w:document>`,
  });
}

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const P = 'http://schemas.openxmlformats.org/presentationml/2006/main';
const NAMES = `xmlns:a="${A}" xmlns:r="${OFFICE}" xmlns:p="${P}"`;
const TREE = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>';
const MAP =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';

interface Box {
  name: string;
  /** In thousandths of an inch. */
  at: [x: number, y: number, width: number, height: number];
  lines: string[];
  size: number;
  colour: string;
  bold?: boolean;
  centred?: boolean;
}

function textBox(box: Box, id: number): string {
  const [x, y, width, height] = box.at.map((value) => value * 914);
  const lines = box.lines.map(
    (line) =>
      `<a:p><a:pPr${box.centred ? ' algn="ctr"' : ''}><a:lnSpc><a:spcPct val="130000"/></a:lnSpc></a:pPr><a:r><a:rPr lang="zh-CN" sz="${box.size * 100}"${box.bold ? ' b="1"' : ''}><a:solidFill><a:srgbClr val="${box.colour}"/></a:solidFill><a:latin typeface="Noto Sans SC"/><a:ea typeface="Noto Sans SC"/></a:rPr><a:t>${markup(line)}</a:t></a:r></a:p>`,
  );
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${box.name}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="square"/><a:lstStyle/>${lines.join('')}</p:txBody></p:sp>`;
}

/** A bar of colour at the left edge of a slide. */
const bar = (id: number, colour: string, width: number) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="边条"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width * 914}" cy="6858000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></p:spPr></p:sp>`;

function slide(boxes: Box[], colour: string, barWidth: number): string {
  const shapes = [bar(2, colour, barWidth), ...boxes.map((box, index) => textBox(box, index + 3))];
  return `${HEAD}<p:sld ${NAMES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFDF7"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${TREE}${shapes.join('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

/** A deck: a cover, the goals, the lesson's slides, and the practice. */
export function makeDeck(
  title: string,
  subtitle: string,
  lesson: LessonContent,
  colour: string,
): Promise<Buffer> {
  const cover: Box[] = [
    { name: '标题', at: [1400, 2300, 10_800, 1300], lines: [title], size: 44, colour: '22313F', bold: true },
    {
      name: '副标题',
      at: [1400, 3700, 10_800, 1800],
      lines: [subtitle, lesson.intro],
      size: 20,
      colour: '5B6B78',
    },
  ];
  const page = (heading: string, lines: string[]): Box[] => [
    { name: '标题', at: [800, 500, 11_600, 1000], lines: [heading], size: 34, colour, bold: true },
    {
      name: '正文',
      at: [800, 1800, 11_600, 4800],
      lines: lines.map((line) => `· ${line}`),
      size: 24,
      colour: '22313F',
    },
  ];
  const practice = lesson.exercises.slice(0, 4).map(([question]) => question);
  const slides = [
    slide(cover, colour, 700),
    slide(page('学习目标', lesson.goals), colour, 250),
    ...lesson.slides.map(([heading, lines]) => slide(page(heading, lines), colour, 250)),
    ...(practice.length > 0 ? [slide(page('练一练', practice), colour, 250)] : []),
  ];
  return packDeck(title, slides);
}

function packDeck(title: string, slides: string[]): Promise<Buffer> {
  const part = (kind: string) => `presentationml.${kind}`;
  const layoutRelations = relations([['rId1', 'slideMaster', '../slideMasters/slideMaster1.xml']]);
  const slideFiles = slides.flatMap((xml, index) => [
    [`ppt/slides/slide${index + 1}.xml`, xml] as const,
    [
      `ppt/slides/_rels/slide${index + 1}.xml.rels`,
      relations([['rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml']]),
    ] as const,
  ]);
  return pack({
    '[Content_Types].xml': contentTypes([
      ['/ppt/presentation.xml', part('presentation.main')],
      ['/ppt/slideMasters/slideMaster1.xml', part('slideMaster')],
      ['/ppt/slideLayouts/slideLayout1.xml', part('slideLayout')],
      ['/ppt/theme/theme1.xml', 'theme'],
      ...slides.map((_, index): [string, string] => [`/ppt/slides/slide${index + 1}.xml`, part('slide')]),
    ]).replace('</Types>', `${CORE_TYPE}</Types>`),
    '_rels/.rels': relations([['rId1', 'officeDocument', 'ppt/presentation.xml']]).replace(
      '</Relationships>',
      `${CORE_RELATION}</Relationships>`,
    ),
    ...properties(title),
    'ppt/presentation.xml': `${HEAD}<p:presentation ${NAMES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst>${slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 3}"/>`).join('')}</p:sldIdLst><p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations([
      ['rId1', 'slideMaster', 'slideMasters/slideMaster1.xml'],
      ['rId2', 'theme', 'theme/theme1.xml'],
      ...slides.map((_, index): [string, string, string] => [
        `rId${index + 3}`,
        'slide',
        `slides/slide${index + 1}.xml`,
      ]),
    ]),
    'ppt/slideMasters/slideMaster1.xml': `${HEAD}<p:sldMaster ${NAMES}><p:cSld><p:spTree>${TREE}</p:spTree></p:cSld><p:clrMap ${MAP}/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst></p:sldMaster>`,
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relations([
      ['rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml'],
      ['rId2', 'theme', '../theme/theme1.xml'],
    ]),
    'ppt/slideLayouts/slideLayout1.xml': `${HEAD}<p:sldLayout ${NAMES} type="blank"><p:cSld name="空白"><p:spTree>${TREE}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': layoutRelations,
    'ppt/theme/theme1.xml': theme(),
    ...Object.fromEntries(slideFiles),
  });
}

function theme(): string {
  const colours = Object.entries({
    dk1: '22313F',
    lt1: 'FFFFFF',
    dk2: '1F6F5C',
    lt2: 'FFFDF7',
    accent1: '1F6F5C',
    accent2: 'B4552D',
    accent3: '2B6CB0',
    accent4: '7B5EA7',
    accent5: 'C08A1E',
    accent6: '5B6B78',
    hlink: '2B6CB0',
    folHlink: '7B5EA7',
  });
  const fonts = '<a:latin typeface="Noto Sans SC"/><a:ea typeface="Noto Sans SC"/><a:cs typeface=""/>';
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln>${fill}</a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return `${HEAD}<a:theme xmlns:a="${A}" name="课源"><a:themeElements><a:clrScheme name="课源">${colours.map(([name, value]) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`).join('')}</a:clrScheme><a:fontScheme name="课源"><a:majorFont>${fonts}</a:majorFont><a:minorFont>${fonts}</a:minorFont></a:fontScheme><a:fmtScheme name="课源"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}
