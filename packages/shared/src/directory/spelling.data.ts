/** How the names of subjects, capabilities and diseases are typed in Latin letters: name|syllables. */
export const spellingText = `
胸痛中心|xiong tong zhong xin; 急性冠脉综合征|ji xing guan mai zong he zheng; 主动脉夹层|zhu dong mai jia ceng
卒中中心|cu zhong zhong xin; 卒中中心|zu zhong zhong xin; 脑卒中中心|nao cu zhong zhong xin
脑卒中中心|nao zu zhong zhong xin; 中风|zhong feng; 创伤中心|chuang shang zhong xin
多发伤|duo fa shang; 外伤|wai shang; 危重孕产妇救治中心|wei zhong yun chan fu jiu zhi zhong xin
高危妊娠|gao wei ren shen; 产后出血|chan hou chu xue; 危重新生儿救治中心|wei zhong xin sheng er jiu zhi zhong xin
早产儿|zao chan er; 新生儿窒息|xin sheng er zhi xi; 心衰中心|xin shuai zhong xin
心力衰竭|xin li shuai jie; 房颤中心|fang chan zhong xin; 心房颤动|xin fang chan dong
癌症筛查中心|ai zheng shai cha zhong xin; 癌症早诊早治|ai zheng zao zhen zao zhi; 急诊 PCI|ji zhen p c i
冠脉介入|guan mai jie ru; 支架|zhi jia; 静脉溶栓|jing mai rong shuan
溶栓|rong shuan; 取栓|qu shuan; 机械取栓|ji xie qu shuan
神经介入|shen jing jie ru; 起搏器植入|qi bo qi zhi ru; 起搏|qi bo
血液透析|xue ye tou xi; 血透|xue tou; 透析|tou xi
腹膜透析|fu mo tou xi; 腹透|fu tou; CT|c t
电脑断层|dian nao duan ceng; 磁共振|ci gong zhen; 核磁|he ci
核磁共振|he ci gong zhen; MR|m r; 乳腺钼靶|ru xian mu ba
钼靶|mu ba; 心脏超声|xin zang chao sheng; 心脏彩超|xin zang cai chao
心超|xin chao; 动态心电图|dong tai xin dian tu; 二十四小时心电图|er shi si xiao shi xin dian tu
消化内镜|xiao hua nei jing; 内镜|nei jing; 胃镜|wei jing
肠镜|chang jing; ERCP|e r c p; 胆道取石|dan dao qu shi
支气管镜|zhi qi guan jing; 气管镜|qi guan jing; 肺功能检查|fei gong neng jian cha
肺功能|fei gong neng; 有创呼吸机|you chuang hu xi ji; 呼吸机|hu xi ji
机械通气|ji xie tong qi; 体外膜肺|ti wai mo fei; 叶克膜|ye ke mo
重症监护|zhong zheng jian hu; 监护病房|jian hu bing fang; 输血|shu xue
血库|xue ku; 儿科病房|er ke bing fang; 小儿住院|xiao er zhu yuan
产科分娩|chan ke fen mian; 接生|jie sheng; 分娩|fen mian
康复病房|kang fu bing fang; 住院康复|zhu yuan kang fu; 康复门诊|kang fu men zhen
康复训练|kang fu xun lian; 理疗|li liao; 肿瘤放疗|zhong liu fang liao
放射治疗|fang she zhi liao; 直线加速器|zhi xian jia su qi; 肿瘤化疗|zhong liu hua liao
化学治疗|hua xue zhi liao; 精神科病房|jing shen ke bing fang; 精神专科|jing shen zhuan ke
心理|xin li; 结核病定点|jie he bing ding dian; 结核定点|jie he ding dian
艾滋病定点|ai zi bing ding dian; 抗病毒治疗|kang bing du zhi liao; 发热门诊|fa re men zhen
发热|fa re; 狂犬病暴露处置|kuang quan bing bao lu chu zhi; 犬伤|quan shang
狗咬伤|gou yao shang; 狂犬疫苗|kuang quan yi miao; 蛇伤救治|she shang jiu zhi
毒蛇咬伤|du she yao shang; 抗蛇毒血清|kang she du xue qing; 高压氧|gao ya yang
高压氧舱|gao ya yang cang; 一氧化碳中毒|yi yang hua tan zhong du; 烧伤救治|shao shang jiu zhi
烫伤|tang shang; 白内障手术|bai nei zhang shou shu; 白内障|bai nei zhang
安宁疗护|an ning liao hu; 临终关怀|lin zhong guan huai; 中医适宜技术|zhong yi shi yi ji shu
针灸|zhen jiu; 推拿|tui na; 艾灸|ai jiu
高血压|gao xue ya; 血压高|xue ya gao; 冠心病|guan xin bing
心绞痛|xin jiao tong; 急性心肌梗死|ji xing xin ji geng si; 心梗|xin geng
心肌梗塞|xin ji geng se; 胸痛|xiong tong; 胸闷|xiong men
心衰|xin shuai; 心律失常|xin lv shi chang; 心悸|xin ji
早搏|zao bo; 房颤|fang chan; 脑梗死|nao geng si
脑梗|nao geng; 脑卒中|nao cu zhong; 脑卒中|nao zu zhong
脑出血|nao chu xue; 脑溢血|nao yi xue; 短暂性脑缺血发作|duan zan xing nao que xue fa zuo
小中风|xiao zhong feng; 癫痫|dian xian; 羊癫疯|yang dian feng
抽搐|chou chu; 帕金森病|pa jin sen bing; 眩晕|xuan yun
头晕|tou yun; 失眠|shi mian; 睡眠障碍|shui mian zhang ai
糖尿病|tang niao bing; 血糖高|xue tang gao; 消渴|xiao ke
糖尿病足|tang niao bing zu; 甲状腺结节|jia zhuang xian jie jie; 甲状腺肿|jia zhuang xian zhong
甲状腺功能亢进|jia zhuang xian gong neng kang jin; 甲亢|jia kang; 痛风|tong feng
高尿酸|gao niao suan; 骨质疏松|gu zhi shu song; 慢性阻塞性肺疾病|man xing zu se xing fei ji bing
慢阻肺|man zu fei; 肺气肿|fei qi zhong; 哮喘|xiao chuan
肺炎|fei yan; 肺部感染|fei bu gan ran; 肺结节|fei jie jie
肺部阴影|fei bu yin ying; 肺结核|fei jie he; 结核病|jie he bing
痨病|lao bing; 咯血|ka xue; 咳血|ke xue
呼吸衰竭|hu xi shuai jie; 消化道出血|xiao hua dao chu xue; 呕血|ou xue
黑便|hei bian; 胃溃疡|wei kui yang; 胃病|wei bing
胃痛|wei tong; 肝硬化|gan ying hua; 乙型肝炎|yi xing gan yan
乙肝|yi gan; 胆囊结石|dan nang jie shi; 胆结石|dan jie shi
胆囊炎|dan nang yan; 急性阑尾炎|ji xing lan wei yan; 阑尾炎|lan wei yan
疝|shan; 腹股沟疝|fu gu gou shan; 小肠气|xiao chang qi
急性胰腺炎|ji xing yi xian yan; 胰腺炎|yi xian yan; 慢性肾脏病|man xing shen zang bing
肾衰|shen shuai; 尿毒症|niao du zheng; 肾结石|shen jie shi
尿路结石|niao lu jie shi; 肾绞痛|shen jiao tong; 前列腺增生|qian lie xian zeng sheng
前列腺肥大|qian lie xian fei da; 尿路感染|niao lu gan ran; 髋部骨折|kuan bu gu zhe
股骨颈骨折|gu gu jing gu zhe; 骨折|gu zhe; 车祸|che huo
颅脑损伤|lu nao sun shang; 脑外伤|nao wai shang; 腰椎间盘突出|yao zhui jian pan tu chu
腰突|yao tu; 腰腿痛|yao tui tong; 膝骨关节炎|xi gu guan jie yan
膝关节痛|xi guan jie tong; 类风湿关节炎|lei feng shi guan jie yan; 类风湿|lei feng shi
脑卒中后遗症|nao cu zhong hou yi zheng; 脑卒中后遗症|nao zu zhong hou yi zheng; 偏瘫|pian tan
妊娠高血压|ren shen gao xue ya; 子痫|zi xian; 新生儿黄疸|xin sheng er huang dan
子宫肌瘤|zi gong ji liu; 小儿肺炎|xiao er fei yan; 热性惊厥|re xing jing jue
高热惊厥|gao re jing jue; 手足口病|shou zu kou bing; 乳腺癌|ru xian ai
乳腺肿块|ru xian zhong kuai; 肺癌|fei ai; 胃癌|wei ai
肠癌|chang ai; 结直肠癌|jie zhi chang ai; 鼻咽癌|bi yan ai
青光眼|qing guang yan; 中耳炎|zhong er yan; 湿疹|shi zhen
皮炎|pi yan; 带状疱疹|dai zhuang pao zhen; 蛇盘疮|she pan chuang
抑郁症|yi yu zheng; 抑郁|yi yu; 精神分裂症|jing shen fen lie zheng
阿尔茨海默病|a er ci hai mo bing; 老年痴呆|lao nian chi dai; 贫血|pin xue
犬咬伤|quan yao shang; 猫抓伤|mao zhua shang; 蛇咬伤|she yao shang
煤气中毒|mei qi zhong du; 农药中毒|nong yao zhong du; 有机磷中毒|you ji lin zhong du
中暑|zhong shu; 热射病|re she bing; 烧伤|shao shang
艾滋病|ai zi bing; 登革热|deng ge re; 发烧|fa shao
传染病|chuan ran bing; 肿瘤|zhong liu; 血液病|xue ye bing
内分泌疾病|nei fen mi ji bing; 精神障碍|jing shen zhang ai; 神经系统疾病|shen jing xi tong ji bing
眼病|yan bing; 耳病|er bing; 循环系统疾病|xun huan xi tong ji bing
呼吸系统疾病|hu xi xi tong ji bing; 消化系统疾病|xiao hua xi tong ji bing; 皮肤病|pi fu bing
骨骼肌肉疾病|gu ge ji rou ji bing; 泌尿生殖系统疾病|mi niao sheng zhi xi tong ji bing; 妊娠分娩|ren shen fen mian
围产期疾病|wei chan qi ji bing; 先天畸形|xian tian ji xing; 症状和体征|zheng zhuang he ti zheng
损伤和中毒|sun shang he zhong du; 外因|wai yin; 保健|bao jian
预防保健科|yu fang bao jian ke; 全科医疗科|quan ke yi liao ke; 内科|nei ke
呼吸内科|hu xi nei ke; 消化内科|xiao hua nei ke; 神经内科|shen jing nei ke
心血管内科|xin xue guan nei ke; 血液内科|xue ye nei ke; 肾病学|shen bing xue
内分泌|nei fen mi; 免疫学|mian yi xue; 变态反应|bian tai fan ying
老年病|lao nian bing; 其他内科|qi ta nei ke; 外科|wai ke
普通外科|pu tong wai ke; 神经外科|shen jing wai ke; 骨科|gu ke
泌尿外科|mi niao wai ke; 胸外科|xiong wai ke; 心脏大血管外科|xin zang da xue guan wai ke
烧伤科|shao shang ke; 整形外科|zheng xing wai ke; 妇产科|fu chan ke
妇科|fu ke; 产科|chan ke; 妇女保健科|fu nv bao jian ke
儿科|er ke; 新生儿|xin sheng er; 小儿外科|xiao er wai ke
儿童保健科|er tong bao jian ke; 眼科|yan ke; 耳鼻咽喉科|er bi yan hou ke
口腔科|kou qiang ke; 皮肤科|pi fu ke; 医疗美容科|yi liao mei rong ke
精神科|jing shen ke; 传染科|chuan ran ke; 结核病科|jie he bing ke
地方病科|di fang bing ke; 肿瘤科|zhong liu ke; 急诊医学科|ji zhen yi xue ke
康复医学科|kang fu yi xue ke; 运动医学科|yun dong yi xue ke; 职业病科|zhi ye bing ke
临终关怀科|lin zhong guan huai ke; 特种医学与军事医学科|te zhong yi xue yu jun shi yi xue ke; 麻醉科|ma zui ke
疼痛科|teng tong ke; 重症医学科|zhong zheng yi xue ke; 医学检验科|yi xue jian yan ke
病理科|bing li ke; 医学影像科|yi xue ying xiang ke; X线诊断|x xian zhen duan
CT诊断|c t zhen duan; 磁共振成像诊断|ci gong zhen cheng xiang zhen duan; 核医学|he yi xue
超声诊断|chao sheng zhen duan; 心电诊断|xin dian zhen duan; 中医科|zhong yi ke
民族医学科|min zu yi xue ke; 中西医结合科|zhong xi yi jie he ke
`;
