/**
 * What a code means for the file that carries it:
 * - `notice`: everything wanted was made; author and reviewer are told.
 * - `failed`: the original is kept for download, something made from it is missing.
 * - `refused`: the bytes are never served and cannot be submitted (attacks.md 3, REFUSED).
 */
export type Weight = 'notice' | 'failed' | 'refused';

/** A code's usual weight and its sentences: what happened, what to do, which program opens it. */
export interface FailureMeaning {
  weight: Weight;
  zh: string;
  en: string;
}

const meanings = {
  FILE_EMPTY: {
    weight: 'refused',
    zh: '文件是空的（0 字节），可能没有复制完。请找到完整的文件重新上传。',
    en: 'The file is empty (0 bytes); it was probably not copied whole. Please upload the complete file.',
  },
  TYPE_NOT_ALLOWED: {
    weight: 'refused',
    zh: '这是程序文件，不能收进课例。请上传课件、文档、视频、图片等教学文件。',
    en: 'This is a program, which a package cannot hold. Please upload slides, documents, videos or pictures instead.',
  },
  TYPE_MISMATCH: {
    weight: 'notice',
    zh: '文件的实际类型与扩展名不一致，已按实际类型处理并改正扩展名。',
    en: 'The file is not what its extension says; it was treated as what it is and its extension was put right.',
  },
  TYPE_UNKNOWN: {
    weight: 'notice',
    zh: '认不出这种文件，不能在线预览，可以下载后用原来的软件打开。',
    en: 'This kind of file is unknown here. It has no preview; download it and open it with the program that made it.',
  },
  PROPRIETARY_FORMAT: {
    weight: 'notice',
    zh: '这种文件只能下载后用专门的软件打开（如希沃白板、几何画板、GeoGebra）。建议再附一份 PDF，方便别人先看。',
    en: 'This file opens only in its own program (such as Seewo, Sketchpad or GeoGebra). Add a PDF so that others can look first.',
  },
  DOCUMENT_ENCRYPTED: {
    weight: 'failed',
    zh: '文档设了打开密码，无法预览和检索。请在 WPS 或 Office 里取消密码后重新上传。',
    en: 'The document has a password, so it can be neither previewed nor searched. Remove the password in WPS or Office and upload it again.',
  },
  DOCUMENT_DAMAGED: {
    weight: 'failed',
    zh: '文档已损坏，无法预览，原文件仍可下载。请在 WPS 或 Office 里打开、另存后重新上传。',
    en: 'The document is damaged and has no preview; the original can be downloaded. Open it in WPS or Office, save it anew and upload it again.',
  },
  DOCUMENT_TOO_HEAVY: {
    weight: 'failed',
    zh: '文档内容过大（页数、表格或图片太多），无法预览，原文件仍可下载。请拆分或压缩图片后重新上传。',
    en: 'The document is too heavy to preview (pages, cells or pictures); the original can be downloaded. Split it or shrink its pictures and upload it again.',
  },
  DOCUMENT_EXTERNAL_LINK: {
    weight: 'notice',
    zh: '文档引用了外部的文件或网址，预览里不会载入，别人打开时也可能缺内容。请把引用的内容放进文档。',
    en: 'The document refers to files or addresses outside itself; the preview leaves them empty and others may miss them. Put the content into the document.',
  },
  DOCUMENT_ACTIVE_CONTENT: {
    weight: 'notice',
    zh: '文档里有宏、控件或嵌入的程序对象，预览时不会运行。如不需要，请另存为不含宏的文档。',
    en: 'The document holds macros, controls or embedded objects, which never run in the preview. Save it without macros if they are not needed.',
  },
  DOCUMENT_OLD_FORMAT: {
    weight: 'failed',
    zh: '这是很早的文档格式，无法预览，原文件仍可下载。请用 WPS 或 Office 打开，另存为新格式（docx、pptx、xlsx）后再上传。',
    en: 'This document format is very old and has no preview; the original can be downloaded. Open it in WPS or Office, save it as docx, pptx or xlsx and upload it again.',
  },
  XML_DOCTYPE_REFUSED: {
    weight: 'failed',
    zh: '文件里有不安全的外部定义（DOCTYPE），没有读取它，无法预览。请用 WPS 或 Office 另存后重新上传。',
    en: 'The file carries an unsafe outside definition (DOCTYPE), so it was not read and has no preview. Save it anew in WPS or Office and upload it again.',
  },
  PREVIEW_FAILED: {
    weight: 'failed',
    zh: '没能做出预览，原文件仍可下载。可以另存为 PDF 后一并上传，方便别人先看。',
    en: 'No preview could be made; the original can be downloaded. Add a PDF of it so that others can look first.',
  },
  PREVIEW_FIRST_PAGES: {
    weight: 'notice',
    zh: '页数很多，只预览前面的页，完整内容请下载查看。',
    en: 'There are many pages; only the first ones are previewed. Download the file for the rest.',
  },
  CONVERTER_MISSING: {
    weight: 'failed',
    zh: '这台服务器没有安装文档转换组件，暂时无法预览，原文件仍可下载。请告诉管理员。',
    en: 'This server has no document converter installed, so there is no preview; the original can be downloaded. Please tell the administrator.',
  },
  CONVERTER_TIMEOUT: {
    weight: 'failed',
    zh: '转换用时太长，已停止，无法预览，原文件仍可下载。可以拆分文件或另存为 PDF 后上传。',
    en: 'The conversion took too long and was stopped; the original can be downloaded. Split the file or upload a PDF of it.',
  },
  PDF_PASSWORD: {
    weight: 'failed',
    zh: 'PDF 设了打开密码，无法预览和检索。请去掉密码后重新上传。',
    en: 'The PDF has a password, so it can be neither previewed nor searched. Remove the password and upload it again.',
  },
  PDF_PROTECTED: {
    weight: 'notice',
    zh: 'PDF 限制了修改，无法加盖许可标记，只能在线查看。若要让别人取用，请上传没有限制的版本。',
    en: 'The PDF forbids changes, so no stamped copy can be made and it is view-only. Upload an unrestricted version to let others take it.',
  },
  PDF_SIGNED: {
    weight: 'notice',
    zh: 'PDF 带有电子签名。原文件保持不变，但加盖许可标记的副本不再带有效签名。',
    en: 'The PDF is signed. The original stays untouched, but a stamped copy no longer carries a valid signature.',
  },
  PDF_DAMAGED: {
    weight: 'failed',
    zh: 'PDF 已损坏，无法预览，原文件仍可下载。请重新导出 PDF 后上传。',
    en: 'The PDF is damaged and has no preview; the original can be downloaded. Export the PDF anew and upload it again.',
  },
  PDF_TOO_MANY_PAGES: {
    weight: 'failed',
    zh: 'PDF 超过 2000 页，无法预览，原文件仍可下载。请分册上传。',
    en: 'The PDF has more than 2,000 pages and has no preview; the original can be downloaded. Upload it in volumes.',
  },
  PDF_TOO_HEAVY: {
    weight: 'failed',
    zh: 'PDF 内容过大，无法预览，原文件仍可下载。请压缩图片或拆分后重新上传。',
    en: 'The PDF is too heavy to preview; the original can be downloaded. Shrink its pictures or split it and upload it again.',
  },
  PDF_ACTIVE_CONTENT: {
    weight: 'notice',
    zh: 'PDF 里有脚本、自动动作或附带的文件。预览和副本里不会运行，也不包含它们。',
    en: 'The PDF holds scripts, automatic actions or attached files. Preview and copies never run them and do not contain them.',
  },
  PDF_ATTACHMENTS: {
    weight: 'notice',
    zh: 'PDF 里附带了别的文件，只保留在原文件中，预览和副本不含这些附件。需要的话请单独上传。',
    en: 'The PDF carries attached files; they stay in the original only, not in preview or copies. Upload them on their own if needed.',
  },
  PDF_FORM: {
    weight: 'notice',
    zh: 'PDF 是动态表单（XFA），网页里看不到表单内容，请下载后用 Adobe Acrobat 打开。',
    en: 'The PDF is a dynamic form (XFA), which cannot be shown here. Download it and open it in Adobe Acrobat.',
  },
  NO_TEXT_FOUND: {
    weight: 'notice',
    zh: '没有读到文字（可能是扫描件），按内容搜索时找不到它，请写好标题和简介。',
    en: 'No text was found (it may be a scan), so searching by content will miss it. Give it a good title and description.',
  },
  TEXT_TOO_LARGE: {
    weight: 'notice',
    zh: '文字很长，只有开头部分可以预览和检索，完整内容请下载查看。',
    en: 'The text is very long; only its beginning is shown and searched. Download the file for the rest.',
  },
  TEXT_ENCODING_UNKNOWN: {
    weight: 'notice',
    zh: '认不准文字的编码，个别字可能显示不对。请用记事本打开，另存为 UTF-8 后重新上传。',
    en: 'The encoding of the text is uncertain and some characters may be wrong. Open it in an editor, save it as UTF-8 and upload it again.',
  },
  CAPTIONS_INVALID: {
    weight: 'notice',
    zh: '字幕里有时间或格式不对的条目，已略过。请检查字幕文件。',
    en: 'Some captions have wrong times or form and were left out. Please check the file.',
  },
  IMAGE_DAMAGED: {
    weight: 'failed',
    zh: '图片已损坏，无法预览，原文件仍可下载。请重新导出或重新拍照后上传。',
    en: 'The picture is damaged and has no preview; the original can be downloaded. Export or take it again and upload it.',
  },
  IMAGE_TOO_LARGE: {
    weight: 'failed',
    zh: '图片超过 6400 万像素，无法预览，原文件仍可下载。请缩小后重新上传。',
    en: 'The picture has more than 64 megapixels and has no preview; the original can be downloaded. Shrink it and upload it again.',
  },
  IMAGE_TOO_HEAVY: {
    weight: 'failed',
    zh: '图形太复杂，无法预览，原文件仍可下载。请导出为 PNG 后上传。',
    en: 'The drawing is too complex to preview; the original can be downloaded. Export it as PNG and upload that.',
  },
  IMAGE_ACTIVE_CONTENT: {
    weight: 'notice',
    zh: '图形文件里有脚本或外部引用，预览只显示图形本身，不会运行脚本。',
    en: 'The drawing holds scripts or outside references; the preview shows the drawing alone and runs nothing.',
  },
  POSITION_REMOVED: {
    weight: 'notice',
    zh: '照片里带有拍摄地点，别人看到的图片已去掉地点信息。',
    en: 'The picture told where it was taken; what others see no longer does.',
  },
  MEDIA_ENCRYPTED: {
    weight: 'failed',
    zh: '音视频有版权加密，无法播放。请上传没有加密的文件。',
    en: 'The recording is encrypted (DRM) and cannot be played. Please upload an unencrypted file.',
  },
  MEDIA_DAMAGED: {
    weight: 'failed',
    zh: '音视频已损坏或没有录完，无法播放，原文件仍可下载。请用能播放它的软件重新导出为 MP4 后上传。',
    en: 'The recording is damaged or incomplete and cannot be played; the original can be downloaded. Export it again as MP4 and upload that.',
  },
  MEDIA_NO_STREAMS: {
    weight: 'failed',
    zh: '文件里没有画面也没有声音。请检查后重新上传。',
    en: 'The file has neither picture nor sound. Please check it and upload it again.',
  },
  MEDIA_TOO_LONG: {
    weight: 'failed',
    zh: '视频超过 4 小时，无法在线播放，原文件仍可下载。请剪成几段上传。',
    en: 'The video is longer than 4 hours and cannot be streamed; the original can be downloaded. Cut it into pieces.',
  },
  MEDIA_TOO_LARGE: {
    weight: 'failed',
    zh: '视频画面尺寸或帧率过大，无法在线播放，原文件仍可下载。请导出为 1080p 的 MP4 后上传。',
    en: "The video's size or frame rate is too large to stream; the original can be downloaded. Export it as 1080p MP4 and upload that.",
  },
  MEDIA_REFERENCES_OUTSIDE: {
    weight: 'refused',
    zh: '这不是视频，而是指向别处的播放列表，不能收。请上传视频文件本身。',
    en: 'This is no video but a playlist that points elsewhere, and cannot be taken. Upload the video file itself.',
  },
  UNSUPPORTED_CODEC: {
    weight: 'failed',
    zh: '这种音视频编码不能在线播放，原文件仍可下载。请用格式工厂、剪映等软件转成 MP4（H.264）后上传。',
    en: 'This codec cannot be streamed; the original can be downloaded. Convert it to MP4 (H.264) and upload that.',
  },
  UNSUPPORTED_ARCHIVE: {
    weight: 'failed',
    zh: '这种压缩包不能在网页里打开，原文件仍可下载。请解压后直接上传文件夹，或改用 zip 压缩。',
    en: 'This kind of archive cannot be opened here; the original can be downloaded. Unpack it and upload the folder, or use zip.',
  },
  ARCHIVE_EMPTY: {
    weight: 'failed',
    zh: '压缩包里没有文件。请检查后重新压缩上传。',
    en: 'The archive holds no file. Check it, pack it again and upload it.',
  },
  ARCHIVE_NOTHING_USABLE: {
    weight: 'failed',
    zh: '压缩包里只有系统临时文件（如 Thumbs.db），没有课例文件。请检查后重新压缩上传。',
    en: 'The archive holds only system leftovers (such as Thumbs.db). Check it, pack it again and upload it.',
  },
  ARCHIVE_DAMAGED: {
    weight: 'refused',
    zh: '压缩包不完整或已损坏，打不开。请重新压缩后上传。',
    en: 'The archive is incomplete or damaged and cannot be opened. Pack it again and upload it.',
  },
  ARCHIVE_AMBIGUOUS: {
    weight: 'refused',
    zh: '压缩包里有两份互相矛盾的目录，不能确定内容。请重新压缩后上传。',
    en: 'The archive has two directories that contradict each other. Pack it again and upload it.',
  },
  ARCHIVE_ENCRYPTED: {
    weight: 'failed',
    zh: '压缩包有密码，无法检查里面的内容。请去掉密码重新压缩后上传。',
    en: 'The archive has a password, so its content cannot be checked. Pack it again without a password and upload it.',
  },
  ARCHIVE_SPLIT: {
    weight: 'refused',
    zh: '这是分卷压缩包的一部分。请先把各卷合并解压，再上传文件夹。',
    en: 'This is one volume of a split archive. Join the volumes, unpack them and upload the folder.',
  },
  ARCHIVE_EXPANDS_TOO_FAR: {
    weight: 'refused',
    zh: '压缩包解开后大得不正常，已停止解压。请解压后直接上传文件夹。',
    en: 'The archive grows abnormally when unpacked and was stopped. Unpack it yourself and upload the folder.',
  },
  ARCHIVE_OVERLAPPING_ENTRIES: {
    weight: 'refused',
    zh: '压缩包里的文件互相重叠，不是正常的压缩包。请重新压缩后上传。',
    en: 'Entries of the archive overlap each other; this is no ordinary archive. Pack it again and upload it.',
  },
  ARCHIVE_TOO_MANY_ENTRIES: {
    weight: 'failed',
    zh: '压缩包里超过 10000 个文件，没有解开。请分成几个压缩包上传。',
    en: 'The archive holds more than 10,000 files and was not unpacked. Upload it in several archives.',
  },
  ARCHIVE_NESTED_TOO_DEEP: {
    weight: 'failed',
    zh: '压缩包套了太多层，这一层没有解开，原样保留。请解压后上传里面的文件。',
    en: 'Archives are nested too deep; this one was kept as it is. Unpack it and upload what is inside.',
  },
  ARCHIVE_PREFIXED: {
    weight: 'notice',
    zh: '压缩包前面夹带了别的内容，已按压缩包目录读取。',
    en: 'Something stands before the archive; it was read by its directory.',
  },
  ENTRY_PATH_UNSAFE: {
    weight: 'refused',
    zh: '文件名越界（指向压缩包以外的位置），没有收下这个文件。请重新压缩后上传。',
    en: 'The name points outside the archive, so this file was not taken. Pack it again and upload it.',
  },
  ENTRY_NAME_UNSAFE: {
    weight: 'refused',
    zh: '文件名里有不允许的字符，没有收下这个文件。请改名后上传。',
    en: 'The name holds characters that are not allowed, so this file was not taken. Rename it and upload it.',
  },
  ENTRY_PATH_TOO_LONG: {
    weight: 'refused',
    zh: '文件夹层数太多或路径太长，没有收下这个文件。请移到浅一些的文件夹后上传。',
    en: 'The path is too long or too deep, so this file was not taken. Move it to a shallower folder and upload it.',
  },
  ENTRY_NOT_REGULAR: {
    weight: 'refused',
    zh: '这是快捷方式或链接，不是文件本身，没有收下。请上传原文件。',
    en: 'This is a link, not the file itself, so it was not taken. Upload the file.',
  },
  ENTRY_DAMAGED: {
    weight: 'refused',
    zh: '压缩包里的这个文件已损坏，没有收下。请单独上传它。',
    en: 'This file of the archive is damaged and was not taken. Upload it on its own.',
  },
  PACKAGE_PATH_UNSAFE: {
    weight: 'failed',
    zh: '课件包的清单指向包外的文件，不能在线播放，原文件仍可下载。请用制作软件重新导出。',
    en: "The package's manifest points outside itself, so it is not played; the original can be downloaded. Export it again from its program.",
  },
  PACKAGE_INVALID: {
    weight: 'failed',
    zh: '课件包不完整或清单有误，不能在线播放，原文件仍可下载。请用制作软件重新导出。',
    en: 'The package is incomplete or its manifest is wrong, so it is not played; the original can be downloaded. Export it again from its program.',
  },
  PACKAGE_LINK_REFUSED: {
    weight: 'failed',
    zh: '课件包里有不安全的链接，不能在线播放，原文件仍可下载。请去掉这些链接后重新导出。',
    en: 'The package holds unsafe links, so it is not played; the original can be downloaded. Remove them and export it again.',
  },
  PACKAGE_ACTIVE_CONTENT: {
    weight: 'notice',
    zh: '包里有脚本或外部内容，只读出文字供检索，不在这里运行。',
    en: 'The package holds scripts or outside content; only its words are read, nothing of it runs here.',
  },
  INGEST_FAILED: {
    weight: 'failed',
    zh: '处理文件时出了意外，已试过三次，原文件仍可下载。请重新上传；仍不行请告诉管理员。',
    en: 'Something unexpected happened while preparing the file, three times over; the original can be downloaded. Upload it again, or tell the administrator.',
  },
} satisfies Record<string, FailureMeaning>;

/** Why something was not made of a file, or what author and reviewer should know of it. */
export type FailureCode = keyof typeof meanings;

/** The meaning of every code, with sentences for a teacher in both languages. */
export const failures: Record<FailureCode, FailureMeaning> = meanings;

export const isFailureCode = (code: string): code is FailureCode => Object.hasOwn(meanings, code);

/** The sentence of a code in one language; an unknown code reads as INGEST_FAILED. */
export function failureSentence(code: string, locale: 'zh-CN' | 'en'): string {
  const meaning = failures[isFailureCode(code) ? code : 'INGEST_FAILED'];
  return locale === 'en' ? meaning.en : meaning.zh;
}

/** A file that cannot be handled further, for a reason a teacher can read. Caught at the edge of ingest. */
export class MediaFailure extends Error {
  readonly code: FailureCode;

  /** @param detail for the log only; never shown */
  constructor(code: FailureCode, detail = '') {
    super(detail === '' ? code : `${code}: ${detail}`);
    this.code = code;
  }
}
