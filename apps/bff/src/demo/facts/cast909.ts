import { hospital909, staff } from './practitioner.ts';

const chief = 'chief_physician';
const associate = 'associate_chief_physician';
const attending = 'attending_physician';

export const cast909 = [
  ...staff(hospital909, 'clinician', [
    ['dengkaixuan', '邓凯旋', chief, '03.04', '心律失常消融、起搏', 'Ablation of arrhythmia, pacing'],
    ['luoyating', '罗雅婷', attending, '03.04', '高血压、冠心病', 'Hypertension, coronary disease'],
    ['tangjianjun', '汤建军', chief, '04.03', '复杂骨盆骨折、足踝外科', 'Pelvic fractures, foot and ankle'],
    ['chenzihan', '陈子涵', attending, '04.03', '关节镜、运动损伤', 'Arthroscopy, sports injuries'],
    ['maolinfeng', '毛林峰', associate, '03.03', '神经介入、眩晕', 'Neurological intervention, vertigo'],
    ['xiaoyunyun', '肖芸芸', attending, '03.03', '失眠、周围神经病', 'Insomnia, peripheral nerves'],
    ['gaoruilin', '高瑞林', associate, '03.07', '糖尿病足、甲状腺结节', 'Diabetic foot, thyroid nodules'],
    ['tianmengqi', '田梦琪', attending, '03.07', '糖尿病、骨质疏松', 'Diabetes, osteoporosis'],
    [
      'pengdayong',
      '彭大勇',
      chief,
      '03.01',
      '间质性肺病、呼吸衰竭',
      'Interstitial lung disease, respiratory failure',
    ],
    ['jiangxinyi', '江心怡', attending, '03.01', '慢性咳嗽、慢阻肺', 'Chronic cough, COPD'],
    ['weizhonghe', '魏中和', associate, '03.02', '胰胆疾病、ERCP', 'Pancreas and bile ducts, ERCP'],
    ['songjiahui', '宋佳慧', attending, '03.02', '炎症性肠病', 'Inflammatory bowel disease'],
    ['renzhiyong', '任志勇', associate, '21', '脊髓损伤康复', 'Rehabilitation of spinal injury'],
    ['fuxueqing', '傅雪晴', attending, '21', '疼痛康复、手功能', 'Pain, hand function'],
    ['shizhengbang', '石正邦', chief, '04.01', '肝胆外科、创伤', 'Liver and bile ducts, trauma'],
    ['yaojunkai', '姚俊凯', attending, '04.01', '甲状腺与乳腺', 'Thyroid and breast'],
    ['baoguilan', '鲍桂兰', associate, '05', '盆底疾病、产科急症', 'Pelvic floor, obstetric emergencies'],
    ['kongmanli', '孔曼丽', attending, '05', '孕期保健', 'Care in pregnancy'],
    ['qinxuefeng', '秦雪枫', associate, '07', '小儿神经、热性惊厥', 'Neurology of children, febrile fits'],
    ['yinzilin', '尹梓霖', attending, '07', '小儿呼吸', 'Chest diseases of children'],
    ['baishaofeng', '白少锋', chief, '20', '多发伤救治', 'Multiple trauma'],
    ['ningyuxuan', '宁宇轩', attending, '20', '心肺复苏、中暑', 'Resuscitation, heatstroke'],
  ]),
  ...staff(hospital909, 'desk', [
    ['kewenjuan', '柯文娟', 'coordinator', null, '双向转诊窗口', 'Referral desk'],
  ]),
  ...staff(hospital909, 'head', [['duanzhengping', '段正平', chief, null, '医疗科', 'Medical department']]),
];
