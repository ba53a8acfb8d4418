/** One disease a line: code|中文名|English title|other Chinese names|pinyin initials of all Chinese names. */
export const icd10Lines = `
A01.0|伤寒|Typhoid fever||sh
A02.0|沙门菌肠炎|Salmonella enteritis||smjcy
A03.9|细菌性痢疾|Shigellosis, unspecified|菌痢|xjxlj jl
A04.9|细菌性肠道感染|Bacterial intestinal infection, unspecified||xjxcdgr
A05.9|细菌性食物中毒|Bacterial foodborne intoxication, unspecified|食物中毒|xjxswzd swzd
A08.0|轮状病毒性肠炎|Rotaviral enteritis||lzbdxcy
A09.9|胃肠炎和结肠炎|Gastroenteritis and colitis of unspecified origin|腹泻 急性胃肠炎|wcyhjcy fx jxwcy
A15.0|肺结核,痰镜检证实|Tuberculosis of lung, confirmed by sputum microscopy|肺结核|fjhtjjzs fjh
A16.2|肺结核,未提及细菌学或组织学证实|Tuberculosis of lung, without mention of bacteriological or histological confirmation|肺结核|fjhwtjxjxhzzxzs fjh
A16.5|结核性胸膜炎|Tuberculous pleurisy, without mention of confirmation||jhxxmy
A35|破伤风|Other tetanus||psf
A37.9|百日咳|Whooping cough, unspecified||brh
A38|猩红热|Scarlet fever||xhr
A41.9|脓毒症|Sepsis, unspecified|败血症|ndz bxz
A46|丹毒|Erysipelas||dd
A49.9|细菌性感染|Bacterial infection, unspecified||xjxgr
A53.9|梅毒|Syphilis, unspecified||md
A75.3|恙虫病|Typhus fever due to Rickettsia tsutsugamushi||ycb
A90|登革热|Dengue fever||dgr
B01.9|水痘不伴有并发症|Varicella without complication|水痘|sdbbybfz sd
B02.2|带状疱疹伴有其他神经系统受累|Zoster with other nervous system involvement|带状疱疹神经痛|dzpzbyqtsjxtsl dzpzsjt
B02.9|带状疱疹不伴有并发症|Zoster without complication|带状疱疹|dzpzbbybfz dzpz
B05.9|麻疹不伴有并发症|Measles without complication|麻疹|mzbbybfz mz
B06.9|风疹不伴有并发症|Rubella without complication||fzbbybfz
B08.4|肠病毒性水疱性口炎伴有疹病|Enteroviral vesicular stomatitis with exanthem|手足口病|cbdxspxkybyzb szkb
B08.5|肠病毒性水疱性咽炎|Enteroviral vesicular pharyngitis|疱疹性咽峡炎|cbdxspxyy pzxyxy
B16.9|急性乙型肝炎|Acute hepatitis B without delta-agent and without hepatic coma|急性乙肝|jxyxgy jxyg
B18.1|慢性乙型病毒性肝炎|Chronic viral hepatitis B without delta-agent|慢性乙肝|mxyxbdxgy mxyg
B18.2|慢性丙型病毒性肝炎|Chronic viral hepatitis C|丙肝|mxbxbdxgy bg
B20|人类免疫缺陷病毒病伴有传染病和寄生虫病|Human immunodeficiency virus [HIV] disease resulting in infectious and parasitic diseases|艾滋病|rlmyqxbdbbycrbhjscb azb
B26.9|流行性腮腺炎不伴有并发症|Mumps without complication|流行性腮腺炎|lxxsxybbybfz lxxsxy
B27.9|传染性单核细胞增多症|Infectious mononucleosis, unspecified||crxdhxbzdz
B34.9|病毒感染|Viral infection, unspecified||bdgr
B35.3|足癣|Tinea pedis|脚气|zx jq
B35.4|体癣|Tinea corporis||tx
B37.0|念珠菌性口炎|Candidal stomatitis|鹅口疮|nzjxky ekc
B37.3|外阴和阴道念珠菌病|Candidiasis of vulva and vagina|霉菌性阴道炎|wyhydnzjb mjxydy
B66.1|华支睾吸虫病|Clonorchiasis||hzgxcb
B86|疥疮|Scabies||jc
C11.9|鼻咽恶性肿瘤|Malignant neoplasm: nasopharynx, unspecified|鼻咽癌|byexzl bya
C15.9|食管恶性肿瘤|Malignant neoplasm: oesophagus, unspecified|食管癌|sgexzl sga
C16.9|胃恶性肿瘤|Malignant neoplasm: stomach, unspecified|胃癌|wexzl wa
C18.9|结肠恶性肿瘤|Malignant neoplasm: colon, unspecified|结肠癌|jcexzl jca
C20|直肠恶性肿瘤|Malignant neoplasm of rectum|直肠癌|zcexzl zca
C22.0|肝细胞癌|Liver cell carcinoma|肝癌|gxba ga
C22.1|肝内胆管癌|Intrahepatic bile duct carcinoma||gndga
C23|胆囊恶性肿瘤|Malignant neoplasm of gallbladder|胆囊癌|dnexzl dna
C25.9|胰恶性肿瘤|Malignant neoplasm: pancreas, unspecified|胰腺癌|yexzl yxa
C32.9|喉恶性肿瘤|Malignant neoplasm: larynx, unspecified|喉癌|hexzl ha
C34.9|支气管或肺恶性肿瘤|Malignant neoplasm: bronchus or lung, unspecified|肺癌|zqghfexzl fa
C43.9|皮肤恶性黑色素瘤|Malignant melanoma of skin, unspecified||pfexhssl
C50.9|乳房恶性肿瘤|Malignant neoplasm: breast, unspecified|乳腺癌|rfexzl rxa
C53.9|宫颈恶性肿瘤|Malignant neoplasm: cervix uteri, unspecified|宫颈癌|gjexzl gja
C54.1|子宫内膜恶性肿瘤|Malignant neoplasm: endometrium|子宫内膜癌|zgnmexzl zgnma
C56|卵巢恶性肿瘤|Malignant neoplasm of ovary|卵巢癌|lcexzl lca
C61|前列腺恶性肿瘤|Malignant neoplasm of prostate|前列腺癌|qlxexzl qlxa
C64|肾恶性肿瘤,除外肾盂|Malignant neoplasm of kidney, except renal pelvis|肾癌|sexzlcwsy sa
C67.9|膀胱恶性肿瘤|Malignant neoplasm: bladder, unspecified|膀胱癌|pgexzl pga
C71.9|脑恶性肿瘤|Malignant neoplasm: brain, unspecified|脑癌|nexzl na
C73|甲状腺恶性肿瘤|Malignant neoplasm of thyroid gland|甲状腺癌|jzxexzl jzxa
C78.0|肺部继发性恶性肿瘤|Secondary malignant neoplasm of lung|肺转移癌|fbjfxexzl fzya
C79.5|骨和骨髓继发性恶性肿瘤|Secondary malignant neoplasm of bone and bone marrow|骨转移癌|ghgsjfxexzl gzya
C81.9|霍奇金淋巴瘤|Hodgkin lymphoma, unspecified||hqjlbl
C85.9|非霍奇金淋巴瘤|Non-Hodgkin lymphoma, unspecified|淋巴瘤|fhqjlbl lbl
C90.0|多发性骨髓瘤|Multiple myeloma||dfxgsl
C91.0|急性淋巴细胞白血病|Acute lymphoblastic leukaemia [ALL]|白血病|jxlbxbbxb bxb
C92.0|急性髓系白血病|Acute myeloblastic leukaemia [AML]|白血病|jxsxbxb bxb
D12.6|结肠良性肿瘤|Benign neoplasm: colon, unspecified|结肠息肉|jclxzl jcxr
D17.9|良性脂肪瘤样肿瘤|Benign lipomatous neoplasm, unspecified|脂肪瘤|lxzflyzl zfl
D18.0|血管瘤|Haemangioma, any site||xgl
D24|乳房良性肿瘤|Benign neoplasm of breast|乳腺纤维腺瘤|rflxzl rxxwxl
D25.9|子宫平滑肌瘤|Leiomyoma of uterus, unspecified|子宫肌瘤|zgphjl zgjl
D27|卵巢良性肿瘤|Benign neoplasm of ovary||lclxzl
D34|甲状腺良性肿瘤|Benign neoplasm of thyroid gland|甲状腺腺瘤|jzxlxzl jzxxl
D50.9|缺铁性贫血|Iron deficiency anaemia, unspecified||qtxpx
D56.9|地中海贫血|Thalassaemia, unspecified|地贫|dzhpx dp
D61.9|再生障碍性贫血|Aplastic anaemia, unspecified||zszaxpx
D64.9|贫血|Anaemia, unspecified||px
D69.0|过敏性紫癜|Allergic purpura||gmxzd
D69.3|特发性血小板减少性紫癜|Idiopathic thrombocytopenic purpura||tfxxxbjsxzd
D69.6|血小板减少|Thrombocytopenia, unspecified||xxbjs
D72.8|白细胞的其他特指疾患|Other specified disorders of white blood cells||bxbdqttzjh
E03.9|甲状腺功能减退症|Hypothyroidism, unspecified|甲减|jzxgnjtz jj
E04.1|非毒性单个甲状腺结节|Nontoxic single thyroid nodule|甲状腺结节|fdxdgjzxjj jzxjj
E04.2|非毒性多个结节性甲状腺肿|Nontoxic multinodular goitre||fdxdgjjxjzxz
E05.0|甲状腺毒症伴有弥漫性甲状腺肿|Thyrotoxicosis with diffuse goitre|格雷夫斯病|jzxdzbymmxjzxz glfsb
E05.9|甲状腺毒症|Thyrotoxicosis, unspecified|甲亢 甲状腺功能亢进症|jzxdz jk jzxgnkjz
E06.3|自身免疫性甲状腺炎|Autoimmune thyroiditis|桥本甲状腺炎|zsmyxjzxy qbjzxy
E10.1|1型糖尿病伴有酮症酸中毒|Type 1 diabetes mellitus with ketoacidosis||1xtnbbytzszd
E10.9|1型糖尿病不伴有并发症|Type 1 diabetes mellitus without complications|1型糖尿病|1xtnbbbybfz 1xtnb
E11.0|2型糖尿病伴有昏迷|Type 2 diabetes mellitus with coma|高渗高血糖|2xtnbbyhm gsgxt
E11.1|2型糖尿病伴有酮症酸中毒|Type 2 diabetes mellitus with ketoacidosis|糖尿病酮症酸中毒|2xtnbbytzszd tnbtzszd
E11.2|2型糖尿病伴有肾的并发症|Type 2 diabetes mellitus with renal complications|糖尿病肾病|2xtnbbysdbfz tnbsb
E11.3|2型糖尿病伴有眼的并发症|Type 2 diabetes mellitus with ophthalmic complications|糖尿病视网膜病变|2xtnbbyydbfz tnbswmbb
E11.4|2型糖尿病伴有神经的并发症|Type 2 diabetes mellitus with neurological complications|糖尿病周围神经病变|2xtnbbysjdbfz tnbzwsjbb
E11.5|2型糖尿病伴有周围循环并发症|Type 2 diabetes mellitus with peripheral circulatory complications|糖尿病足|2xtnbbyzwxhbfz tnbz
E11.6|2型糖尿病伴有其他特指的并发症|Type 2 diabetes mellitus with other specified complications||2xtnbbyqttzdbfz
E11.7|2型糖尿病伴有多个并发症|Type 2 diabetes mellitus with multiple complications||2xtnbbydgbfz
E11.9|2型糖尿病不伴有并发症|Type 2 diabetes mellitus without complications|2型糖尿病|2xtnbbbybfz 2xtnb
E14.9|糖尿病不伴有并发症|Unspecified diabetes mellitus without complications|糖尿病|tnbbbybfz tnb
E16.2|低血糖症|Hypoglycaemia, unspecified||dxtz
E21.3|甲状旁腺功能亢进症|Hyperparathyroidism, unspecified||jzpxgnkjz
E26.0|原发性醛固酮增多症|Primary hyperaldosteronism||yfxqgtzdz
E44.1|轻度蛋白质-能量营养不良|Mild protein-energy malnutrition|营养不良|qddbznlyybl yybl
E55.9|维生素D缺乏|Vitamin D deficiency, unspecified||wssdqf
E66.9|肥胖症|Obesity, unspecified||fpz
E78.0|纯高胆固醇血症|Pure hypercholesterolaemia||cgdgcxz
E78.1|纯高甘油酯血症|Pure hyperglyceridaemia|高甘油三酯血症|cggyzxz ggyszxz
E78.2|混合性高脂血症|Mixed hyperlipidaemia||hhxgzxz
E78.5|高脂血症|Hyperlipidaemia, unspecified|血脂异常|gzxz xzyc
E79.0|高尿酸血症不伴有炎性关节炎和砂石性疾病体征|Hyperuricaemia without signs of inflammatory arthritis and tophaceous disease|高尿酸血症|gnsxzbbyyxgjyhssxjbtz gnsxz
E86|容量缺失|Volume depletion|脱水|rlqs ts
E87.1|低渗透性和低钠血症|Hypo-osmolality and hyponatraemia|低钠血症|dstxhdnxz dnxz
E87.5|高钾血症|Hyperkalaemia||gjxz
E87.6|低钾血症|Hypokalaemia||djxz
F00.9|阿尔茨海默病性痴呆|Dementia in Alzheimer disease, unspecified|老年痴呆|aechmbxcd lncd
F01.9|血管性痴呆|Vascular dementia, unspecified||xgxcd
F03|痴呆|Unspecified dementia||cd
F10.2|酒精依赖综合征|Mental and behavioural disorders due to use of alcohol: dependence syndrome||jjylzhz
F20.9|精神分裂症|Schizophrenia, unspecified||jsflz
F31.9|双相情感障碍|Bipolar affective disorder, unspecified|双相障碍|sxqgza sxza
F32.9|抑郁发作|Depressive episode, unspecified|抑郁症|yyfz yyz
F33.9|复发性抑郁障碍|Recurrent depressive disorder, unspecified||ffxyyza
F41.0|惊恐障碍|Panic disorder [episodic paroxysmal anxiety]||jkza
F41.1|广泛性焦虑障碍|Generalized anxiety disorder||gfxjlza
F41.2|混合性焦虑和抑郁障碍|Mixed anxiety and depressive disorder||hhxjlhyyza
F41.9|焦虑障碍|Anxiety disorder, unspecified|焦虑症|jlza jlz
F45.9|躯体形式障碍|Somatoform disorder, unspecified||qtxsza
F51.0|非器质性失眠症|Nonorganic insomnia||fqzxsmz
F79.9|精神发育迟缓|Unspecified mental retardation without mention of impairment of behaviour||jsfych
F84.0|童年孤独症|Childhood autism|自闭症|tngdz zbz
F90.0|活动与注意失调|Disturbance of activity and attention|多动症|hdyzyst ddz
G00.9|细菌性脑膜炎|Bacterial meningitis, unspecified||xjxnmy
G03.9|脑膜炎|Meningitis, unspecified||nmy
G04.9|脑炎、脊髓炎和脑脊髓炎|Encephalitis, myelitis and encephalomyelitis, unspecified|脑炎|nyjsyhnjsy ny
G20|帕金森病|Parkinson disease||pjsb
G25.0|特发性震颤|Essential tremor||tfxzc
G30.9|阿尔茨海默病|Alzheimer disease, unspecified||aechmb
G35|多发性硬化|Multiple sclerosis||dfxyh
G40.9|癫痫|Epilepsy, unspecified||dx
G41.9|癫痫持续状态|Status epilepticus, unspecified||dxcxzt
G43.9|偏头痛|Migraine, unspecified||ptt
G44.2|紧张型头痛|Tension-type headache||jzxtt
G45.9|短暂性脑缺血发作|Transient cerebral ischaemic attack, unspecified|TIA|dzxnqxfz tia
G47.0|入睡和睡眠维持障碍|Disorders of initiating and maintaining sleep [insomnias]|失眠|rshsmwcza sm
G47.3|睡眠呼吸暂停|Sleep apnoea||smhxzt
G50.0|三叉神经痛|Trigeminal neuralgia||scsjt
G51.0|贝尔麻痹|Bell palsy|面神经炎 面瘫|bemb msjy mt
G54.2|颈神经根疾患|Cervical root disorders, not elsewhere classified||jsjgjh
G56.0|腕管综合征|Carpal tunnel syndrome||wgzhz
G61.0|吉兰-巴雷综合征|Guillain-Barré syndrome|格林巴利综合征|jlblzhz glblzhz
G62.9|多发性神经病|Polyneuropathy, unspecified|周围神经病|dfxsjb zwsjb
G70.0|重症肌无力|Myasthenia gravis||zzjwl
G80.9|脑性瘫痪|Cerebral palsy, unspecified|脑瘫|nxth nt
G81.9|偏瘫|Hemiplegia, unspecified||pt
G82.2|截瘫|Paraplegia, unspecified||jt
G93.1|缺氧性脑损害|Anoxic brain damage, not elsewhere classified||qyxnsh
H00.0|睑腺炎和睑内的其他深部炎症|Hordeolum and other deep inflammation of eyelid|麦粒肿|jxyhjndqtsbyz mlz
H04.1|泪腺的其他疾患|Other disorders of lacrimal gland|干眼症|lxdqtjh gyz
H10.9|结膜炎|Conjunctivitis, unspecified||jmy
H11.0|翼状胬肉|Pterygium||yznr
H16.9|角膜炎|Keratitis, unspecified||jmy
H25.9|老年性白内障|Senile cataract, unspecified|白内障|lnxbnz bnz
H33.0|视网膜脱离伴有视网膜断裂|Retinal detachment with retinal break|视网膜脱离|swmtlbyswmdl swmtl
H35.3|黄斑和后极变性|Degeneration of macula and posterior pole|黄斑变性|hbhhjbx hbbx
H40.1|原发性开角型青光眼|Primary open-angle glaucoma||yfxkjxqgy
H40.2|原发性闭角型青光眼|Primary angle-closure glaucoma||yfxbjxqgy
H52.1|近视|Myopia||js
H60.9|外耳炎|Otitis externa, unspecified||wey
H61.2|耵聍嵌塞|Impacted cerumen||dnqs
H65.9|非化脓性中耳炎|Nonsuppurative otitis media, unspecified|分泌性中耳炎|fhnxzey fmxzey
H66.9|中耳炎|Otitis media, unspecified|化脓性中耳炎|zey hnxzey
H81.0|梅尼埃病|Ménière disease|美尼尔病|mnab mneb
H81.1|良性阵发性眩晕|Benign paroxysmal vertigo|耳石症|lxzfxxy esz
H91.2|突发特发性听觉丧失|Sudden idiopathic hearing loss|突发性耳聋|tftfxtjss tfxel
H93.1|耳鸣|Tinnitus||em
I05.0|风湿性二尖瓣狭窄|Mitral stenosis||fsxejbxz
I10|特发性(原发性)高血压|Essential (primary) hypertension|高血压 高血压病|tfxyfxgxy gxy gxyb
I11.0|高血压心脏病伴有(充血性)心力衰竭|Hypertensive heart disease with (congestive) heart failure||gxyxzbbycxxxlsj
I11.9|高血压心脏病不伴有(充血性)心力衰竭|Hypertensive heart disease without (congestive) heart failure||gxyxzbbbycxxxlsj
I12.9|高血压肾脏病不伴有肾衰竭|Hypertensive renal disease without renal failure||gxyszbbbyssj
I15.9|继发性高血压|Secondary hypertension, unspecified||jfxgxy
I20.0|不稳定性心绞痛|Unstable angina||bwdxxjt
I20.8|其他形式的心绞痛|Other forms of angina pectoris|稳定型心绞痛|qtxsdxjt wdxxjt
I20.9|心绞痛|Angina pectoris, unspecified||xjt
I21.0|前壁急性透壁性心肌梗死|Acute transmural myocardial infarction of anterior wall|前壁心梗|qbjxtbxxjgs qbxg
I21.1|下壁急性透壁性心肌梗死|Acute transmural myocardial infarction of inferior wall|下壁心梗|xbjxtbxxjgs xbxg
I21.4|急性心内膜下心肌梗死|Acute subendocardial myocardial infarction|非ST段抬高型心肌梗死|jxxnmxxjgs fstdtgxxjgs
I21.9|急性心肌梗死|Acute myocardial infarction, unspecified|心梗|jxxjgs xg
I24.9|急性缺血性心脏病|Acute ischaemic heart disease, unspecified|急性冠脉综合征|jxqxxxzb jxgmzhz
I25.1|动脉粥样硬化性心脏病|Atherosclerotic heart disease|冠心病 冠状动脉粥样硬化性心脏病|dmzyyhxxzb gxb gzdmzyyhxxzb
I25.2|陈旧性心肌梗死|Old myocardial infarction||cjxxjgs
I26.9|肺栓塞|Pulmonary embolism without mention of acute cor pulmonale||fss
I27.9|肺源性心脏病|Pulmonary heart disease, unspecified|肺心病|fyxxzb fxb
I31.3|心包积液(非炎性)|Pericardial effusion (noninflammatory)|心包积液|xbjyfyx xbjy
I33.0|急性和亚急性感染性心内膜炎|Acute and subacute infective endocarditis||jxhyjxgrxxnmy
I34.0|二尖瓣关闭不全|Mitral (valve) insufficiency||ejbgbbq
I35.0|主动脉瓣狭窄|Aortic (valve) stenosis||zdmbxz
I40.9|急性心肌炎|Acute myocarditis, unspecified||jxxjy
I42.0|扩张型心肌病|Dilated cardiomyopathy||kzxxjb
I44.1|二度房室传导阻滞|Atrioventricular block, second degree||edfscdzz
I44.2|完全性房室传导阻滞|Atrioventricular block, complete|三度房室传导阻滞|wqxfscdzz sdfscdzz
I45.1|右束支传导阻滞|Other and unspecified right bundle-branch block||yszcdzz
I47.1|室上性心动过速|Supraventricular tachycardia||ssxxdgs
I47.2|室性心动过速|Ventricular tachycardia||sxxdgs
I48.0|阵发性心房颤动|Paroxysmal atrial fibrillation|阵发性房颤|zfxxfcd zfxfc
I48.9|心房颤动和心房扑动|Atrial fibrillation and atrial flutter, unspecified|房颤|xfcdhxfpd fc
I49.3|室性期前收缩|Ventricular premature depolarization|室性早搏|sxqqss sxzb
I49.5|病态窦房结综合征|Sick sinus syndrome||btdfjzhz
I49.9|心律失常|Cardiac arrhythmia, unspecified||xlsc
I50.0|充血性心力衰竭|Congestive heart failure||cxxxlsj
I50.1|左心室衰竭|Left ventricular failure|急性左心衰|zxssj jxzxs
I50.9|心力衰竭|Heart failure, unspecified|心衰|xlsj xs
I60.9|蛛网膜下腔出血|Subarachnoid haemorrhage, unspecified||zwmxqcx
I61.9|脑内出血|Intracerebral haemorrhage, unspecified|脑出血|nncx ncx
I62.0|硬膜下出血(急性)(非创伤性)|Subdural haemorrhage (acute)(nontraumatic)|慢性硬膜下血肿|ymxcxjxfcsx mxymxxz
I63.3|脑动脉血栓形成引起的脑梗死|Cerebral infarction due to thrombosis of cerebral arteries|脑血栓|ndmxsxcyqdngs nxs
I63.4|脑动脉栓塞引起的脑梗死|Cerebral infarction due to embolism of cerebral arteries|脑栓塞|ndmssyqdngs nss
I63.8|其他脑梗死|Other cerebral infarction|腔隙性脑梗死|qtngs qxxngs
I63.9|脑梗死|Cerebral infarction, unspecified||ngs
I64|脑卒中,未特指为出血或梗死|Stroke, not specified as haemorrhage or infarction|中风|nzzwtzwcxhgs zf
I65.2|颈动脉闭塞和狭窄|Occlusion and stenosis of carotid artery|颈动脉狭窄|jdmbshxz jdmxz
I67.2|大脑动脉粥样硬化|Cerebral atherosclerosis||dndmzyyh
I67.9|脑血管病|Cerebrovascular disease, unspecified||nxgb
I69.1|脑内出血后遗症|Sequelae of intracerebral haemorrhage||nncxhyz
I69.3|脑梗死后遗症|Sequelae of cerebral infarction||ngshyz
I70.2|四肢的动脉粥样硬化|Atherosclerosis of arteries of extremities|下肢动脉硬化闭塞症|szddmzyyh xzdmyhbsz
I71.0|主动脉夹层|Dissection of aorta [any part]||zdmjc
I71.4|腹主动脉瘤,未提及破裂|Abdominal aortic aneurysm, without mention of rupture||fzdmlwtjpl
I73.9|周围血管病|Peripheral vascular disease, unspecified||zwxgb
I80.2|下肢其他深部血管的静脉炎和血栓性静脉炎|Phlebitis and thrombophlebitis of other deep vessels of lower extremities|深静脉血栓|xzqtsbxgdjmyhxsxjmy sjmxs
I83.9|下肢静脉曲张不伴有溃疡或炎症|Varicose veins of lower extremities without ulcer or inflammation|下肢静脉曲张|xzjmqzbbykyhyz xzjmqz
I85.0|食管静脉曲张伴有出血|Oesophageal varices with bleeding||sgjmqzbycx
I95.9|低血压|Hypotension, unspecified||dxy
J00|急性鼻咽炎[感冒]|Acute nasopharyngitis [common cold]|感冒|jxbyygm gm
J01.9|急性鼻窦炎|Acute sinusitis, unspecified||jxbdy
J02.9|急性咽炎|Acute pharyngitis, unspecified||jxyy
J03.9|急性扁桃体炎|Acute tonsillitis, unspecified||jxbtty
J04.0|急性喉炎|Acute laryngitis||jxhy
J05.0|急性梗阻性喉炎[哮吼]|Acute obstructive laryngitis [croup]||jxgzxhyxh
J06.9|急性上呼吸道感染|Acute upper respiratory infection, unspecified|上感|jxshxdgr sg
J10.1|流感伴有其他呼吸道表现,流感病毒被标明|Influenza with other respiratory manifestations, seasonal influenza virus identified|流感|lgbyqthxdbxlgbdbbm lg
J11.1|流感伴有其他呼吸道表现,病毒未标明|Influenza with other respiratory manifestations, virus not identified|流感|lgbyqthxdbxbdwbm lg
J15.7|肺炎支原体性肺炎|Pneumonia due to Mycoplasma pneumoniae|支原体肺炎|fyzytxfy zytfy
J15.9|细菌性肺炎|Bacterial pneumonia, unspecified||xjxfy
J18.0|支气管肺炎|Bronchopneumonia, unspecified||zqgfy
J18.9|肺炎|Pneumonia, unspecified||fy
J20.9|急性支气管炎|Acute bronchitis, unspecified||jxzqgy
J21.9|急性细支气管炎|Acute bronchiolitis, unspecified|毛细支气管炎|jxxzqgy mxzqgy
J30.4|变应性鼻炎|Allergic rhinitis, unspecified|过敏性鼻炎|byxby gmxby
J31.2|慢性咽炎|Chronic pharyngitis||mxyy
J32.9|慢性鼻窦炎|Chronic sinusitis, unspecified||mxbdy
J33.9|鼻息肉|Nasal polyp, unspecified||bxr
J35.0|慢性扁桃体炎|Chronic tonsillitis||mxbtty
J35.2|腺样体肥大|Hypertrophy of adenoids||xytfd
J40|支气管炎,未特指为急性或慢性|Bronchitis, not specified as acute or chronic||zqgywtzwjxhmx
J42|慢性支气管炎|Unspecified chronic bronchitis||mxzqgy
J43.9|肺气肿|Emphysema, unspecified||fqz
J44.0|慢性阻塞性肺病伴有急性下呼吸道感染|Chronic obstructive pulmonary disease with acute lower respiratory infection|慢阻肺|mxzsxfbbyjxxhxdgr mzf
J44.1|慢性阻塞性肺病伴有急性加重|Chronic obstructive pulmonary disease with acute exacerbation, unspecified|慢阻肺急性加重|mxzsxfbbyjxjz mzfjxjz
J44.9|慢性阻塞性肺病|Chronic obstructive pulmonary disease, unspecified|慢阻肺|mxzsxfb mzf
J45.9|哮喘|Asthma, unspecified|支气管哮喘|xc zqgxc
J46|哮喘持续状态|Status asthmaticus||xccxzt
J47|支气管扩张症|Bronchiectasis|支扩|zqgkzz zk
J60|煤工尘肺|Coalworker pneumoconiosis||mgcf
J62.8|其他含硅粉尘引起的尘肺|Pneumoconiosis due to other dust containing silica|矽肺|qthgfcyqdcf xf
J80|成人呼吸窘迫综合征|Adult respiratory distress syndrome|急性呼吸窘迫综合征|crhxjpzhz jxhxjpzhz
J81|肺水肿|Pulmonary oedema||fsz
J84.1|其他间质性肺疾病伴有纤维化|Other interstitial pulmonary diseases with fibrosis|肺纤维化|qtjzxfjbbyxwh fxwh
J84.9|间质性肺疾病|Interstitial pulmonary disease, unspecified||jzxfjb
J85.2|肺脓肿不伴有肺炎|Abscess of lung without pneumonia|肺脓肿|fnzbbyfy fnz
J90|胸腔积液|Pleural effusion, not elsewhere classified||xqjy
J93.9|气胸|Pneumothorax, unspecified||qx
J96.0|急性呼吸衰竭|Acute respiratory failure||jxhxsj
J96.9|呼吸衰竭|Respiratory failure, unspecified|呼衰|hxsj hs
J98.4|肺的其他疾患|Other disorders of lung|肺结节|fdqtjh fjj
K02.9|龋|Dental caries, unspecified|蛀牙|q zy
K04.0|牙髓炎|Pulpitis||ysy
K05.3|慢性牙周炎|Chronic periodontitis||mxyzy
K12.0|复发性口腔阿弗他溃疡|Recurrent oral aphthae|口腔溃疡|ffxkqaftky kqky
K20|食管炎|Oesophagitis||sgy
K21.0|胃食管反流病伴有食管炎|Gastro-oesophageal reflux disease with oesophagitis|反流性食管炎|wsgflbbysgy flxsgy
K21.9|胃食管反流病不伴有食管炎|Gastro-oesophageal reflux disease without oesophagitis||wsgflbbbysgy
K25.4|胃溃疡,慢性或未特指的伴有出血|Gastric ulcer, chronic or unspecified with haemorrhage|胃溃疡出血|wkymxhwtzdbycx wkycx
K25.9|胃溃疡|Gastric ulcer, unspecified as acute or chronic, without haemorrhage or perforation||wky
K26.4|十二指肠溃疡,慢性或未特指的伴有出血|Duodenal ulcer, chronic or unspecified with haemorrhage|十二指肠溃疡出血|sezckymxhwtzdbycx sezckycx
K26.9|十二指肠溃疡|Duodenal ulcer, unspecified as acute or chronic, without haemorrhage or perforation||sezcky
K27.9|消化性溃疡|Peptic ulcer, unspecified as acute or chronic, without haemorrhage or perforation||xhxky
K29.1|其他急性胃炎|Other acute gastritis|急性胃炎|qtjxwy jxwy
K29.5|慢性胃炎|Chronic gastritis, unspecified||mxwy
K29.7|胃炎|Gastritis, unspecified||wy
K30|功能性消化不良|Functional dyspepsia|消化不良|gnxxhbl xhbl
K31.7|胃和十二指肠息肉|Polyp of stomach and duodenum|胃息肉|whsezcxr wxr
K35.2|急性阑尾炎伴有弥漫性腹膜炎|Acute appendicitis with generalized peritonitis||jxlwybymmxfmy
K35.8|急性阑尾炎|Acute appendicitis, other and unspecified|阑尾炎|jxlwy lwy
K40.9|单侧腹股沟疝不伴有梗阻或坏疽|Unilateral or unspecified inguinal hernia, without obstruction or gangrene|腹股沟疝|dcfggsbbygzhhj fggs
K42.9|脐疝不伴有梗阻或坏疽|Umbilical hernia without obstruction or gangrene|脐疝|qsbbygzhhj qs
K50.9|克罗恩病|Crohn disease, unspecified||kleb
K51.9|溃疡性结肠炎|Ulcerative colitis, unspecified||kyxjcy
K52.9|非感染性胃肠炎和结肠炎|Noninfective gastroenteritis and colitis, unspecified||fgrxwcyhjcy
K56.6|其他和未特指的肠梗阻|Other and unspecified intestinal obstruction|肠梗阻|qthwtzdcgz cgz
K57.3|大肠憩室病不伴有穿孔或脓肿|Diverticular disease of large intestine without perforation or abscess||dcqsbbbyckhnz
K58.9|肠易激综合征不伴有腹泻|Irritable bowel syndrome without diarrhoea|肠易激综合征|cyjzhzbbyfx cyjzhz
K59.0|便秘|Constipation||bm
K60.3|肛瘘|Anal fistula||gl
K61.0|肛门脓肿|Anal abscess|肛周脓肿|gmnz gznz
K62.1|直肠息肉|Rectal polyp||zcxr
K63.1|肠穿孔(非创伤性)|Perforation of intestine (nontraumatic)||cckfcsx
K63.5|结肠息肉|Polyp of colon||jcxr
K64.9|痔|Haemorrhoids, unspecified|痔疮|z zc
K65.0|急性腹膜炎|Acute peritonitis||jxfmy
K70.3|酒精性肝硬化|Alcoholic cirrhosis of liver||jjxgyh
K72.9|肝衰竭|Hepatic failure, unspecified||gsj
K73.9|慢性肝炎|Chronic hepatitis, unspecified||mxgy
K74.6|其他和未特指的肝硬化|Other and unspecified cirrhosis of liver|肝硬化|qthwtzdgyh gyh
K75.0|肝脓肿|Abscess of liver||gnz
K76.0|脂肪肝|Fatty (change of) liver, not elsewhere classified||zfg
K80.0|胆囊结石伴有急性胆囊炎|Calculus of gallbladder with acute cholecystitis||dnjsbyjxdny
K80.2|胆囊结石不伴有胆囊炎|Calculus of gallbladder without cholecystitis|胆囊结石|dnjsbbydny dnjs
K80.5|胆管结石不伴有胆管炎或胆囊炎|Calculus of bile duct without cholangitis or cholecystitis|胆总管结石|dgjsbbydgyhdny dzgjs
K81.0|急性胆囊炎|Acute cholecystitis||jxdny
K81.1|慢性胆囊炎|Chronic cholecystitis||mxdny
K82.8|胆囊的其他特指疾病|Other specified diseases of gallbladder|胆囊息肉|dndqttzjb dnxr
K83.0|胆管炎|Cholangitis||dgy
K85.9|急性胰腺炎|Acute pancreatitis, unspecified||jxyxy
K86.1|其他慢性胰腺炎|Other chronic pancreatitis||qtmxyxy
K92.0|呕血|Haematemesis||ox
K92.1|黑便|Melaena||hb
K92.2|胃肠出血|Gastrointestinal haemorrhage, unspecified|消化道出血|wccx xhdcx
L01.0|脓疱病|Impetigo [any organism] [any site]||npb
L02.9|皮肤脓肿、疖和痈|Cutaneous abscess, furuncle and carbuncle, unspecified||pfnzjhy
L03.9|蜂窝织炎|Cellulitis, unspecified||fwzy
L20.9|特应性皮炎|Atopic dermatitis, unspecified||tyxpy
L23.9|变应性接触性皮炎|Allergic contact dermatitis, unspecified cause||byxjcxpy
L30.9|皮炎|Dermatitis, unspecified|湿疹|py sz
L40.0|寻常型银屑病|Psoriasis vulgaris|牛皮癣|xcxyxb npx
L50.9|荨麻疹|Urticaria, unspecified||qmz
L70.0|寻常痤疮|Acne vulgaris||xccc
L72.1|毛囊囊肿|Trichilemmal cyst|皮脂腺囊肿|mnnz pzxnz
L80|白癜风|Vitiligo||bdf
L89.9|压疮|Decubitus ulcer and pressure area, unspecified|褥疮|yc rc
L97|下肢溃疡|Ulcer of lower limb, not elsewhere classified||xzky
M05.9|血清反应阳性的类风湿性关节炎|Seropositive rheumatoid arthritis, unspecified||xqfyyxdlfsxgjy
M06.9|类风湿性关节炎|Rheumatoid arthritis, unspecified||lfsxgjy
M10.9|痛风|Gout, unspecified||tf
M16.9|髋关节病|Coxarthrosis, unspecified|髋关节炎|kgjb kgjy
M17.9|膝关节病|Gonarthrosis, unspecified|膝关节骨关节炎|xgjb xgjggjy
M19.9|关节病|Arthrosis, unspecified|骨关节炎|gjb ggjy
M23.3|其他半月板紊乱|Other meniscus derangements|半月板损伤|qtbybwl bybss
M25.5|关节痛|Pain in joint||gjt
M32.9|系统性红斑狼疮|Systemic lupus erythematosus, unspecified||xtxhblc
M35.0|干燥综合征[舍格伦]|Sicca syndrome [Sjögren]||gzzhzsgl
M41.9|脊柱侧弯|Scoliosis, unspecified||jzcw
M43.1|脊椎前移|Spondylolisthesis|腰椎滑脱|jzqy yzht
M45|强直性脊柱炎|Ankylosing spondylitis||qzxjzy
M47.9|脊椎关节强硬|Spondylosis, unspecified|颈椎病|jzgjqy jzb
M48.0|椎管狭窄|Spinal stenosis|腰椎管狭窄|zgxz yzgxz
M50.2|其他颈椎间盘移位|Other cervical disc displacement|颈椎间盘突出|qtjzjpyw jzjptc
M51.2|其他特指的椎间盘移位|Other specified intervertebral disc displacement|腰椎间盘突出|qttzdzjpyw yzjptc
M54.3|坐骨神经痛|Sciatica||zgsjt
M54.5|下背痛|Low back pain|腰痛|xbt yt
M62.8|肌肉的其他特指疾患|Other specified disorders of muscle|横纹肌溶解|jrdqttzjh hwjrj
M65.3|扳机状指|Trigger finger||bjzz
M72.2|足底筋膜纤维瘤病|Plantar fascial fibromatosis|足底筋膜炎|zdjmxwlb zdjmy
M75.0|粘连性肩关节囊炎|Adhesive capsulitis of shoulder|肩周炎|nlxjgjny jzy
M75.1|旋转袖综合征|Rotator cuff syndrome|肩袖损伤|xzxzhz jxss
M79.1|肌痛|Myalgia||jt
M80.0|绝经后骨质疏松伴有病理性骨折|Postmenopausal osteoporosis with pathological fracture||jjhgzssbyblxgz
M81.0|绝经后骨质疏松|Postmenopausal osteoporosis||jjhgzss
M81.9|骨质疏松|Osteoporosis, unspecified||gzss
M86.9|骨髓炎|Osteomyelitis, unspecified||gsy
M87.9|骨坏死|Osteonecrosis, unspecified|股骨头坏死|ghs ggths
N00.9|急性肾炎综合征|Acute nephritic syndrome, unspecified|急性肾炎|jxsyzhz jxsy
N02.8|复发性和持续性血尿伴有其他形态改变|Recurrent and persistent haematuria, other|IgA肾病|ffxhcxxxnbyqtxtgb igasb
N03.9|慢性肾炎综合征|Chronic nephritic syndrome, unspecified|慢性肾炎|mxsyzhz mxsy
N04.9|肾病综合征|Nephrotic syndrome, unspecified||sbzhz
N10|急性肾小管-间质肾炎|Acute tubulo-interstitial nephritis|急性肾盂肾炎|jxsxgjzsy jxsysy
N13.3|其他和未特指的肾盂积水|Other and unspecified hydronephrosis|肾积水|qthwtzdsyjs sjs
N17.9|急性肾衰竭|Acute renal failure, unspecified|急性肾损伤|jxssj jxsss
N18.3|慢性肾脏病3期|Chronic kidney disease, stage 3||mxszb3q
N18.4|慢性肾脏病4期|Chronic kidney disease, stage 4||mxszb4q
N18.5|慢性肾脏病5期|Chronic kidney disease, stage 5|尿毒症|mxszb5q ndz
N18.9|慢性肾脏病|Chronic kidney disease, unspecified||mxszb
N20.0|肾结石|Calculus of kidney||sjs
N20.1|输尿管结石|Calculus of ureter||sngjs
N21.0|膀胱结石|Calculus in bladder||pgjs
N23|肾绞痛|Unspecified renal colic||sjt
N30.0|急性膀胱炎|Acute cystitis||jxpgy
N39.0|泌尿道感染|Urinary tract infection, site not specified|尿路感染|mndgr nlgr
N40|前列腺增生|Hyperplasia of prostate||qlxzs
N41.1|慢性前列腺炎|Chronic prostatitis||mxqlxy
N43.3|鞘膜积液|Hydrocele, unspecified||qmjy
N44|睾丸扭转|Torsion of testis||gwnz
N45.9|睾丸炎、附睾炎和附睾睾丸炎不伴有脓肿|Orchitis, epididymitis and epididymo-orchitis without abscess|附睾炎|gwyfgyhfggwybbynz fgy
N47|包皮过长、包茎和嵌顿包茎|Redundant prepuce, phimosis and paraphimosis|包茎|bpgcbjhqdbj bj
N60.1|弥漫性囊性乳腺病|Diffuse cystic mastopathy|乳腺增生|mmxnxrxb rxzs
N61|乳房炎性疾患|Inflammatory disorders of breast|乳腺炎|rfyxjh rxy
N63|乳房肿块|Unspecified lump in breast|乳腺结节|rfzk rxjj
N70.9|输卵管炎和卵巢炎|Salpingitis and oophoritis, unspecified|附件炎|slgyhlcy fjy
N72|宫颈炎性疾病|Inflammatory disease of cervix uteri|宫颈炎|gjyxjb gjy
N73.9|女性盆腔炎性疾病|Female pelvic inflammatory disease, unspecified|盆腔炎|nxpqyxjb pqy
N76.0|急性阴道炎|Acute vaginitis||jxydy
N80.9|子宫内膜异位症|Endometriosis, unspecified||zgnmywz
N81.4|子宫阴道脱垂|Uterovaginal prolapse, unspecified|子宫脱垂|zgydtc zgtc
N83.2|其他和未特指的卵巢囊肿|Other and unspecified ovarian cysts|卵巢囊肿|qthwtzdlcnz lcnz
N84.0|子宫体息肉|Polyp of corpus uteri|子宫内膜息肉|zgtxr zgnmxr
N92.0|月经过多和频繁,周期规则|Excessive and frequent menstruation with regular cycle|月经过多|yjgdhpfzqgz yjgd
N93.9|异常的子宫和阴道出血|Abnormal uterine and vaginal bleeding, unspecified|异常子宫出血|ycdzghydcx yczgcx
N94.6|痛经|Dysmenorrhoea, unspecified||tj
N95.1|绝经期和女性更年期状态|Menopausal and female climacteric states|更年期综合征|jjqhnxgnqzt gnqzhz
N97.9|女性不孕症|Female infertility, unspecified|不孕症|nxbyz byz
O00.9|异位妊娠|Ectopic pregnancy, unspecified|宫外孕|ywrs gwy
O03.9|自然流产,完全性或未特指,不伴有并发症|Spontaneous abortion, complete or unspecified, without complication|自然流产|zrlcwqxhwtzbbybfz zrlc
O10.0|原有特发性高血压并发于妊娠、分娩和产褥期|Pre-existing essential hypertension complicating pregnancy, childbirth and the puerperium||yytfxgxybfyrsfmhcrq
O13|妊娠期高血压|Gestational [pregnancy-induced] hypertension||rsqgxy
O14.1|重度先兆子痫|Severe pre-eclampsia||zdxzzx
O14.9|先兆子痫|Pre-eclampsia, unspecified|子痫前期|xzzx zxqq
O15.9|子痫|Eclampsia, unspecified as to time period||zx
O20.0|先兆流产|Threatened abortion||xzlc
O21.0|轻度妊娠剧吐|Mild hyperemesis gravidarum|妊娠剧吐|qdrsjt rsjt
O24.4|妊娠期发生的糖尿病|Diabetes mellitus arising in pregnancy|妊娠期糖尿病|rsqfsdtnb rsqtnb
O36.4|为胎儿宫内死亡给予的孕产妇医疗|Maternal care for intrauterine death||wtegnswjydycfyl
O42.9|胎膜早破|Premature rupture of membranes, unspecified||tmzp
O44.1|前置胎盘伴有出血|Placenta praevia with haemorrhage|前置胎盘|qztpbycx qztp
O45.9|胎盘早期剥离|Premature separation of placenta, unspecified|胎盘早剥|tpzqbl tpzb
O47.9|假临产|False labour, unspecified||jlc
O60.0|早产临产不伴有分娩|Preterm labour without delivery|先兆早产|zclcbbyfm xzzc
O72.1|其他即刻产后出血|Other immediate postpartum haemorrhage|产后出血|qtjkchcx chcx
O80.9|单胎自然分娩|Single spontaneous delivery, unspecified||dtzrfm
O82.9|剖宫产分娩|Delivery by caesarean section, unspecified|剖宫产|pgcfm pgc
O99.0|贫血并发于妊娠、分娩和产褥期|Anaemia complicating pregnancy, childbirth and the puerperium|妊娠合并贫血|pxbfyrsfmhcrq rshbpx
P07.3|其他早产婴儿|Other preterm infants|早产儿|qtzcye zce
P22.0|新生儿呼吸窘迫综合征|Respiratory distress syndrome of newborn||xsehxjpzhz
P23.9|先天性肺炎|Congenital pneumonia, unspecified|新生儿肺炎|xtxfy xsefy
P36.9|新生儿细菌性脓毒症|Bacterial sepsis of newborn, unspecified|新生儿败血症|xsexjxndz xsebxz
P59.9|新生儿黄疸|Neonatal jaundice, unspecified||xsehd
Q21.0|室间隔缺损|Ventricular septal defect|室缺|sjgqs sq
Q21.1|房间隔缺损|Atrial septal defect|房缺|fjgqs fq
Q25.0|动脉导管未闭|Patent ductus arteriosus||dmdgwb
Q65.8|髋的其他先天性变形|Other congenital deformities of hip|髋关节发育不良|kdqtxtxbx kgjfybl
R00.2|心悸|Palpitations||xj
R04.0|鼻出血|Epistaxis||bcx
R04.2|咯血|Haemoptysis||kx
R05|咳嗽|Cough||ks
R06.0|呼吸困难|Dyspnoea||hxkn
R07.4|胸痛|Chest pain, unspecified||xt
R10.0|急腹症|Acute abdomen||jfz
R10.4|其他和未特指的腹痛|Other and unspecified abdominal pain|腹痛|qthwtzdft ft
R11|恶心和呕吐|Nausea and vomiting|呕吐|exhot ot
R13|吞咽困难|Dysphagia||tykn
R17|黄疸|Unspecified jaundice||hd
R18|腹水|Ascites||fs
R19.0|腹内和盆腔内的肿胀、肿物和肿块|Intra-abdominal and pelvic swelling, mass and lump|腹部包块|fnhpqndzzzwhzk fbbk
R31|血尿|Unspecified haematuria||xn
R33|尿潴留|Retention of urine||nzl
R40.2|昏迷|Coma, unspecified||hm
R42|头晕和眩晕|Dizziness and giddiness|头晕 眩晕|tyhxy ty xy
R50.9|发热|Fever, unspecified||fr
R51|头痛|Headache||tt
R53|不适和疲劳|Malaise and fatigue|乏力|bshpl fl
R55|晕厥和虚脱|Syncope and collapse|晕厥|yjhxt yj
R56.0|热性惊厥|Febrile convulsions|高热惊厥|rxjj grjj
R56.8|其他和未特指的惊厥|Other and unspecified convulsions|抽搐|qthwtzdjj cc
R57.0|心源性休克|Cardiogenic shock||xyxxk
R57.9|休克|Shock, unspecified||xk
R59.9|淋巴结增大|Enlarged lymph nodes, unspecified|淋巴结肿大|lbjzd
R60.9|水肿|Oedema, unspecified||sz
R63.4|异常的体重减轻|Abnormal weight loss|消瘦|ycdtzjq xs
R73.9|高血糖症|Hyperglycaemia, unspecified||gxtz
R91|肺部诊断性影像检查的异常所见|Abnormal findings on diagnostic imaging of lung|肺部阴影|fbzdxyxjcdycsj fbyy
S01.9|头部开放性伤口|Open wound of head, part unspecified|头皮裂伤|tbkfxsk tpls
S02.1|颅底骨折|Fracture of base of skull||ldgz
S06.0|脑震荡|Concussion||nzd
S06.5|创伤性硬膜下出血|Traumatic subdural haemorrhage||csxymxcx
S06.9|颅内损伤|Intracranial injury, unspecified|颅脑外伤|lnss lnws
S13.4|颈部脊柱扭伤和劳损|Sprain and strain of cervical spine||jbjznshls
S22.0|胸椎骨折|Fracture of thoracic vertebra||xzgz
S22.3|肋骨骨折|Fracture of rib||lggz
S22.4|多根肋骨骨折|Multiple fractures of ribs||dglggz
S27.0|创伤性气胸|Traumatic pneumothorax||csxqx
S32.0|腰椎骨折|Fracture of lumbar vertebra|腰椎压缩性骨折|yzgz yzysxgz
S36.0|脾损伤|Injury of spleen|脾破裂|pss ppl
S42.0|锁骨骨折|Fracture of clavicle||sggz
S42.2|肱骨上端骨折|Fracture of upper end of humerus||ggsdgz
S43.0|肩关节脱位|Dislocation of shoulder joint||jgjtw
S52.5|桡骨下端骨折|Fracture of lower end of radius||rgxdgz
S61.9|腕和手的开放性伤口|Open wound of wrist and hand, part unspecified||whsdkfxsk
S62.6|其他手指骨折|Fracture of other finger||qtszgz
S72.0|股骨颈骨折|Fracture of neck of femur||ggjgz
S72.1|经转子骨折|Pertrochanteric fracture|股骨转子间骨折|jzzgz ggzzjgz
S72.3|股骨干骨折|Fracture of shaft of femur||ggggz
S82.0|髌骨骨折|Fracture of patella||bggz
S82.1|胫骨上端骨折|Fracture of upper end of tibia|胫骨平台骨折|jgsdgz jgptgz
S82.6|外踝骨折|Fracture of lateral malleolus|踝关节骨折|whgz hgjgz
S83.2|半月板撕裂(现患的)|Tear of meniscus, current||bybslxhd
S83.5|膝关节(前)(后)十字韧带的扭伤和劳损|Sprain and strain involving (anterior)(posterior) cruciate ligament of knee|前交叉韧带损伤|xgjqhszrddnshls qjcrdss
S86.0|跟腱损伤|Injury of Achilles tendon||gjss
S92.0|跟骨骨折|Fracture of calcaneus||gggz
S93.4|踝扭伤和劳损|Sprain and strain of ankle|踝扭伤|hnshls hns
T14.9|损伤|Injury, unspecified|外伤|ss ws
T17.9|呼吸道内异物|Foreign body in respiratory tract, part unspecified|气道异物|hxdnyw qdyw
T18.1|食管内异物|Foreign body in oesophagus||sgnyw
T30.0|烧伤|Burn of unspecified body region, unspecified degree|烫伤|ss ts
T58|一氧化碳的毒性效应|Toxic effect of carbon monoxide|一氧化碳中毒 煤气中毒|yyhtddxxy yyhtzd mqzd
T60.0|有机磷和氨基甲酸酯杀虫剂的毒性效应|Toxic effect: organophosphate and carbamate insecticides|有机磷中毒|yjlhajjszscjddxxy yjlzd
T63.0|蛇毒的毒性效应|Toxic effect: snake venom|毒蛇咬伤|sdddxxy dsys
T63.4|其他节肢动物毒液的毒性效应|Toxic effect: venom of other arthropods|蜂蜇伤|qtjzdwdyddxxy fzs
T67.0|中暑和日射病|Heatstroke and sunstroke|中暑|zshrsb zs
T75.1|溺水和非致命性淹没|Drowning and nonfatal submersion||nshfzmxym
T78.2|过敏性休克|Anaphylactic shock, unspecified||gmxxk
T78.4|变态反应|Allergy, unspecified|过敏反应|btfy gmfy
T81.4|操作后感染|Infection following a procedure, not elsewhere classified|手术切口感染|czhgr ssqkgr
T88.7|药物或药剂的有害效应|Unspecified adverse effect of drug or medicament|药物不良反应|ywhyjdyhxy ywblfy
U07.1|新型冠状病毒感染,病毒已确认|COVID-19, virus identified|新冠|xxgzbdgrbdyqr xg
W54|被狗咬伤或抓伤|Bitten or struck by dog|犬咬伤|bgyshzs qys
Z00.0|一般性医学检查|General medical examination|体检|ybxyxjc tj
Z03.9|可疑疾病的观察|Observation for suspected disease or condition, unspecified||kyjbdgc
Z09.8|其他情况治疗后的随诊检查|Follow-up examination after other treatment for other conditions|复查|qtqkzlhdszjc fc
Z23|单一细菌性疾病免疫接种的需要|Need for immunization against single bacterial diseases|预防接种|dyxjxjbmyjzdxy yfjz
Z34.9|正常妊娠监督|Supervision of normal pregnancy, unspecified|产检|zcrsjd cj
Z39.2|常规产后随诊|Routine postpartum follow-up|产后访视|cgchsz chfs
Z43.3|结肠造口维护|Attention to colostomy|造口护理|jczkwh zkhl
Z48.0|手术敷料和缝线的维护|Attention to surgical dressings and sutures|换药 拆线|ssflhfxdwh hy cx
Z50.1|其他物理治疗|Other physical therapy|康复理疗|qtwlzl kfll
Z50.9|涉及康复操作的医疗|Care involving use of rehabilitation procedure, unspecified|康复治疗|sjkfczdyl kfzl
Z51.1|肿瘤化学治疗疗程|Chemotherapy session for neoplasm|化疗|zlhxzllc hl
Z51.5|姑息治疗|Palliative care|安宁疗护|gxzl anlh
Z54.0|手术后恢复期|Convalescence following surgery|术后恢复|sshhfq shhf
Z94.0|肾移植状态|Kidney transplant status||syzzt
Z95.0|心脏起搏器状态|Presence of cardiac pacemaker|起搏器植入术后|xzqbqzt qbqzrsh
Z95.1|主动脉冠状动脉搭桥移植状态|Presence of aortocoronary bypass graft|冠脉搭桥术后|zdmgzdmdqyzzt gmdqsh
Z95.5|冠状血管成形术植入物和移植物状态|Presence of coronary angioplasty implant and graft|冠脉支架植入术后|gzxgcxszrwhyzwzt gmzjzrsh
Z96.6|矫形外科关节植入物|Presence of orthopaedic joint implants|关节置换术后|jxwkgjzrw gjzhsh
Z98.8|其他特指的手术后状态|Other specified postsurgical states|术后状态|qttzdsshzt shzt
Z99.2|依赖肾透析|Dependence on renal dialysis|血液透析|ylstx xytx
`;
