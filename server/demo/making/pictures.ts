import type { Sharp } from 'sharp';

/** What a scene shows: sky, land and a few things on it. All invented, all drawn from shapes. */
export type SceneKind = 'marsh' | 'rice' | 'sand' | 'water' | 'paper' | 'wall' | 'reed' | 'dusk' | 'night';

const SKY: Record<SceneKind, [string, string]> = {
  marsh: ['#cfe8f3', '#fdf3d8'],
  rice: ['#bfe3f7', '#fff7dc'],
  sand: ['#bfe6ff', '#fffbe8'],
  water: ['#d6ecf7', '#eaf7f2'],
  paper: ['#fff7e6', '#ffeed1'],
  wall: ['#f4f1ea', '#f4f1ea'],
  reed: ['#f3dfb8', '#fdf6e3'],
  dusk: ['#f7b27a', '#fde3c0'],
  night: ['#1d2b4f', '#3d4f7c'],
};
const LAND: Record<SceneKind, string> = {
  marsh: '#8fb7a0',
  rice: '#e2c15a',
  sand: '#e9cf99',
  water: '#6fa8c9',
  paper: '#d98e4a',
  wall: '#c9bda6',
  reed: '#b89a5a',
  dusk: '#8a6a55',
  night: '#22365a',
};

/** A number from 0 to 1 that is the same at every making. */
const scatter = (index: number, seed: number) => {
  const value = Math.sin(index * 12.9898 + seed * 78.233) * 43_758.5453;
  return value - Math.floor(value);
};

const reeds = (count: number, seed: number, width: number, height: number, colour: string) =>
  Array.from({ length: count }, (_, index) => {
    const x = scatter(index, seed) * width;
    const tall = height * (0.25 + 0.3 * scatter(index, seed + 1));
    const lean = (scatter(index, seed + 2) - 0.5) * 60;
    return `<path d="M${x} ${height} q ${lean / 3} ${-tall / 2} ${lean} ${-tall}" stroke="${colour}" stroke-width="4" fill="none"/><ellipse cx="${x + lean}" cy="${height - tall}" rx="6" ry="22" fill="#f2e3c4" transform="rotate(${lean} ${x + lean} ${height - tall})"/>`;
  }).join('');

const birds = (count: number, seed: number, width: number, height: number, colour: string) =>
  Array.from({ length: count }, (_, index) => {
    const x = width * (0.1 + 0.8 * scatter(index, seed));
    const y = height * (0.1 + 0.3 * scatter(index, seed + 5));
    const size = 14 + 16 * scatter(index, seed + 9);
    return `<path d="M${x - size} ${y} q ${size / 2} ${-size} ${size} 0 q ${size / 2} ${-size} ${size} 0" stroke="${colour}" stroke-width="4" fill="none"/>`;
  }).join('');

const egret = (x: number, y: number, scale: number) =>
  `<g transform="translate(${x} ${y}) scale(${scale})"><path d="M0 0 q 30 -50 80 -34 q 30 10 46 40 q -50 26 -126 -6" fill="#ffffff" stroke="#8aa0ad" stroke-width="2"/><path d="M6 -6 q -46 -20 -20 -66 q 16 -26 -4 -44" stroke="#ffffff" stroke-width="13" fill="none" stroke-linecap="round"/><path d="M-22 -122 l -40 8 l 38 4" fill="#3b3b3b"/><circle cx="-16" cy="-118" r="2.6" fill="#222"/><path d="M44 8 v 74 M66 8 v 74" stroke="#3b3b3b" stroke-width="4"/></g>`;

