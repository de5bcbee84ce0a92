import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { markLines } from '../../server/copies/stamp/mark.ts';
import { qrCodeOf } from '../../server/copies/stamp/qrCode.ts';
import { stampPdf } from '../../server/copies/stamp/stampPdf.ts';
import { findActiveContent } from '../../server/media/pdf/activeContent.ts';
import { SAMPLES, samplesPresent } from '../video/recordings.ts';
import { MARK, makePdf, readBack, readCode } from './samplePdf.ts';

const plain = (text: string): string => text.replace(/\s+/g, '');
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('a stamped PDF', () => {
  it('carries who, when and under which licence on every page, beside the whole text of the original', async () => {
    const original = await makePdf(3);
    const before = sha256(original);
    const stamped = await stampPdf(original, MARK);
    expect(sha256(original)).toBe(before);
    const { pages } = await readBack(stamped.bytes);
    expect(pages).toHaveLength(3);
    for (const [index, page] of pages.entries()) {
      for (const line of markLines(MARK)) expect(plain(page.text)).toContain(plain(line));
      expect(page.text).toContain(`Page ${index + 1} line 19 of a lesson about fractions`);
      expect(plain(page.text)).toContain(MARK.copyId);
    }
  });

  it('has a QR code in the lower right corner that leads to the verification, upright however the page is turned', async () => {
    const { bytes } = await stampPdf(await makePdf(4, [0, 90, 180, 270]), MARK);
    const { pages, pictures } = await readBack(bytes);
    expect(pages.map((page) => page.widthPoints > page.heightPoints)).toEqual([false, true, false, true]);
    for (const picture of pictures) {
      const code = await readCode(picture);
      expect(code?.text).toBe(MARK.verificationUrl);
      if (!code) continue;
      expect(code.topLeft.x).toBeLessThan(code.topRight.x);
      expect(code.topLeft.y).toBeLessThan(code.bottomLeft.y);
      expect(Math.abs(code.topLeft.y - code.topRight.y)).toBeLessThan(0.01);
      expect(code.topLeft.x).toBeGreaterThan(0.8);
      expect(code.topLeft.y).toBeGreaterThan(0.8);
    }
  });

  it('stays readable on a dark page', async () => {
    const { bytes } = await stampPdf(await makePdf(1, [0], true), MARK);
    const { pictures } = await readBack(bytes);
    expect((await readCode(pictures[0] ?? Buffer.alloc(0)))?.text).toBe(MARK.verificationUrl);
  });

  it('brings only the glyphs that it writes, in a font subset that names itself as one', async () => {
    const original = await makePdf(30);
    const stamped = await stampPdf(original, MARK);
    expect(stamped.bytes.length - original.length).toBeLessThan(120_000);
    const document = await PDFDocument.load(stamped.bytes);
    const names = document.context
      .enumerateIndirectObjects()
      .map(([, object]) => String(object))
      .filter((text) => text.includes('/FontDescriptor') && text.includes('NotoSansSC'));
    expect(names.length).toBeGreaterThan(0);
    expect(names.every((text) => text.includes('/KEYUAN+NotoSansSC-Regular'))).toBe(true);
  });

  it('tells its licence in its metadata', async () => {
    const { bytes } = await stampPdf(await makePdf(1), MARK);
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(document.getTitle()).toBe('分数的初步认识');
    expect(document.getAuthor()).toBe('吴思齐；芦台一小；芦台一小教育集团');
    expect(document.getSubject()).toContain('集团教学使用，到2029年8月31日');
    expect(document.getKeywords()).toContain('KY-7F3Q-2M9D');
    expect(document.getCreationDate()).toEqual(new Date(MARK.issuedAt));
    const raw = Buffer.from(bytes).toString('utf8');
    expect(raw).toContain('<keyuan:number>KY-7F3Q-2M9D</keyuan:number>');
    expect(raw).toContain('<xmpRights:Marked>True</xmpRights:Marked>');
  });

  it('is the same file when it is made again', async () => {
    const original = await makePdf(5);
    expect(sha256((await stampPdf(original, MARK)).bytes)).toBe(
      sha256((await stampPdf(original, MARK)).bytes),
    );
  });

  it('of a thousand pages is made in seconds', async () => {
    const original = await makePdf(1000);
    const started = performance.now();
    const { bytes, pages } = await stampPdf(original, MARK);
    expect(pages).toBe(1000);
    expect(performance.now() - started).toBeLessThan(20_000);
    const last = await PDFDocument.load(bytes);
    expect(last.getPageCount()).toBe(1000);
  });

  it('draws a mark for a surname that the font has not, and shortens a title that is too long', async () => {
    const mark = { ...MARK, licensee: '𠮷川（苇岸小学）', work: `《${'很长的题目'.repeat(60)}》第2版` };
    const { bytes } = await stampPdf(await makePdf(1), mark);
    const text = plain((await readBack(bytes)).pages[0]?.text ?? '');
    expect(text).toContain('〓川（苇岸小学）');
    expect(text).toContain('…');
    expect(text).toContain('编号KY-7F3Q-2M9D');
  });
});

