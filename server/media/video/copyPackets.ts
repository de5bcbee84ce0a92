import type { Muxer, Packet } from 'node-av';
import { AV_NOPTS_VALUE } from 'node-av/constants';

/** Writes one packet (null: the end of its stream) to one muxer. */
export type WritePacket = (
  target: { muxer: Muxer; index: number },
  packet: Packet | null,
) => void | Promise<void>;

/**
 * Copies pictures as they are, with their times put right: Matroska leaves decoding times out and Flash counts
 * 1 ms a picture, from which the playlist would take the length of its segments. One packet is held back,
 * because how long it lasts is known when the next one comes.
 */
export function copyPackets(
  targets: { muxer: Muxer; index: number }[],
  frameRate: [number, number],
  write: WritePacket,
) {
  let held: Packet | null = null;
  let lastDts: bigint | null = null;

  const frameTicks = (packet: Packet): bigint => {
    const ticks = Math.round((frameRate[1] / frameRate[0]) * (packet.timeBase.den / packet.timeBase.num));
    return BigInt(Math.max(1, ticks));
  };
  const writeAll = async (packet: Packet) => {
    for (const target of targets) await write(target, packet);
    packet.free();
  };
  return {
    async take(packet: Packet): Promise<void> {
      if (targets.length === 0) return;
      const next = packet.clone();
      if (!next) throw new Error('out of memory');
      const frame = frameTicks(next);
      // Before the first known time two pictures may wait to be shown out of order.
      if (next.dts === AV_NOPTS_VALUE) next.dts = lastDts === null ? next.pts - 2n * frame : lastDts + frame;
      if (lastDts !== null && next.dts <= lastDts) next.dts = lastDts + 1n;
      lastDts = next.dts;
      if (held) {
        held.duration = next.dts - held.dts;
        await writeAll(held);
      } else next.duration = frame;
      held = next;
    },
    async end(): Promise<void> {
      if (held) {
        held.duration = frameTicks(held);
        await writeAll(held);
        held = null;
      }
      for (const target of targets) await write(target, null);
    },
  };
}
