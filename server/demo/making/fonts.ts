import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const family = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));

export const REGULAR = readFileSync(join(family, '400Regular/NotoSansSC_400Regular.ttf'));
export const BOLD = readFileSync(join(family, '700Bold/NotoSansSC_700Bold.ttf'));

/** Lets pictures be drawn with our own font, whatever the machine has; call before sharp is loaded. */
export function nameFontsForPictures(): void {
  const folder = mkdtempSync(join(tmpdir(), 'keyuan-fonts-'));
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${join(family, '400Regular')}</dir><dir>${join(family, '700Bold')}</dir><cachedir>${folder}</cachedir></fontconfig>`,
  );
  process.env.FONTCONFIG_FILE = file;
}
