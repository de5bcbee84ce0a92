import type { Name } from '../groups/rows.ts';
import type { Audience, AudienceLevel, Capacity, Duty, Permission, Prohibition } from './terms.ts';

/** What an audience is called by the one who reads: ids in `own` are read as 本校, 本集团. */
export interface AudienceNames {
  nameOf(id: string): Name | null;
  own: ReadonlySet<string>;
}

const permissionWords: Record<Permission, { zh: string; en: string }> = {
  discover: { zh: '搜到', en: 'find' },
  preview: { zh: '预览', en: 'preview' },
  stream: { zh: '播放', en: 'play' },
  download: { zh: '下载', en: 'download' },
  print: { zh: '打印', en: 'print' },
  classroom_use: { zh: '上课', en: 'teach with' },
  assign: { zh: '布置', en: 'assign' },
  afterschool_use: { zh: '用于课后服务', en: 'use it after school' },
  adapt: { zh: '改编', en: 'adapt' },
  excerpt: { zh: '节选', en: 'excerpt' },
  redistribute: { zh: '转发', en: 'pass it on' },
  deliver: { zh: '配送', en: 'deliver' },
  archive: { zh: '存档', en: 'archive' },
};
/** The order in which a teacher thinks of them. */
const READING_ORDER: Permission[] = [
  'preview',
  'stream',
  'download',
  'print',
  'classroom_use',
  'assign',
  'deliver',
  'adapt',
  'excerpt',
  'archive',
  'redistribute',
  'afterschool_use',
];
/** Words whose object stands inside them in English. */
const OWN_OBJECT: Permission[] = ['redistribute', 'afterschool_use'];

export const isWatchOnly = (permissions: readonly Permission[]): boolean =>
  permissions.includes('preview') &&
  permissions.every((one) => ['discover', 'preview', 'stream'].includes(one));

/** What is permitted, in words: preview and stream are one thing to a reader, and finding goes without saying. */
export function permissionPhrase(permissions: readonly Permission[]): { zh: string; en: string } {
  if (permissions.every((one) => one === 'discover')) return { zh: '搜到', en: 'find it' };
  if (isWatchOnly(permissions)) return { zh: '在线看', en: 'watch and read it online' };
  const told = READING_ORDER.filter(
    (one) => permissions.includes(one) && !(one === 'stream' && permissions.includes('preview')),
  );
  const plain = told.filter((one) => !OWN_OBJECT.includes(one)).map((one) => permissionWords[one].en);
  const rest = told.filter((one) => OWN_OBJECT.includes(one)).map((one) => permissionWords[one].en);
  const en = joinEnglish([...(plain.length > 0 ? [`${joinEnglish(plain)} it`] : []), ...rest]);
  return { zh: told.map((one) => permissionWords[one].zh).join('、'), en };
}

export function joinEnglish(words: readonly string[], conjunction = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}

const OUTSIDE: Record<AudienceLevel, { zh: string; en: string }> = {
  person: { zh: '给别人', en: 'pass it on to others' },
  class: { zh: '传到班外', en: 'pass it outside the class' },
  circle: { zh: '传到共同体外', en: 'pass it outside the circle' },
  school: { zh: '传到校外', en: 'pass it outside the school' },
  schools: { zh: '传到这些学校外', en: 'pass it outside these schools' },
  group: { zh: '传到集团外', en: 'pass it outside the group' },
  groups: { zh: '传到这些集团外', en: 'pass it outside these groups' },
  district: { zh: '传到区外', en: 'pass it outside the district' },
  public: { zh: '改头换面再发', en: 'pass it on as something else' },
};

const forbidden: Record<Exclude<Prohibition, 'outside_group'>, { zh: string; en: string }> = {
  commercial_use: { zh: '商用', en: 'use it commercially' },
  derive: { zh: '改编', en: 'adapt it' },
  public_posting: { zh: '公开发到网上', en: 'post it on the open internet' },
  remove_marking: { zh: '去掉署名和标识', en: 'remove the marking' },
  screen_recording: { zh: '录屏', en: 'record the screen' },
  student_access: { zh: '给学生', en: 'give it to pupils' },
  training_institutions: { zh: '给校外培训机构', en: 'give it to training institutions' },
  ai_training: { zh: '用来训练人工智能', en: 'train AI models with it' },
  new_lesson: { zh: '讲新课', en: 'teach new lessons with it' },
};

/** What is not allowed: first what a reader would expect and does not get, then what is forbidden by name. */
export function forbiddenPhrases(
  audience: Audience,
  permissions: readonly Permission[],
  prohibitions: readonly Prohibition[],
): { zh: string; en: string }[] {
  const missing: { zh: string; en: string }[] = [];
  if (!permissions.includes('download')) missing.push({ zh: '下载', en: 'download it' });
  else if (!permissions.includes('adapt')) missing.push(forbidden.derive);
  const named = prohibitions.map((one) =>
    one === 'outside_group' ? OUTSIDE[audience.level] : forbidden[one],
  );
  return [...missing, ...named].filter(
    (phrase, index, all) => all.findIndex(({ zh }) => zh === phrase.zh) === index,
  );
}

