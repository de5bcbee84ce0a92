/** Whom the terminal names at start: one account for each way of using Keyuan, in the order of a first tour. */
export const FEATURED: { username: string; name: string; role: { zh: string; en: string } }[] = [
  {
    username: 'wu.siqi',
    name: '吴思齐',
    role: { zh: '芦台一小 骨干教师，作者', en: 'teacher and author, lead school' },
  },
  {
    username: 'xu.qingru',
    name: '许清如',
    role: { zh: '芦台一小 校级审核', en: 'reviewer of the lead school' },
  },
  {
    username: 'qin.shuyi',
    name: '秦书仪',
    role: { zh: '集团与区级审核', en: 'reviewer of group and district' },
  },
  {
    username: 'zhao.mingde',
    name: '赵明德',
    role: { zh: '芦台一小 校长，集团负责人', en: 'principal, head of the group' },
  },
  {
    username: 'sun.ruolan',
    name: '孙若兰',
    role: { zh: '集团办公室主任，配送', en: 'group office, sends deliveries' },
  },
  {
    username: 'zheng.keyi',
    name: '郑可意',
    role: { zh: '七里海苇岸小学（乡村成员校）教师', en: 'teacher of a rural member school' },
  },
  {
    username: 'qian.songhe',
    name: '钱松鹤',
    role: { zh: '七里海苇岸小学 校长，收件', en: 'principal there, receives deliveries' },
  },
  { username: 'stu.yanqing', name: '严晴', role: { zh: '苇岸小学 四年级学生', en: 'pupil there, grade 4' } },
  { username: 'parent.yan', name: '严国栋', role: { zh: '严晴的家长', en: 'her guardian' } },
  {
    username: 'kong.fanxing',
    name: '孔繁星',
    role: { zh: '集团外学校的教师', en: 'teacher outside every group' },
  },
  { username: 'he.wenjing', name: '贺文静', role: { zh: '区教育局', en: 'district education bureau' } },
  { username: 'lyu.zhihui', name: '吕知慧', role: { zh: '平台管理员', en: 'operator of the platform' } },
];
