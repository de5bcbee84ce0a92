import { defineWords } from '../words/words.ts';

export const privacyWords = defineWords(
  {
    title: '隐私与儿童个人信息规则',
    lead: '课源由使用它的学校和教育局运行，数据存在他们自己的服务器上，不交给别人，也不用来做广告。',
    whatTitle: '记什么',
    what1: '教职工：姓名、账号、任职的学校和岗位，写过、审过、下载过的资源。',
    what2: '学生：姓名、账号、所在班级，看过哪一课、看到哪里。',
    what3: '登录时间和网络地址只用来防止别人猜密码。密码只存无法还原的摘要。',
    childrenTitle: '关于孩子',
    children1: '学生账号由学校建立。不满十四岁的，学校先取得父母或其他监护人的同意。',
    children2: '不收集孩子的电话、住址、照片、身份证号，也不要求孩子自己填写任何资料。',
    children3: '没有排名，没有点赞，没有陌生人能给孩子发消息。老师只看到本班的学习进度。',
    children4:
      '资源里有孩子的脸或作品，发布前要有监护人的授权书，开放范围不超过授权书写的范围。照片里的位置信息在入库时去掉。',
    whoTitle: '谁能看到',
    who1: '每一份资源、每一条记录，只有许可写明的人能看到；收回以后，一秒内就看不到。',
    who2: '副本上印有领取人的姓名和学校；核验页对外人不显示任何人的姓名。',
    who3: '管理员管账号，看不到教学内容。',
    longTitle: '留多久',
    long1: '学生毕业或离校后，账号停用；学习记录留一学年，然后删除。',
    long2: '教职工离岗后账号停用；署名随资源保留，因为那是他的作品。',
    long3: '审核意见和许可的记录按档案规定保留。',
    rightsTitle: '您的权利',
    rights1:
      '您和孩子的监护人可以查看、更正、删除自己的信息，可以撤回同意。请找学校管理员，十五个工作日内答复。',
    rights2: '对答复不满意，可以找区教育局。',
    deviceTitle: '这台设备上',
    device1: '登录用一个必要的小型文本，退出就没有了；勾了“公用电脑”，关上浏览器也没有了。',
    device2: '语言和深浅色的选择记在浏览器里，里面没有您的信息。',
  },
  {
    title: 'Privacy and children’s data',
    lead: 'Keyuan is run by the schools and the education bureau that use it, on their own servers. Nothing is passed on, and nothing is used for advertising.',
    whatTitle: 'What is kept',
    what1: 'Staff: name, account, school and role; resources they wrote, reviewed or downloaded.',
    what2: 'Pupils: name, account, class; which lesson they watched and how far.',
    what3:
      'Times and network addresses of sign-ins serve only to stop password guessing. Passwords are kept as digests that cannot be turned back.',
    childrenTitle: 'About children',
    children1:
      'Pupils’ accounts are made by the school. For children under fourteen the school first obtains the consent of a parent or guardian.',
    children2:
      'No phone number, address, photograph or identity number of a child is collected, and no child is asked to fill in anything.',
    children3:
      'There is no ranking, no likes, and no stranger can write to a child. Teachers see the progress of their own class only.',
    children4:
      'Where a resource shows a child’s face or work, a guardian’s written consent comes first, and it opens no wider than the consent says. Location data is removed from photographs on arrival.',
    whoTitle: 'Who can see it',
    who1: 'Each resource and each record is seen only by those whom a licence names; once taken back, it is gone within a second.',
    who2: 'A copy carries the name and school of whoever took it; the verification page shows no name to others.',
    who3: 'Administrators manage accounts and see no teaching material.',
    longTitle: 'For how long',
    long1:
      'When a pupil leaves, the account is disabled; learning records stay one school year and are then deleted.',
    long2: 'When staff leave, the account is disabled; their names stay with the works they wrote.',
    long3: 'Review opinions and licences are kept as the archive rules require.',
    rightsTitle: 'Your rights',
    rights1:
      'You and a child’s guardian may see, correct and delete your data and withdraw consent. Ask the school’s administrator, who answers within fifteen working days.',
    rights2: 'If the answer does not satisfy you, turn to the district’s education bureau.',
    deviceTitle: 'On this device',
    device1:
      'Signing in uses one necessary cookie that ends when you sign out, or with the browser on a shared computer.',
    device2: 'Language and appearance are remembered by the browser and say nothing about you.',
  },
);
