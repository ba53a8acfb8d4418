import type { Words } from '@lianzhen/shared/kernel';

/** What a department tells the sender: whom it takes, whom it does not, and what the patient brings. */
export type DepartmentText = { name: Words; accepts: Words; excludes: Words; whatToBring: Words };

const papers: Words = {
  zh: '身份证、医保卡、近期检查结果、正在服用的药品',
  en: 'Identity card, insurance card, recent results, present medicines',
};

function text(name: Words, accepts: Words, excludes: Words, whatToBring: Words = papers): DepartmentText {
  return { name, accepts, excludes, whatToBring };
}

export const departmentTexts: Record<string, DepartmentText> = {
  '02': text(
    { zh: '全科', en: 'General practice' },
    { zh: '常见病、慢病管理、术后与康复随访', en: 'Common and chronic diseases, follow-up after surgery' },
    { zh: '需急诊手术或监护的患者', en: 'Patients who need emergency surgery or monitoring' },
  ),
  '03': text(
    { zh: '内科', en: 'Internal medicine' },
    {
      zh: '高血压、糖尿病、慢阻肺、冠心病稳定期',
      en: 'Hypertension, diabetes, COPD, stable coronary disease',
    },
    {
      zh: '急性心肌梗死、脑卒中时间窗内(请转三级医院)',
      en: 'Acute infarction or stroke in the time window (tertiary hospital)',
    },
  ),
  '03.01': text(
    { zh: '呼吸与危重症医学科', en: 'Respiratory medicine' },
    { zh: '慢阻肺、哮喘、肺炎、肺结节、咯血', en: 'COPD, asthma, pneumonia, lung nodules, haemoptysis' },
    { zh: '活动性肺结核(转定点医院)', en: 'Active tuberculosis (designated hospital)' },
    {
      zh: '身份证、医保卡、胸部影像光盘或胶片、吸入药',
      en: 'Identity and insurance card, chest images, inhalers',
    },
  ),
  '03.02': text(
    { zh: '消化内科', en: 'Gastroenterology' },
    {
      zh: '消化道出血、溃疡、肝硬化、胰腺炎、内镜治疗',
      en: 'Bleeding, ulcer, cirrhosis, pancreatitis, endoscopy',
    },
    { zh: '急腹症需手术者(转普外科)', en: 'Acute abdomen that needs surgery (general surgery)' },
    {
      zh: '身份证、医保卡、内镜与病理报告;检查当日空腹',
      en: 'Cards, endoscopy and pathology reports; come fasting',
    },
  ),
  '03.03': text(
    { zh: '神经内科', en: 'Neurology' },
    {
      zh: '脑梗死、短暂性脑缺血发作、癫痫、头晕头痛',
      en: 'Stroke, transient ischaemia, epilepsy, vertigo, headache',
    },
    { zh: '颅脑外伤(转神经外科)', en: 'Head injury (neurosurgery)' },
    { zh: '身份证、医保卡、头颅影像、血压记录', en: 'Cards, head images, record of pressure' },
  ),
  '03.04': text(
    { zh: '心血管内科', en: 'Cardiology' },
    {
      zh: '冠心病、心力衰竭、心律失常、难治性高血压',
      en: 'Coronary disease, heart failure, arrhythmia, resistant hypertension',
    },
    { zh: '主动脉夹层需手术者(转心脏大血管外科)', en: 'Dissection that needs surgery (cardiac surgery)' },
    {
      zh: '身份证、医保卡、心电图、血压记录、正在服用的药品',
      en: 'Cards, ECG, record of pressure, present medicines',
    },
  ),
  '03.07': text(
    { zh: '内分泌科', en: 'Endocrinology' },
    {
      zh: '糖尿病及并发症、甲状腺疾病、继发性高血压',
      en: 'Diabetes, thyroid disease, secondary hypertension',
    },
    { zh: '糖尿病足需截肢者(先转骨科或血管外科)', en: 'Diabetic foot that needs amputation (surgery first)' },
    {
      zh: '身份证、医保卡、血糖记录、正在使用的胰岛素;空腹',
      en: 'Cards, glucose record, insulin; come fasting',
    },
  ),
  '04': text(
    { zh: '外科', en: 'Surgery' },
    { zh: '阑尾炎、疝、胆囊结石、四肢简单骨折', en: 'Appendicitis, hernia, gallstones, simple fractures' },
    { zh: '多发伤、颅脑外伤', en: 'Multiple trauma, head injury' },
  ),
  '04.01': text(
    { zh: '普通外科', en: 'General surgery' },
    { zh: '急腹症、胆石症、疝、胃肠肿瘤、甲状腺', en: 'Acute abdomen, gallstones, hernia, tumours, thyroid' },
    { zh: '泌尿系结石(转泌尿外科)', en: 'Urinary stones (urology)' },
  ),
  '04.03': text(
    { zh: '骨科', en: 'Orthopaedics' },
    { zh: '骨折、关节置换、脊柱退变、运动损伤', en: 'Fractures, joint replacement, spine, sports injuries' },
    { zh: '断肢再植超过6小时请先电话联系', en: 'Severed limb over 6 hours: telephone first' },
    { zh: '身份证、医保卡、影像光盘或胶片、抗凝药说明', en: 'Cards, images, note of anticoagulants' },
  ),
  '05': text(
    { zh: '妇产科', en: 'Obstetrics and gynaecology' },
    {
      zh: '高危妊娠、异常子宫出血、卵巢囊肿、子宫肌瘤',
      en: 'High-risk pregnancy, bleeding, cysts, fibroids',
    },
    { zh: '常规产检请在基层建册', en: 'Routine antenatal care stays in primary care' },
    { zh: '身份证、医保卡、孕产妇手册、超声报告', en: 'Cards, pregnancy book, ultrasound reports' },
  ),
  '07': text(
    { zh: '儿科', en: 'Paediatrics' },
    { zh: '14岁以下肺炎、惊厥、腹泻脱水、生长发育', en: 'Under 14: pneumonia, fits, dehydration, growth' },
    { zh: '小儿外科急症(转小儿外科)', en: 'Surgical emergencies of children' },
    { zh: '户口簿或身份证、预防接种证、监护人陪同', en: 'Household register, vaccination book, a guardian' },
  ),
  '20': text(
    { zh: '急诊医学科', en: 'Emergency medicine' },
    {
      zh: '胸痛、卒中、创伤、中毒、休克,24小时',
      en: 'Chest pain, stroke, trauma, poisoning, shock, day and night',
    },
    { zh: '病情平稳的慢病(请预约门诊)', en: 'Stable chronic disease (book a clinic)' },
    { zh: '身份证、已做的心电图和影像', en: 'Identity card, ECG and images already made' },
  ),
  '21': text(
    { zh: '康复医学科', en: 'Rehabilitation medicine' },
    {
      zh: '脑卒中、骨科术后、心肺及言语吞咽康复',
      en: 'After stroke and bone surgery, heart, lung, speech, swallowing',
    },
    { zh: '生命体征不稳定者', en: 'Unstable vital signs' },
    { zh: '身份证、医保卡、出院小结、评定量表', en: 'Cards, discharge summary, scales' },
  ),
};
