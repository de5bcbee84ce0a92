import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** A deck as WPS Presentation saves it (.dps): the binary form of PowerPoint 97, by LibreOffice. */
export async function makeOldDeck(deck: Uint8Array): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'keyuan-deck-'));
  const source = join(folder, 'deck.pptx');
  writeFileSync(source, deck);
  try {
    const wasmPath = join(dirname(require.resolve('@matbee/libreoffice-converter/package.json')), 'wasm');
    const { createConverter } = await import('@matbee/libreoffice-converter/server');
    const converter = await createConverter({ wasmPath, wasmLoader: require(join(wasmPath, 'loader.cjs')) });
    const made = await converter.convert(
      readFileSync(source),
      { outputFormat: 'ppt', inputFormat: 'pptx' },
      'deck.pptx',
    );
    await converter.destroy();
    return made.data;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