describe('the QR code', () => {
  it('is small enough to be read from paper at 17 mm: at most version 8', () => {
    expect(qrCodeOf(MARK.verificationUrl).size).toBeLessThanOrEqual(49);
  });
});

const present = samplesPresent('stamping the PDFs of samples/formats and samples/hostile');
const formats = join(SAMPLES, 'formats', 'pdf');
const hostile = join(SAMPLES, 'hostile', 'pdf');
const sample = (folder: string, name: string): Buffer => readFileSync(join(folder, name));

describe.runIf(present)('of the samples', () => {
  const stampable = present
    ? readdirSync(formats).filter((name) => !['open-password.pdf', 'geotopo-book.pdf'].includes(name))
    : [];
  it.each(stampable)('%s is stamped and read back with all its pages', async (name) => {
    const original = sample(formats, name);
    const stamped = await stampPdf(original, MARK);
    const { pages } = await readBack(stamped.bytes);
    expect(pages).toHaveLength(stamped.pages);
    for (const page of pages) expect(plain(page.text)).toContain('编号KY-7F3Q-2M9D');
    const active = findActiveContent(Buffer.from(stamped.bytes));
    expect(active).toMatchObject({ acts: false, isDynamicForm: false, hasAttachments: false });
  });

  it('rotated.pdf gets an upright stamp', async () => {
    const { pictures } = await readBack((await stampPdf(sample(formats, 'rotated.pdf'), MARK)).bytes);
    for (const picture of pictures) {
      const code = await readCode(picture);
      expect(code?.text).toBe(MARK.verificationUrl);
      expect((code?.topLeft.y ?? 1) < (code?.bottomLeft.y ?? 0)).toBe(true);
      expect((code?.topLeft.x ?? 0) > 0.8).toBe(true);
    }
  });

  it('form-latex.pdf keeps its form fields', async () => {
    const original = sample(formats, 'form-latex.pdf');
    const fields = (document: PDFDocument) =>
      document
        .getForm()
        .getFields()
        .map((field) => `${field.constructor.name} ${field.getName()}`);
    const stamped = await stampPdf(original, MARK);
    const before = fields(await PDFDocument.load(original));
    expect(before.length).toBeGreaterThan(0);
    expect(fields(await PDFDocument.load(stamped.bytes))).toEqual(before);
  });

  it('attachments, old revisions and signatures do not come along', async () => {
    const attached = await PDFDocument.load((await stampPdf(sample(formats, 'attachment.pdf'), MARK)).bytes);
    expect(attached.catalog.has(PDFName.of('Names'))).toBe(false);
    const revised = (await stampPdf(sample(formats, 'incremental-updates.pdf'), MARK)).bytes;
    expect(Buffer.from(revised).toString('latin1').split('%%EOF')).toHaveLength(2);
    const signed = (await stampPdf(sample(hostile, 'signed.pdf'), MARK)).bytes;
    expect(Buffer.from(signed).toString('latin1')).not.toContain('/ByteRange');
  });

  it.each(['javascript.pdf', 'launch.pdf', 'submit-form.pdf', 'embedded-setup-exe.pdf', 'xfa.pdf'])(
    '%s loses all that acts',
    async (name) => {
      const { bytes } = await stampPdf(sample(hostile, name), MARK);
      expect(findActiveContent(Buffer.from(bytes))).toMatchObject({
        acts: false,
        isDynamicForm: false,
        hasAttachments: false,
      });
      const document = await PDFDocument.load(bytes);
      const text = document.context
        .enumerateIndirectObjects()
        .map(([, object]) => String(object))
        .join('\n');
      expect(text).not.toMatch(/KY-PROBE|127\.0\.0\.1|setup\.exe|\.invalid\b(?!\/ns)/);
    },
  );

  it.each([
    [formats, 'open-password.pdf', 'PDF_PROTECTED'],
    [hostile, 'owner-password.pdf', 'PDF_PROTECTED'],
    [hostile, 'user-password.pdf', 'PDF_PROTECTED'],
    [hostile, 'page-tree-loop.pdf', 'PDF_DAMAGED'],
    [hostile, 'damaged-header.pdf', 'PDF_DAMAGED'],
  ])('%s/%s is refused with a reason, never stamped silently', async (folder, name, code) => {
    await expect(stampPdf(sample(folder, name), MARK)).rejects.toMatchObject({ code });
  });
});
