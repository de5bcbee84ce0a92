// Makes server/demo/files from what the lessons say: node bin/run.js server/demo/making/makeFiles.ts [RESOURCE…]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { LESSONS } from '../content/index.ts';
import type { LessonContent } from '../content/lesson.ts';
import { FILES, fileName } from '../files.ts';
import { nameFontsForPictures } from './fonts.ts';
import type { SceneKind } from './pictures.ts';

nameFontsForPictures();
const { default: sharp } = await import('sharp');
const { makeDeck, makeDocument, pack } = await import('./office.ts');
const { makeSheet, makePictureBook } = await import('./pdf.ts');
const { filmSlide, protractor, scene } = await import('./pictures.ts');
const { makeAudio, makeFilm, tune } = await import('./film.ts');
const { makeHeic } = await import('./heic.ts');
const { makeOldDeck } = await import('./oldDeck.ts');

interface DemoResource {
  id: string;
  title: { zh: string };
  subject: string;
  durationSeconds?: number;
  versions: { parts: { file: string }[] }[];
}
const { resources } = JSON.parse(readFileSync(new URL('../demo-district.json', import.meta.url), 'utf8')) as {
  resources: DemoResource[];
};

const COLOURS: Record<string, string> = {
  mathematics: '2B6CB0',
  chinese: 'B4552D',
  english: '7B5EA7',
  science: '1F6F5C',
  fine_arts: 'C08A1E',
};
const SCENES: Record<string, SceneKind> = {
  'res-rice': 'rice',
  'res-reed': 'reed',
  'res-reed-paper': 'paper',
  'res-birds': 'marsh',
  'res-safety': 'water',
  'res-essays': 'wall',
  'res-sand-play': 'sand',
  'res-rhyme': 'reed',
};
const TUNES: Record<string, number[]> = {
  'res-rhyme': [4, 4, 5, 4, 2, 1, 0, 1, 2, 4, 2, 1, 0, 0],
  'res-egret-book': [0, 2, 4, 5, 4, 2, 1, 0],
};

const raw = (svg: string) => sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer();
const jpeg = (svg: string) => sharp(Buffer.from(svg)).jpeg({ quality: 82, mozjpeg: true }).toBuffer();

function planLines(title: string, lesson: LessonContent, kind: 'plan' | 'guide') {
  const heading = (text: string) => ({ text, style: 'heading' as const });
  const body = (lines: string[]) => lines.map((text) => ({ text, style: 'body' as const }));
  const numbered = (lines: string[]) => body(lines.map((line, index) => `${index + 1}. ${line}`));
  const points = lesson.slides.flatMap(([name, lines]) => [
    `【${name}】`,
    ...lines.map((line) => `　${line}`),
  ]);
  const opening = [
    { text: `《${title}》${kind === 'plan' ? '教学设计' : '学案'}`, style: 'title' as const },
    ...body([lesson.intro]),
  ];
  const practice = [heading('练习'), ...numbered(lesson.exercises.map(([question]) => question))];
  if (kind === 'guide')
    return [
      ...opening,
      heading('我要学会'),
      ...numbered(lesson.goals),
      heading('读一读，想一想'),
      ...body(points),
      ...practice,
      heading('我的收获'),
      ...body(['________________________________']),
    ];
  return [
    ...opening,
    heading('一、教学目标'),
    ...numbered(lesson.goals),
    heading('二、教学准备'),
    ...body(['课件、学习单、实物材料']),
    heading('三、教学过程'),
    ...numbered(lesson.steps),
    heading('四、板书与要点'),
    ...body(points),
    ...practice,
    heading('五、教学反思'),
    ...body(['（课后填写）']),
  ];
}

const answerLines = (title: string, lesson: LessonContent) => [
  { text: `《${title}》参考答案（教师用）`, style: 'title' as const },
  ...lesson.exercises.flatMap(([question, answer], index) => [
    { text: `${index + 1}. ${question}`, style: 'body' as const },
    { text: `　　答：${answer}`, style: 'body' as const },
  ]),
];

function sheetOf(
  title: string,
  lesson: LessonContent,
  kind: 'worksheet' | 'exam' | 'training_sheet' | 'standard' | 'consent',
) {
  const question = ([text]: [string, string], index: number) => [
    { kind: 'text' as const, text: `${index + 1}. ${text}` },
    { kind: 'lines' as const, text: '' },
  ];
  const points = lesson.slides.flatMap(([heading, lines]) => [
    { kind: 'heading' as const, text: heading },
    ...lines.map((text) => ({ kind: 'text' as const, text: `· ${text}` })),
  ]);
  const practice = lesson.exercises.flatMap(question);
  const forms = {
    worksheet: {
      title: `${title}　练习单`,
      subtitle: '班级__________　姓名__________　日期__________',
      blocks: practice,
    },
    exam: {
      title,
      subtitle: '学校__________　班级__________　姓名__________　得分__________',
      blocks: practice,
    },
    training_sheet: {
      title: `${title}　工单`,
      subtitle: '车型__________　操作人__________　监护人__________　日期__________',
      blocks: [...points, { kind: 'heading' as const, text: '记录' }, ...practice],
    },
    standard: { title, subtitle: lesson.intro, blocks: points },
    consent: {
      title: '肖像使用授权书',
      subtitle: `用于：《${title}》`,
      blocks: [
        {
          kind: 'text' as const,
          text: '本人系幼儿的监护人，同意幼儿园在上述资源中使用幼儿的肖像，仅限教育集团内教学观摩，不公开发布；本人可随时撤回授权。',
        },
        { kind: 'text' as const, text: '（演示文件，不含任何真实姓名与签名。）' },
        { kind: 'lines' as const, text: '' },
      ],
    },
  };
  return forms[kind];
}

