import { municipal, staff } from './practitioner.ts';

const chief = 'chief_physician';
const associate = 'associate_chief_physician';
const attending = 'attending_physician';

export const municipalCast = [
  ...staff(municipal, 'clinician', [
    [
      'chenhuimin',
      '陈慧敏',
      chief,
      '03.04',
      '冠心病介入、心力衰竭、难治性高血压',
      'Coronary intervention, heart failure, resistant hypertension',
    ],
    [
      'wujianfeng',
      '吴剑锋',
      attending,
      '03.04',
      '心律失常、高血压、心脏康复',
      'Arrhythmia, hypertension, cardiac rehabilitation',
    ],
    ['huangwenbin', '黄文斌', chief, '04.03', '关节置换、髋部骨折', 'Joint replacement, hip fracture'],
    ['caixiaodong', '蔡晓东', attending, '04.03', '脊柱退变、四肢骨折', 'Spine, fractures of the limbs'],
    ['yangliping', '杨丽萍', associate, '03.03', '脑血管病、静脉溶栓', 'Stroke, thrombolysis'],
    [
      'xuzhihao',
      '许志浩',
      attending,
      '03.03',
      '头痛、癫痫、帕金森病',
      'Headache, epilepsy, Parkinson disease',
    ],
    [
      'zhengyuqin',
      '郑玉琴',
      chief,
      '03.07',
      '糖尿病及并发症、甲状腺疾病',
      'Diabetes and its complications, thyroid',
    ],
    ['linhaitao', '林海涛', attending, '03.07', '2型糖尿病、痛风、肥胖', 'Type 2 diabetes, gout, obesity'],
    ['hongmeiling', '洪美玲', associate, '03.01', '慢阻肺、哮喘、肺结节', 'COPD, asthma, lung nodules'],
    ['zengqiming', '曾启明', attending, '03.01', '肺部感染、支气管镜', 'Lung infection, bronchoscopy'],
    [
      'laishaohua',
      '赖少华',
      chief,
      '03.02',
      '消化道早癌内镜治疗、肝硬化',
      'Endoscopy of early cancer, cirrhosis',
    ],
    ['yexiaoqing', '叶晓晴', attending, '03.02', '胃肠病、幽门螺杆菌', 'Stomach and bowel, Helicobacter'],
    [
      'jianguorong',
      '简国荣',
      associate,
      '21',
      '脑卒中康复、骨科术后康复',
      'Rehabilitation after stroke and bone surgery',
    ],
    [
      'suwanting',
      '苏婉婷',
      attending,
      '21',
      '吞咽与言语康复、心肺康复',
      'Swallowing, speech, heart and lung rehabilitation',
    ],
    [
      'guozhiqiang',
      '郭志强',
      chief,
      '04.01',
      '胃肠肿瘤、腹腔镜',
      'Tumours of stomach and bowel, laparoscopy',
    ],
    ['panweijie', '潘伟杰', attending, '04.01', '胆囊结石、疝、阑尾炎', 'Gallstones, hernia, appendicitis'],
    ['heshuzhen', '何淑珍', chief, '05', '高危妊娠、妇科肿瘤', 'High-risk pregnancy, gynaecological tumours'],
    ['lujiayi', '卢佳怡', attending, '05', '产前检查、月经异常', 'Antenatal care, menstrual disorders'],
    ['fangchunlan', '方春兰', associate, '07', '小儿呼吸、新生儿', 'Chest diseases of children, newborns'],
    ['daizhenyu', '戴振宇', attending, '07', '小儿消化、生长发育', 'Digestion and growth of children'],
    ['zhuohongwei', '卓宏伟', associate, '20', '胸痛中心、急危重症', 'Chest pain centre, critical illness'],
    ['qiuminjie', '邱敏杰', attending, '20', '创伤急救、中毒', 'Trauma, poisoning'],
  ]),
  ...staff(municipal, 'desk', [
    ['zhangjing', '张静', 'coordinator', null, '双向转诊中心', 'Referral centre'],
    ['liaofangfang', '廖芳芳', 'coordinator', null, '双向转诊中心', 'Referral centre'],
  ]),
  ...staff(municipal, 'head', [
    ['shenguoliang', '沈国梁', chief, '03.04', '心血管内科负责人', 'Head of cardiology'],
    ['wuxiaolan', '吴晓岚', chief, null, '医务部,全院转诊质量', 'Medical office, quality of referrals'],
  ]),
];
