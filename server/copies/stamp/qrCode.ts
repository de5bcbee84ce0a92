import qrcode from 'qrcode';

/** The modules of a QR code: rows of dark runs, from the top, in modules from the left. */
export interface QrCode {
  size: number;
  rows: { from: number; length: number }[][];
}

/** Makes the QR code of an address, with the second level of error correction: it survives a photocopy. */
export function qrCodeOf(address: string): QrCode {
  const { modules } = qrcode.create(address, { errorCorrectionLevel: 'M' });
  const rows: QrCode['rows'] = [];
  for (let y = 0; y < modules.size; y += 1) {
    const runs: { from: number; length: number }[] = [];
    for (let x = 0; x < modules.size; x += 1) {
      if (!modules.get(y, x)) continue;
      const last = runs.at(-1);
      if (last && last.from + last.length === x) last.length += 1;
      else runs.push({ from: x, length: 1 });
    }
    rows.push(runs);
  }
  return { size: modules.size, rows };
}
