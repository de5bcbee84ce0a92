/** What a copy carries on each page and in its metadata. Plain data: it travels to the stamping child. */
export interface CopyMark {
  /** 《分数的初步认识》第2版 */
  work: string;
  title: string;
  /** Authors, school, group: everywhere the work is shown (R10). */
  attribution: string[];
  /** Who took it: name and school. */
  licensee: string;
  /** 2026年11月24日 */
  issuedOn: string;
  /** ISO 8601, for metadata. */
  issuedAt: string;
  /** 集团教学使用，到2029年8月31日 */
  license: string;
  /** The licence in one sentence, for metadata. */
  sentence: string;
  /** LicenseRef-Keyuan-group-teaching, CC-BY-4.0 */
  spdx: string;
  /** KY-7F3Q-2M9D */
  number: string;
  /** Id of the copy, repeated invisibly on each page. */
  copyId: string;
  /** What the QR code carries. */
  verificationUrl: string;
  /** Where a number can be typed, as printed: keyuan.example.edu.cn/verify */
  verificationAddress: string;
  /** Stable names for XMP. */
  versionId: string;
  ownerName: string;
}

/** The lines at the foot of each page, the most needed last, since a long first one may be cut. */
export const markLines = (mark: CopyMark): string[] => [
  [mark.work, ...mark.attribution].join(' · '),
  `领取：${mark.licensee} · ${mark.issuedOn} · ${mark.license}`,
  `编号 ${mark.number} · ${mark.spdx} · 核验 ${mark.verificationAddress}`,
];