const dutySentences: Record<Duty, { zh: string; en: string }> = {
  attribute: { zh: '请署名', en: 'Credit the author' },
  share_alike: { zh: '改编后用同样的许可共享', en: 'Share adaptations under the same licence' },
  stamp_copy: { zh: '副本印上领取人和学校', en: 'Copies carry the name and school of who took them' },
  report_use: { zh: '用后请反馈', en: 'Tell how it was used' },
  return_adaptation: { zh: '改编后请回传一份', en: 'Give adaptations back to the owner' },
  acknowledge_receipt: { zh: '收到请签收', en: 'Acknowledge the receipt' },
  delete_on_end: { zh: '到期请删除副本', en: 'Delete copies when it ends' },
  source_link: { zh: '请保留来源链接', en: 'Keep the link to the source' },
};

const MARKED_SCREEN = { zh: '画面带观看人的标识', en: 'The screen is marked with who watches' };

/** What is asked in return. Whoever only watches has nothing to credit. */
export const dutyPhrases = (
  permissions: readonly Permission[],
  duties: readonly Duty[],
): { zh: string; en: string }[] =>
  duties
    .filter((duty) => !(duty === 'attribute' && isWatchOnly(permissions)))
    .map((duty) => (duty === 'stamp_copy' && isWatchOnly(permissions) ? MARKED_SCREEN : dutySentences[duty]));

const holders: Record<Capacity, { zh: string; en: string }> = {
  staff: { zh: '老师', en: 'teachers' },
  student: { zh: '学生', en: 'pupils' },
  guardian: { zh: '家长', en: 'parents' },
  officer: { zh: '教育行政人员', en: 'education officers' },
  external: { zh: '校外专家和企业人员', en: 'external experts' },
  anonymous: { zh: '没有登录的人', en: 'visitors' },
};

function places(audience: Audience, names: AudienceNames, campuses: boolean): { zh: string; en: string } {
  const isOwn = audience.ids.length === 1 && audience.ids.every((id) => names.own.has(id));
  const known = audience.ids.map((id) => names.nameOf(id)).filter((name) => name !== null);
  const count = audience.ids.length;
  const zhNames = known.map((name) => name.zh).join('、');
  const enNames = joinEnglish(known.map((name) => name.en ?? name.zh));
  switch (audience.level) {
    case 'school': {
      const zh = isOwn || !zhNames ? '本校' : zhNames;
      const en = isOwn || !enNames ? 'this school' : enNames;
      return campuses ? { zh: `${zh}各校区`, en: `all campuses of ${en}` } : { zh, en };
    }
    case 'group':
      return isOwn || !zhNames ? { zh: '本集团', en: 'this group' } : { zh: zhNames, en: enNames };
    case 'groups':
      return count > 2 || known.length < count
        ? { zh: `${count}个教育集团`, en: `${count} education groups` }
        : { zh: zhNames, en: enNames };
    case 'schools':
      return count > 3 || known.length < count
        ? { zh: `指定的${count}所学校`, en: `${count} named schools` }
        : { zh: zhNames, en: enNames };
    case 'district':
      return { zh: '全区', en: 'the whole district' };
    case 'class':
      return zhNames ? { zh: zhNames, en: enNames } : { zh: '指定班级', en: 'the named class' };
    case 'circle':
      return zhNames ? { zh: zhNames, en: enNames } : { zh: '教研共同体', en: 'the research circle' };
    case 'person':
    case 'public':
      return { zh: '', en: '' };
  }
}

/** Who may, in words. People are counted, never named: the sentence is read by anyone who holds a copy (decisions 24). */
export function audiencePhrase(
  audience: Audience,
  capacities: readonly Capacity[],
  names: AudienceNames,
  campuses = false,
): { zh: string; en: string } {
  if (audience.level === 'person')
    return {
      zh: `指定的${audience.ids.length}个人`,
      en: audience.ids.length === 1 ? 'one named person' : `${audience.ids.length} named people`,
    };
  if (audience.level === 'public' && capacities.length >= 5) return { zh: '任何人', en: 'anyone' };
  const zhHolders = capacities.map((one) => holders[one].zh);
  const zh =
    audience.level === 'circle' && capacities.length === 1 && capacities[0] === 'staff'
      ? '成员'
      : zhHolders.length < 2
        ? zhHolders.join('')
        : `${zhHolders.slice(0, -1).join('、')}和${zhHolders.at(-1)}`;
  const en =
    audience.level === 'circle' && capacities[0] === 'staff'
      ? 'members'
      : joinEnglish(capacities.map((one) => holders[one].en));
  if (audience.level === 'public') return { zh: `所有${zh}`, en: `all ${en}` };
  const where = places(audience, names, campuses);
  return { zh: `${where.zh}的${zh}`, en: `${en} of ${where.en}` };
}
