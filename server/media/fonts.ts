import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const REGULAR = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';
const BOLD = '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf';

/** The Chinese font files that previews are drawn with: one look on every machine, whatever its system has. */
export const chineseFonts = (): { regular: string; bold: string } => ({
  regular: require.resolve(REGULAR),
  bold: require.resolve(BOLD),
});

/** Writes a fontconfig file that knows only our fonts, into a child's folder, and answers its path for FONTCONFIG_FILE. */
export async function writeFontConfiguration(folder: string): Promise<string> {
  const { regular, bold } = chineseFonts();
  // Shared by all children, because scanning 20 MB of fonts takes a tenth of a second each time.
  const cache = join(tmpdir(), 'keyuan-font-cache');
  await mkdir(cache, { recursive: true });
  const file = join(folder, 'fonts.conf');
  const folders = [dirname(regular), dirname(bold)].map((path) => `<dir>${path}</dir>`).join('');
  await writeFile(
    file,
    `<?xml version="1.0"?><fontconfig>${folders}<cachedir>${cache}</cachedir></fontconfig>`,
  );
  return file;
}
