import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { Stamper } from '../../server/copies/stamp/stamper.ts';
import { MARK, makePdf } from '../copies/samplePdf.ts';
import type { BenchRow } from './row.ts';

const ROUNDS = 7;
const SIZES = [30, 300, 1000];

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const hasQpdf = (): boolean => spawnSync('qpdf', ['--version']).status === 0;

/** The peer lays a ready page over each page: the text, font and QR code of our own stamp, made beforehand. */
function overlay(input: string, stamp: string, output: string): number {
  const started = performance.now();
  const { status, stderr } = spawnSync('qpdf', [input, '--overlay', stamp, '--repeat=1', '--', output]);
  if (status !== 0 && status !== 3) throw new Error(`qpdf failed: ${String(stderr)}`);
  return performance.now() - started;
}

/**
 * Stamping PDFs of 30, 300 and 1,000 pages as a running server does: in its warm child, from file to file, with
 * disarming, metadata and a subset of the Chinese font; beside `qpdf --overlay`, which only lays a ready page over.
 */
export async function run(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'keyuan-bench-stamp-'));
  const stamper = new Stamper({ seconds: 120, memoryBytes: 2 * 1024 ** 3 });
  const peer = hasQpdf();
  const rows: BenchRow[] = [];
  try {
    const blank = join(folder, 'blank.pdf');
    const stamp = join(folder, 'stamp.pdf');
    const empty = await PDFDocument.create();
    empty.addPage([595, 842]);
    writeFileSync(blank, await empty.save());
    await stamper.stamp(blank, stamp, MARK);
    for (const pages of SIZES) {
      const input = join(folder, `${pages}.pdf`);
      const output = join(folder, `${pages}-copy.pdf`);
      writeFileSync(input, await makePdf(pages));
      const ours: number[] = [];
      const theirs: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const started = performance.now();
        await stamper.stamp(input, output, MARK);
        ours.push(performance.now() - started);
        if (peer) theirs.push(overlay(input, stamp, join(folder, `${pages}-peer.pdf`)));
      }
      const grown = Math.round((statSync(output).size - readFileSync(input).length) / 1024);
      const peerMs = peer ? median(theirs) : null;
      const ourMs = median(ours);
      rows.push({
        figure: `stamping a PDF of ${pages} pages`,
        ours: ourMs,
        peer: peerMs,
        peerName: peer ? 'qpdf --overlay' : 'qpdf --overlay (absent)',
        unit: 'ms',
        ratio: peerMs === null ? null : peerMs / ourMs,
        note: `median of ${ROUNDS}, warm child, file to file; ours also disarms, writes metadata and draws text and QR into each page (+${grown} KiB); bounded by parsing and writing in JavaScript`,
      });
    }
  } finally {
    await stamper.end();
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
}
