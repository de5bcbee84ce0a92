interface Connection {
  saveData?: boolean;
  effectiveType?: string;
  /** Megabits a second, as the browser estimates. */
  downlink?: number;
}

/** Below this the slices of a page, some 400 kB, would stand in the way of the lesson. */
const leastMegabits = 1.5;

/**
 * Fetches the Song type of titles once the page stands, unless the line is slow or the person saves data: then the
 * faces of the device do. What came is kept by the browser for the next page.
 */
export function bringSong(): void {
  const line = (navigator as Navigator & { connection?: Connection }).connection;
  if (line?.saveData || (line?.effectiveType !== undefined && line.effectiveType !== '4g')) return;
  if (line?.downlink !== undefined && line.downlink < leastMegabits) return;
  void import('@fontsource/noto-serif-sc/700.css');
}
