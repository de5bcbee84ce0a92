import { toYuv } from './film.ts';

/** A box of the ISO file format: its length, its name, what it holds. */
function box(name: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8, 0);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, body]);
}
const fullBox = (name: string, version: number, flags: number, ...parts: Buffer[]) =>
  box(name, uint32((version << 24) | flags), ...parts);
const uint32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};
const uint16 = (value: number) => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
};
const text = (value: string) => Buffer.from(value, 'latin1');

/** A photo as a phone keeps it: one HEVC picture in a HEIF file (ISO 23008-12). */
export async function makeHeic(rgb: Buffer, width: number, height: number): Promise<Buffer> {
  const av = await import('node-av');
  using encoder = await av.Encoder.create('libx265' as Parameters<typeof av.Encoder.create>[0], {
    context: { gopSize: 1, maxBFrames: 0 },
    options: {
      crf: '30',
      preset: 'medium',
      'x265-params': 'log-level=none:repeat-headers=1:keyint=1:info=0',
    },
  });
  using frame = av.Frame.fromVideoBuffer(toYuv(rgb, width, height), {
    width,
    height,
    format: av.AV_PIX_FMT_YUV420P,
    timeBase: { num: 1, den: 25 },
  });
  frame.pts = 0n;
  const packets = [...(await encoder.encodeAll(frame)), ...(await encoder.encodeAll(null))];
  const units = splitUnits(Buffer.concat(packets.map((packet) => packet.data ?? Buffer.alloc(0))));
  const isParameter = (unit: Buffer) => [32, 33, 34].includes(unitType(unit));
  const coded = units.filter((unit) => unitType(unit) < 32).flatMap((unit) => [uint32(unit.length), unit]);
  return assemble(units.filter(isParameter), Buffer.concat(coded), width, height);
}

const unitType = (unit: Buffer) => ((unit[0] ?? 0) >> 1) & 0x3f;

/** The units of an Annex B stream, without their start codes. */
function splitUnits(stream: Buffer): Buffer[] {
  const starts: number[] = [];
  for (let at = stream.indexOf('000001', 0, 'hex'); at !== -1; at = stream.indexOf('000001', at + 3, 'hex'))
    starts.push(at);
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? stream.length;
    const unit = stream.subarray(start + 3, end);
    return index + 1 < starts.length && unit.at(-1) === 0 ? unit.subarray(0, -1) : unit;
  });
}

function assemble(parameters: Buffer[], coded: Buffer, width: number, height: number): Buffer {
  const fileType = box('ftyp', text('heic'), uint32(0), text('mif1heic'));
  const meta = (offset: number) =>
    fullBox(
      'meta',
      0,
      0,
      fullBox('hdlr', 0, 0, uint32(0), text('pict'), Buffer.alloc(13)),
      fullBox('pitm', 0, 0, uint16(1)),
      fullBox(
        'iloc',
        0,
        0,
        Buffer.from([0x44, 0x00]),
        uint16(1),
        uint16(1),
        uint16(0),
        uint16(1),
        uint32(offset),
        uint32(coded.length),
      ),
      fullBox(
        'iinf',
        0,
        0,
        uint16(1),
        fullBox('infe', 2, 0, uint16(1), uint16(0), text('hvc1'), Buffer.alloc(1)),
      ),
      box(
        'iprp',
        box(
          'ipco',
          decoderConfiguration(parameters),
          fullBox('ispe', 0, 0, uint32(width), uint32(height)),
          fullBox('pixi', 0, 0, Buffer.from([3, 8, 8, 8])),
        ),
        fullBox('ipma', 0, 0, uint32(1), uint16(1), Buffer.from([3, 0x81, 0x02, 0x03])),
      ),
    );
  const offset = fileType.length + meta(0).length + 8;
  return Buffer.concat([fileType, meta(offset), box('mdat', coded)]);
}

/** hvcC: profile, tier and level as the sequence's own header tells them, then the parameter sets. */
function decoderConfiguration(parameters: Buffer[]): Buffer {
  const sequence = parameters.find((unit) => unitType(unit) === 33) ?? Buffer.alloc(16);
  // Two bytes of unit header and one of layers, then twelve of profile, tier and level (H.265 7.3.3).
  const profile = removeEmulation(sequence).subarray(3, 15);
  const arrays = [32, 33, 34].map((type) => {
    const units = parameters.filter((unit) => unitType(unit) === type);
    return Buffer.concat([
      Buffer.from([0x80 | type]),
      uint16(units.length),
      ...units.flatMap((unit) => [uint16(unit.length), unit]),
    ]);
  });
  return box(
    'hvcC',
    Buffer.from([1]),
    profile,
    Buffer.from([0xf0, 0, 0xfc, 0xfd, 0xf8, 0xf8, 0, 0, 0x0f, 3]),
    ...arrays,
  );
}

/** Without the bytes that keep start codes out of the data: 0 0 3 stands for 0 0. */
const removeEmulation = (unit: Buffer) =>
  Buffer.from(
    [...unit].filter(
      (byte, index) => !(byte === 3 && index >= 2 && unit[index - 1] === 0 && unit[index - 2] === 0),
    ),
  );
