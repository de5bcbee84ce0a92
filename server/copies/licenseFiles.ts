import type { CopyMark } from './stamp/mark.ts';

/** A part that could not come along, and why. */
export interface LeftOut {
  name: string;
  reason: string;
}

/** 许可说明.txt: what the copy is and what one may do, for people. */
export function licenseText(mark: CopyMark, leftOut: readonly LeftOut[]): string {
  const lines = [
    mark.work,
    mark.attribution.join(' · '),
    '',
    `领取：${mark.licensee}，${mark.issuedOn}`,
    `许可：${mark.license}（${mark.spdx}）`,
    mark.sentence,
    '',
    `编号：${mark.number}`,
    `核验：打开 ${mark.verificationAddress} 输入编号，或打开`,
    mark.verificationUrl,
    '',
    '原件在课源里保持不变。请不要去掉这份说明。',
  ];
  if (leftOut.length > 0)
    lines.push('', '没有放进来的文件：', ...leftOut.map((one) => `- ${one.name}：${one.reason}`));
  // Windows' editor of old breaks lines only at both characters and reads UTF-8 only with its mark.
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** license.json: the same for programs, in ODRL's and SPDX's words. */
export function licenseJson(
  mark: CopyMark,
  files: readonly { name: string; sha256: string | null }[],
): string {
  return `${JSON.stringify(
    {
      title: mark.title,
      attribution: mark.attribution,
      owner: mark.ownerName,
      version: mark.versionId,
      licensee: mark.licensee,
      issuedAt: mark.issuedAt,
      license: mark.spdx,
      terms: mark.sentence,
      number: mark.number,
      verification: mark.verificationUrl,
      files,
    },
    null,
    2,
  )}\n`;
}
