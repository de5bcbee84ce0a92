import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Database } from '../../storage/database/database.ts';

const textbooksSchema = z.object({
  textbooks: z.array(
    z.object({
      edition: z.string(),
      subject: z.string(),
      stage: z.string(),
      grade: z.string(),
      volume: z.string(),
      units: z.array(z.object({ name: z.string(), lessons: z.array(z.string()) })),
    }),
  ),
});

const TYPES: [code: string, word: string][] = [
  ['deck', '课件'],
  ['plan', '教案'],
  ['quiz', '练习'],
  ['exam', '试卷'],
  ['package', '资源包'],
  ['micro_lesson', '微课'],
  ['task_sheet', '任务单'],
  ['lesson_video', '课堂实录'],
  ['guide', '导学案'],
  ['homework', '作业'],
];
const WORDS =
  '观察 比较 折纸 平均分 图形 生活 情境 小组 合作 交流 猜想 验证 归纳 朗读 批注 想象 人物 环境 证据 模型 数据 图表 单位 换算 估算 规律 性质 操作 演示 记录 汇报 评价 拓展 家乡 湿地 候鸟 稻田 芦苇 剪纸 跳绳 春节 安全 时间 空间 方向 位置 声音 光线 温度 运动 力量 植物 动物 昆虫 种子 水流 土壤 空气 星空 节气 古诗 童话 寓言 神话 书信 日记 对话 提问 讨论'.split(
    ' ',
  );
/** Common characters, of which the rest of a text is made: pairs as many and as rare as in real texts. */
const CHARACTERS =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严龙飞';
const BATCH = 2_000;

/** The same numbers at every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Fills a database that holds the demo district with so many published resources of one part and a page of text each:
 * the lessons of the demo's textbooks in many types, words and schools, open to a school, a group or the district.
 */
export async function insertRecords(database: Database, count: number): Promise<void> {
  const file = new URL('../../server/demo/textbooks.json', import.meta.url);
  const { textbooks } = textbooksSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const lessons = textbooks.flatMap((book) =>
    book.units.flatMap((unit) => unit.lessons.map((lesson) => ({ ...book, unit: unit.name, lesson }))),
  );
  const schools = await database<{ id: string }[]>`select id from school order by id`;
  const groups = await database<{ id: string }[]>`select id from education_group order by id`;
  const people = await database<{ id: string }[]>`select id from person where capacity = 'staff' order by id`;
  const random = randomFrom(7);
  const characters = [...CHARACTERS];
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  for (let start = 0; start < count; start += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, count - start) }, (_, index) => {
      const number = start + index;
      const lesson = pick(lessons);
      const [type, word] = pick(TYPES);
      const rarely = () => WORDS[Math.floor(random() ** 3 * WORDS.length)] ?? '';
      const words = Array.from({ length: 30 + Math.floor(random() * 40) }, () =>
        random() < 0.01 ? rarely() : pick(characters) + pick(characters),
      );
      const audience =
        random() < 0.35
          ? ['school', pick(schools).id]
          : random() < 0.75
            ? ['group', pick(groups).id]
            : ['district', 'district-ninghe'];
      return {
        id: `res-bench-${String(number).padStart(7, '0')}`,
        sha256: createHash('sha256').update(`bench ${number}`).digest('hex'),
        owner_id: pick(schools).id,
        person_id: pick(people).id,
        type,
        title: `${random() < 0.5 ? lesson.lesson : `《${lesson.lesson}》`}${word}${random() < 0.3 ? '（修改稿）' : ''}`,
        lesson: random() < 0.67 ? lesson.lesson : null,
        unit: random() < 0.7 ? lesson.unit : null,
        tags: [rarely(), rarely()],
        text: `今天我们学习《${lesson.lesson}》。${words.map((each, place) => (place % 7 === 6 ? `${each}。` : each)).join('')}`,
        audience_level: audience[0],
        audience_id: audience[1],
        days: Math.floor(random() * 900),
        subject: lesson.subject,
        stage: lesson.stage,
        grade: lesson.grade,
        edition: lesson.edition,
        volume: lesson.volume,
      };
    });
    await insertBatch(database, JSON.stringify(rows));
  }
  await database`analyze`;
}

/** Rows of one batch into every table that the journey of a published resource leaves them in. */
function insertBatch(database: Database, rows: string): Promise<unknown> {
  return database.begin(async (tx) => {
    await tx`
      create temporary table bench_row on commit drop as
      select * from jsonb_to_recordset(${rows}::text::jsonb) as r(
        id text, sha256 text, owner_id text, person_id text, type text, title text, lesson text, unit text, tags text[],
        text text, audience_level text, audience_id text, days integer, subject text, stage text, grade text, edition text,
        volume text)`;
    await tx`insert into stored_object (sha256, object_key, size_bytes) select sha256, 'bench/' || id, 1 from bench_row`;
    await tx`insert into part_text (sha256, position, unit, text) select sha256, 1, 'page', text from bench_row`;
    await tx`insert into resource (id, owner_id, created_by) select id, owner_id, person_id from bench_row`;
    await tx`insert into resource_author (resource_id, person_id) select id, person_id from bench_row`;
    await tx`
      insert into version (id, resource_id, number, state, title, type, stage, grades, subject, edition, volume, unit, lesson,
        tags, submitted_at, approved_at, published_at)
      select 'ver-' || id, id, 1, 'published', title, type, stage, array[grade], subject, edition, volume, unit, lesson, tags,
        at, at, at
      from bench_row, lateral (select now() - days * interval '1 day' - interval '1 hour' as at) as instant`;
    await tx`
      insert into part (id, version_id, role, name, sha256, size_bytes, state)
      select 'part-' || id, 'ver-' || id, 'deck', title || '.pdf', sha256, 1, 'ready' from bench_row`;
    await tx`
      insert into license_grant (id, resource_id, template, audience_level, audience_ids, capacities, permissions, starts_at)
      select 'grant-' || id, id, 'standard', audience_level, array[audience_id], '{staff}', '{discover,preview,download}',
        now() - days * interval '1 day' - interval '1 hour'
      from bench_row`;
  });
}
