/** One figure beside its peer, measured in the same run. */
export interface BenchRow {
  /** What was measured, such as `upload of 1 GiB, folder store`. */
  figure: string;
  ours: number;
  /** Null when the peer is not on this machine. */
  peer: number | null;
  /** Who was measured beside us; with "(absent)" when it is not on this machine. */
  peerName: string;
  /** Unit of both, such as `MB/s`, `ms`, `µs`. */
  unit: string;
  /** Ours relative to the peer, always so that larger is better; null without a peer. */
  ratio: number | null;
  /** What bounds it, how it was measured, with the size of the sample. */
  note: string;
}