/** Slides of a film with the seconds that each stands. */
async function filmScenes(resource: DemoResource, lesson: LessonContent) {
  const title = resource.title.zh;
  if (resource.id === 'res-angle') {
    const total = resource.durationSeconds ?? 1560;
    const each = 20;
    return Promise.all(
      Array.from({ length: total / each }, async (_, index) => {
        const [heading, lines] = lesson.slides[Math.floor((index * lesson.slides.length * each) / total)] ?? [
          '',
          [],
        ];
        const clock = `${Math.floor((index * each) / 60)} 分 ${String((index * each) % 60).padStart(2, '0')} 秒`;
        const angle = 10 + ((index * 5) % 160);
        return {
          rgb: await raw(
            filmSlide(
              heading,
              lines.flatMap((line) => line.match(/.{1,12}/gu) ?? []),
              `${title} · ${clock}`,
              protractor(angle),
            ),
          ),
          seconds: each,
        };
      }),
    );
  }
  const kind = SCENES[resource.id];
  const opening = kind
    ? scene(kind, title, 640, 360)
    : filmSlide(title, [lesson.intro.slice(0, 24), lesson.intro.slice(24, 48)], '课源演示');
  const slides = [opening, ...lesson.slides.map(([heading, lines]) => filmSlide(heading, lines, title))];
  return Promise.all(slides.map(async (svg) => ({ rgb: await raw(svg), seconds: 8 })));
}

function subtitles(resource: DemoResource, lesson: LessonContent): string {
  const spoken = [lesson.intro, ...lesson.slides.flatMap(([heading, lines]) => [heading, ...lines])];
  const each = resource.durationSeconds
    ? resource.durationSeconds / spoken.length
    : (8 * (lesson.slides.length + 1)) / spoken.length;
  const stamp = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 23).replace('.', ',');
  return spoken
    .map(
      (line, index) =>
        `${index + 1}\n${stamp(index * each)} --> ${stamp((index + 1) * each - 0.1)}\n${line}\n`,
    )
    .join('\n');
}

async function make(
  resource: DemoResource,
  lesson: LessonContent,
  file: string,
  path: string,
): Promise<Uint8Array | string | null> {
  const title = resource.title.zh;
  const colour = COLOURS[resource.subject] ?? '1F6F5C';
  const notes = TUNES[resource.id] ?? [0, 2, 4, 2, 5, 4, 2, 1];
  switch (file) {
    case 'deck':
      return makeDeck(title, '课源演示课件', lesson, colour);
    case 'deck_wps':
      return makeOldDeck(await makeDeck(title, '课源演示课件', lesson, colour));
    case 'plan':
    case 'guide':
      return makeDocument(`${title}${file === 'plan' ? '教案' : '学案'}`, planLines(title, lesson, file));
    case 'answer_key':
      return makeDocument(`${title}答案`, answerLines(title, lesson));
    case 'worksheet':
    case 'exam':
    case 'training_sheet':
    case 'standard':
    case 'consent':
      return makeSheet(sheetOf(title, lesson, file));
    case 'picture_book':
      return makePictureBook(
        title,
        await Promise.all(
          lesson.slides.map(async ([heading, lines], index) => ({
            heading,
            lines,
            picture: await jpeg(
              scene(
                (['marsh', 'marsh', 'rice', 'reed', 'marsh', 'dusk', 'night'] as const)[index] ?? 'marsh',
                '',
                720,
                390,
              ),
            ),
          })),
        ),
      );
    case 'image':
      return jpeg(scene(SCENES[resource.id] ?? 'marsh', title));
    case 'photo_heic':
      return makeHeic(await raw(scene('reed', title, 960, 640)), 960, 640);
    case 'subtitle':
      return subtitles(resource, lesson);
    case 'courseware':
      return pack({
        'Document.xml': `<?xml version="1.0" encoding="utf-8"?><Document><Name>${title}</Name><SlideCount>${lesson.slides.length}</SlideCount></Document>`,
        ...Object.fromEntries(
          lesson.slides.map(([heading, lines], index) => [
            `Slides/Slide_${index}.xml`,
            `<?xml version="1.0" encoding="utf-8"?><Slide><Title>${heading}</Title>${lines.map((line) => `<Text>${line}</Text>`).join('')}</Slide>`,
          ]),
        ),
      });
    case 'audio':
      await makeAudio(path, { seconds: 32, sampleRate: 24_000, bitRate: 32_000, sound: tune(notes, 0.5) });
      return null;
    case 'video':
    case 'micro_video': {
      const long = resource.id === 'res-angle';
      const melody = tune(notes, 0.5);
      // The long lesson sounds only where a new picture comes, which keeps it small.
      const sound = long ? (at: number) => (at % 20 < 1.5 ? melody(at % 20) : 0) : melody;
      await makeFilm(path, {
        scenes: await filmScenes(resource, lesson),
        framesPerSecond: long ? 2 : 10,
        keySeconds: long ? 10 : 4,
        quality: long ? 36 : 28,
        sampleRate: long ? 16_000 : 24_000,
        audioBitRate: long ? 12_000 : 32_000,
        sound,
      });
      return null;
    }
    default:
      throw new Error(`nobody makes ${file}`);
  }
}

const wanted = process.argv.slice(2);
mkdirSync(FILES, { recursive: true });
for (const resource of resources) {
  const lesson = LESSONS[resource.id];
  if (!lesson || (wanted.length > 0 && !wanted.includes(resource.id))) continue;
  for (const file of new Set(resource.versions.flatMap(({ parts }) => parts.map((part) => part.file)))) {
    const path = new URL(fileName(resource.id, file), FILES).pathname;
    const made = await make(resource, lesson, file, path);
    if (made !== null) writeFileSync(path, made);
    console.log(fileName(resource.id, file));
  }
}
