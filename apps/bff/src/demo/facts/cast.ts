import { cast909 } from './cast909.ts';
import { municipalCast } from './castMunicipal.ts';
import {
  commission,
  jiaomei,
  jiuzhen,
  shima,
  staff,
  tianbao,
  xiaoxi,
  zhangpuCounty,
} from './practitioner.ts';
import type { DemoPractitioner } from './practitioner.ts';

const grassroots: readonly DemoPractitioner[] = [
  {
    username: 'linzhiyuan',
    name: '林志远',
    title: 'attending_physician',
    expertise: { zh: '全科、慢病管理', en: 'General practice, chronic diseases' },
    posts: [{ institution: tianbao, speciality: '02', duty: 'clinician' }],
  },
  {
    username: 'wangyafen',
    name: '王雅芬',
    title: 'attending_physician',
    expertise: { zh: '全科、老年病', en: 'General practice, old age' },
    posts: [
      { institution: jiaomei, speciality: '02', duty: 'clinician' },
      { institution: shima, speciality: '02', duty: 'clinician' },
    ],
  },
  ...staff(tianbao, 'clinician', [
    [
      'ruanguihua',
      '阮桂花',
      'resident_physician',
      '02',
      '全科、康复随访',
      'General practice, follow-up of rehabilitation',
    ],
  ]),
  ...staff(tianbao, 'desk', [
    [
      'xumeizhu',
      '许美珠',
      'nurse',
      null,
      '下转接收与家庭医生签约',
      'Receives patients sent down, family doctor contracts',
    ],
  ]),
  ...staff(tianbao, 'head', [
    ['linfutian', '林福田', 'associate_chief_physician', null, '卫生院负责人', 'Head of the health centre'],
  ]),
  ...staff(jiuzhen, 'clinician', [
    ['lanjinfa', '蓝金发', 'resident_physician', '02', '全科', 'General practice'],
  ]),
  ...staff(xiaoxi, 'clinician', [
    [
      'zengxiuhong',
      '曾秀红',
      'attending_physician',
      '02',
      '全科、妇幼保健',
      'General practice, mothers and children',
    ],
  ]),
];

const secondary: readonly DemoPractitioner[] = [
  ...staff(zhangpuCounty, 'clinician', [
    [
      'limingde',
      '李明德',
      'associate_chief_physician',
      '03',
      '心血管与内分泌',
      'Heart and endocrine diseases',
    ],
    ['caiwenhui', '蔡文辉', 'attending_physician', '04', '普外与骨科', 'General and bone surgery'],
    ['chenxiaoyan', '陈晓燕', 'attending_physician', '05', '产科、妇科', 'Obstetrics, gynaecology'],
  ]),
  ...staff(zhangpuCounty, 'desk', [
    ['linbaoyu', '林宝玉', 'coordinator', null, '双向转诊办公室', 'Referral office'],
  ]),
];

const authority: readonly DemoPractitioner[] = [
  ...staff(commission, 'viewer', [
    ['youjingwen', '游静雯', 'officer', null, '分级诊疗运行监测', 'Watches the region’s referrals'],
  ]),
  ...staff(commission, 'administrator', [
    ['tuzhibin', '涂志斌', 'officer', null, '平台管理', 'Runs the platform'],
  ]),
  ...staff(commission, 'security_officer', [
    ['heyuqing', '何雨晴', 'officer', null, '账号与安全策略', 'Accounts and the rules of sign-in'],
  ]),
  ...staff(commission, 'auditor', [
    ['ouyanglan', '欧阳岚', 'officer', null, '安全审计', 'Reads the audit trail'],
  ]),
];

/** Everyone of the demo, invented for it. */
export const demoCast: readonly DemoPractitioner[] = [
  ...grassroots,
  ...municipalCast,
  ...cast909,
  ...secondary,
  ...authority,
];