function things(kind: SceneKind, width: number, height: number): string {
  const stripes = (colour: string) =>
    Array.from(
      { length: 9 },
      (_, index) =>
        `<path d="M0 ${height * (0.66 + index * 0.04)} q ${width / 2} ${-24 + index * 3} ${width} 0" stroke="${colour}" stroke-width="3" fill="none"/>`,
    ).join('');
  if (kind === 'rice') return stripes('#c79f2f') + birds(4, 3, width, height, '#5b6b78');
  if (kind === 'sand')
    return `<path d="M${width * 0.2} ${height} q ${width * 0.2} ${-height * 0.3} ${width * 0.4} 0" fill="#d9b877"/><path d="M0 ${height * 0.8} q ${width / 3} 30 ${width * 0.6} -10 t ${width * 0.4} 20" stroke="#6fb1d6" stroke-width="26" fill="none"/>`;
  if (kind === 'water')
    return `${stripes('#4d8ab0')}<circle cx="${width * 0.5}" cy="${height * 0.55}" r="70" fill="none" stroke="#d8452e" stroke-width="34"/><circle cx="${width * 0.5}" cy="${height * 0.55}" r="70" fill="none" stroke="#fff" stroke-width="34" stroke-dasharray="55 55"/>`;
  if (kind === 'paper')
    return Array.from(
      { length: 64 },
      (_, index) =>
        `<rect x="${width * 0.2 + (index % 8) * 60}" y="${height * 0.15 + Math.floor(index / 8) * 44}" width="56" height="40" fill="${(index + Math.floor(index / 8)) % 2 ? '#2f7d5d' : '#f4c95d'}"/>`,
    ).join('');
  if (kind === 'wall')
    return Array.from(
      { length: 8 },
      (_, index) =>
        `<rect x="${80 + (index % 4) * 210}" y="${70 + Math.floor(index / 4) * 220}" width="170" height="180" fill="#fff" stroke="#b8ab92"/>${Array.from({ length: 7 }, (_line, line) => `<path d="M${100 + (index % 4) * 210} ${100 + Math.floor(index / 4) * 220 + line * 20} h ${90 + 40 * scatter(index, line)}" stroke="#9aa5ad" stroke-width="5"/>`).join('')}`,
    ).join('');
  if (kind === 'night')
    return `<circle cx="${width * 0.8}" cy="${height * 0.2}" r="46" fill="#fdf3c8"/>${Array.from({ length: 40 }, (_, index) => `<circle cx="${width * scatter(index, 2)}" cy="${height * 0.5 * scatter(index, 4)}" r="2.4" fill="#fff"/>`).join('')}${reeds(24, 7, width, height, '#16243f')}`;
  const bird = kind === 'reed' ? '' : egret(width * 0.55, height * 0.72, 1.6);
  return (
    birds(7, 1, width, height, '#5b6b78') +
    bird +
    reeds(kind === 'reed' ? 70 : 36, 5, width, height, '#7a8f5a')
  );
}

/** The scene as SVG with a caption. */
export function scene(kind: SceneKind, caption: string, width = 960, height = 640): string {
  const [top, bottom] = SKY[kind];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs><rect width="${width}" height="${height}" fill="url(#sky)"/><path d="M0 ${height * 0.62} q ${width / 4} -26 ${width / 2} 0 t ${width / 2} 0 V ${height} H 0 z" fill="${LAND[kind]}"/>${things(kind, width, height)}${caption ? `<rect x="0" y="${height - 64}" width="${width}" height="64" fill="#000" opacity=".38"/><text x="32" y="${height - 22}" font-family="Noto Sans SC" font-size="28" fill="#fff">${caption}</text>` : ''}</svg>`;
}

/** A slide of a film: heading, lines, and at the foot whose lesson it is. */
export function filmSlide(heading: string, lines: string[], foot: string, extra = ''): string {
  const rows = lines.map(
    (line, index) =>
      `<text x="44" y="${128 + index * 44}" font-family="Noto Sans SC" font-size="23" fill="#22313f">${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><rect width="640" height="360" fill="#fffdf7"/><rect width="14" height="360" fill="#1f6f5c"/><text x="44" y="70" font-family="Noto Sans SC" font-weight="700" font-size="33" fill="#1f6f5c">${heading}</text>${rows.join('')}${extra}<text x="44" y="340" font-family="Noto Sans SC" font-size="15" fill="#7a8792">${foot}</text></svg>`;
}

/** A protractor with an angle opened to so many degrees. */
export function protractor(degrees: number): string {
  const turn = (angle: number, radius: number) => [
    460 + radius * Math.cos((-angle * Math.PI) / 180),
    270 + radius * Math.sin((-angle * Math.PI) / 180),
  ];
  const ticks = Array.from({ length: 19 }, (_, index) => {
    const [x1, y1] = turn(index * 10, 118);
    const [x2, y2] = turn(index * 10, 130);
    return `<path d="M${x1} ${y1} L${x2} ${y2}" stroke="#5b6b78" stroke-width="2"/>`;
  });
  const [x, y] = turn(degrees, 150);
  return `<path d="M330 270 a130 130 0 0 1 260 0 z" fill="#dff0ea" stroke="#1f6f5c" stroke-width="2"/>${ticks.join('')}<path d="M460 270 H 612 M460 270 L ${x} ${y}" stroke="#b4552d" stroke-width="5" stroke-linecap="round"/><text x="436" y="312" font-family="Noto Sans SC" font-weight="700" font-size="26" fill="#b4552d">${degrees}°</text>`;
}

export type Draw = (svg: string) => Sharp;
