import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const web = dirname(fileURLToPath(import.meta.url));

/** Lays a brotli and a gzip file beside every script and style, so that serving them costs nothing. */
function compressedBeside(): Plugin {
  return {
    name: 'keyuan:compressed-beside',
    apply: 'build',
    writeBundle(options, bundle) {
      for (const [name, made] of Object.entries(bundle)) {
        if (!/\.(js|css|svg)$/.test(name)) continue;
        const bytes = Buffer.from(made.type === 'chunk' ? made.code : made.source);
        const file = join(options.dir ?? web, name);
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
        writeFileSync(
          `${file}.br`,
          brotliCompressSync(bytes, {
            params: {
              [constants.BROTLI_PARAM_QUALITY]: 11,
              [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
            },
          }),
        );
      }
    },
  };
}

/**
 * Song type in slices by character range: under our own name, asked only for the characters on the page and not at
 * all where the device has the face. A slice has three seconds, so that a title does not stay half in one face and
 * half in another; after that the device's face stands. The package's older format is left out.
 */
function songSlices(): Plugin {
  return {
    name: 'keyuan:song-slices',
    enforce: 'pre',
    transform(code, id) {
      if (!/@fontsource\/noto-serif-sc\/700\.css/.test(id)) return null;
      return code
        .replaceAll("font-family: 'Noto Serif SC'", "font-family: 'Keyuan Song'")
        .replaceAll('font-display: swap', 'font-display: fallback')
        .replaceAll('src: url(', "src: local('Noto Serif SC Bold'), local('Source Han Serif SC Bold'), url(")
        .replaceAll(/, url\(\.\/files\/[^)]+\.woff\) format\('woff'\)/g, '');
    },
  };
}

export default defineConfig({
  root: web,
  base: '/',
  plugins: [react(), songSlices(), compressedBeside()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The last Chrome on Windows 7.
    target: 'chrome109',
    cssTarget: 'chrome109',
    // The Content-Security-Policy allows no data: addresses and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|react-router|scheduler|cookie|set-cookie-parser)[\\/]/,
            },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: {
      '/graphql': 'http://127.0.0.1:8080',
      '/bytes': 'http://127.0.0.1:8080',
      '/uploads': 'http://127.0.0.1:8080',
      '/copies': 'http://127.0.0.1:8080',
    },
  },
});
