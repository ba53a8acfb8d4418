import type { InstitutionKind, Tier } from '@lianzhen/shared/directory';
import { demoPlace } from './places.ts';

/**
 * The institutions of the demo region. Names are public or follow the naming custom of their place; every code
 * is invented (DEM) and valid only by its check digit.
 */
export type DemoInstitution = ReturnType<typeof demoPlace> & {
  key: string;
  name: string;
  nameEn: string;
  alias: string;
  areaCode: string;
  tier: Tier | null;
  kind: InstitutionKind;
  uscc: string;
  orgCode: string;
};

const lines = `
org-001|漳州市医院|Zhangzhou Municipal Hospital|福建医科大学附属漳州市医院|350602|tertiary|general_hospital|12350602DEM000014D|DEM000014
org-002|解放军联勤保障部队第九〇九医院|No. 909 Hospital of the Joint Logistics Support Force|厦门大学附属东南医院、原解放军第175医院|350602|tertiary|general_hospital|12350602DEM0000228|DEM000022
org-003|漳州市中医院|Zhangzhou Hospital of Chinese Medicine||350602|secondary|tcm_hospital|12350602DEM0000303|DEM000030
org-004|漳州市第二医院|Zhangzhou Second Hospital||350604|secondary|general_hospital|12350604DEM000049W|DEM000049
org-005|漳州市第三医院|Zhangzhou Third Hospital||350602|secondary|general_hospital|12350602DEM000057T|DEM000057
org-006|漳州市第五医院|Zhangzhou Fifth Hospital||350602|secondary|general_hospital|12350602DEM000065M|DEM000065
org-007|漳州市福康医院|Zhangzhou Fukang Hospital||350602|secondary|psychiatric_hospital|12350602DEM000073G|DEM000073
org-008|漳州市妇幼保健院|Zhangzhou Maternal and Child Hospital||350602|secondary|maternal_child_hospital|12350602DEM000081B|DEM000081
org-009|漳州正兴医院|Zhangzhou Zhengxing Hospital||350603|secondary|general_hospital|52350603DEM00009XD|DEM00009X
org-010|龙海区中医院|Longhai Hospital of Chinese Medicine||350604|secondary|tcm_hospital|12350604DEM000102Q|DEM000102
org-011|龙海区妇幼保健院|Longhai Maternal and Child Hospital||350604|secondary|maternal_child_hospital|12350604DEM000110K|DEM000110
org-012|漳浦县医院|Zhangpu County Hospital||350623|secondary|general_hospital|12350623DEM0001291|DEM000129
org-013|漳浦县中医院|Zhangpu Hospital of Chinese Medicine||350623|secondary|tcm_hospital|12350623DEM000137U|DEM000137
org-014|云霄县医院|Yunxiao County Hospital||350622|secondary|general_hospital|12350622DEM0001458|DEM000145
org-015|云霄县中医院|Yunxiao Hospital of Chinese Medicine||350622|secondary|tcm_hospital|12350622DEM0001533|DEM000153
org-016|诏安县总医院|Zhao'an General Hospital||350624|secondary|general_hospital|12350624DEM000161T|DEM000161
org-017|诏安县中医院|Zhao'an Hospital of Chinese Medicine||350624|secondary|tcm_hospital|12350624DEM00017XJ|DEM00017X
org-018|东山县医院|Dongshan County Hospital||350626|secondary|general_hospital|12350626DEM000188F|DEM000188
org-019|东山县中医院|Dongshan Hospital of Chinese Medicine||350626|secondary|tcm_hospital|12350626DEM000196A|DEM000196
org-020|南靖县医院|Nanjing County Hospital||350627|secondary|general_hospital|12350627DEM000209E|DEM000209
org-021|南靖县中医院|Nanjing Hospital of Chinese Medicine||350627|secondary|tcm_hospital|12350627DEM0002179|DEM000217
org-022|平和县医院|Pinghe County Hospital||350628|secondary|general_hospital|12350628DEM000225J|DEM000225
org-023|平和县中医院|Pinghe Hospital of Chinese Medicine||350628|secondary|tcm_hospital|12350628DEM000233D|DEM000233
org-024|长泰区医院|Changtai District Hospital||350605|secondary|general_hospital|12350605DEM000241X|DEM000241
org-025|长泰区中医院|Changtai Hospital of Chinese Medicine||350605|secondary|tcm_hospital|12350605DEM00025XM|DEM00025X
org-026|华安县医院|Hua'an County Hospital||350629|secondary|general_hospital|12350629DEM000268E|DEM000268
org-027|华安县中医院|Hua'an Hospital of Chinese Medicine||350629|secondary|tcm_hospital|12350629DEM0002769|DEM000276
org-028|芗城区东铺头街道社区卫生服务中心|Dongputou Community Health Centre, Xiangcheng||350602|primary|community_centre|12350602DEM0002840|DEM000284
org-029|芗城区西桥街道社区卫生服务中心|Xiqiao Community Health Centre, Xiangcheng||350602|primary|community_centre|12350602DEM000292T|DEM000292
org-030|芗城区新桥街道社区卫生服务中心|Xinqiao Community Health Centre, Xiangcheng||350602|primary|community_centre|12350602DEM000305G|DEM000305
org-031|芗城区巷口街道社区卫生服务中心|Xiangkou Community Health Centre, Xiangcheng||350602|primary|community_centre|12350602DEM000313B|DEM000313
org-032|芗城区南坑街道社区卫生服务中心|Nankeng Community Health Centre, Xiangcheng||350602|primary|community_centre|12350602DEM0003216|DEM000321
org-033|芗城区通北街道社区卫生服务中心|Tongbei Community Health Centre, Xiangcheng||350602|primary|community_centre|12350602DEM00033XX|DEM00033X
org-034|芗城区芝山街道社区卫生服务中心|Zhishan Community Health Centre, Xiangcheng||350602|primary|community_centre|12350602DEM000348X|DEM000348
org-035|芗城区石亭镇卫生院|Shiting Town Health Centre, Xiangcheng||350602|primary|township_centre|12350602DEM000356Q|DEM000356
org-036|芗城区浦南镇卫生院|Punan Town Health Centre, Xiangcheng||350602|primary|township_centre|12350602DEM000364K|DEM000364
org-037|芗城区天宝镇中心卫生院|Tianbao Town Central Health Centre, Xiangcheng||350602|primary|central_township_centre|12350602DEM000372E|DEM000372
org-038|龙文区步文街道社区卫生服务中心|Buwen Community Health Centre, Longwen||350603|primary|community_centre|12350603DEM000380P|DEM000380
org-039|龙文区碧湖街道社区卫生服务中心|Bihu Community Health Centre, Longwen||350603|primary|community_centre|12350603DEM000399L|DEM000399
org-040|龙文区蓝田街道社区卫生服务中心|Lantian Community Health Centre, Longwen||350603|primary|community_centre|12350603DEM0004018|DEM000401
org-041|龙文区朝阳街道社区卫生服务中心|Chaoyang Community Health Centre, Longwen||350603|primary|community_centre|12350603DEM00041X0|DEM00041X
org-042|龙文区景山街道社区卫生服务中心|Jingshan Community Health Centre, Longwen||350603|primary|community_centre|12350603DEM0004280|DEM000428
org-043|龙文区郭坑镇卫生院|Guokeng Town Health Centre, Longwen||350603|primary|township_centre|12350603DEM000436T|DEM000436
org-044|龙海区石码街道社区卫生服务中心|Shima Community Health Centre, Longhai||350604|primary|community_centre|12350604DEM0004444|DEM000444
org-045|龙海区海澄镇卫生院|Haicheng Town Health Centre, Longhai||350604|primary|township_centre|12350604DEM000452Y|DEM000452
org-046|龙海区角美镇卫生院|Jiaomei Town Health Centre, Longhai||350604|primary|township_centre|12350604DEM000460R|DEM000460
org-047|龙海区白水镇卫生院|Baishui Town Health Centre, Longhai||350604|primary|township_centre|12350604DEM000479N|DEM000479
org-048|龙海区浮宫镇卫生院|Fugong Town Health Centre, Longhai||350604|primary|township_centre|12350604DEM000487H|DEM000487
org-049|龙海区程溪镇卫生院|Chengxi Town Health Centre, Longhai||350604|primary|township_centre|12350604DEM000495C|DEM000495
org-050|龙海区港尾镇卫生院|Gangwei Town Health Centre, Longhai||350604|primary|township_centre|12350604DEM0005082|DEM000508
org-051|龙海区九湖镇卫生院|Jiuhu Town Health Centre, Longhai||350604|primary|township_centre|12350604DEM000516W|DEM000516
org-052|龙海区颜厝卫生院|Yancuo Health Centre, Longhai||350604|primary|township_centre|12350604DEM000524P|DEM000524
org-053|龙海区榜山卫生院|Bangshan Health Centre, Longhai||350604|primary|township_centre|12350604DEM000532J|DEM000532
org-054|龙海区紫泥卫生院|Zini Health Centre, Longhai||350604|primary|township_centre|12350604DEM000540D|DEM000540
org-055|龙海区东园镇卫生院|Dongyuan Town Health Centre, Longhai||350604|primary|township_centre|12350604DEM000559A|DEM000559
org-056|龙海区东泗乡卫生院|Dongsi Township Health Centre, Longhai||350604|primary|township_centre|12350604DEM0005675|DEM000567
org-057|龙海区隆教畲族乡卫生院|Longjiao She Township Health Centre, Longhai||350604|primary|township_centre|12350604DEM0005750|DEM000575
org-058|长泰区武安镇卫生院|Wu'an Town Health Centre, Changtai||350605|primary|township_centre|12350605DEM0005839|DEM000583
org-059|长泰区岩溪中心卫生院|Yanxi Central Health Centre, Changtai||350605|primary|central_township_centre|12350605DEM0005914|DEM000591
org-060|长泰区陈巷镇卫生院|Chenxiang Town Health Centre, Changtai||350605|primary|township_centre|12350605DEM000604R|DEM000604
org-061|长泰区枋洋镇卫生院|Fangyang Town Health Centre, Changtai||350605|primary|township_centre|12350605DEM000612L|DEM000612
org-062|长泰区坂里乡卫生院|Banli Township Health Centre, Changtai||350605|primary|township_centre|12350605DEM000620F|DEM000620
org-063|云霄县云陵镇卫生院|Yunling Town Health Centre, Yunxiao||350622|primary|township_centre|12350622DEM0006390|DEM000639
org-064|云霄县陈岱中心卫生院|Chendai Central Health Centre, Yunxiao||350622|primary|central_township_centre|12350622DEM000647T|DEM000647
org-065|云霄县东厦镇卫生院|Dongxia Town Health Centre, Yunxiao||350622|primary|township_centre|12350622DEM000655M|DEM000655
org-066|云霄县莆美镇卫生院|Pumei Town Health Centre, Yunxiao||350622|primary|township_centre|12350622DEM000663G|DEM000663
org-067|云霄县列屿镇卫生院|Lieyu Town Health Centre, Yunxiao||350622|primary|township_centre|12350622DEM000671B|DEM000671
org-068|云霄县火田镇卫生院|Huotian Town Health Centre, Yunxiao||350622|primary|township_centre|12350622DEM00068X3|DEM00068X
org-069|云霄县下河乡卫生院|Xiahe Township Health Centre, Yunxiao||350622|primary|township_centre|12350622DEM0006983|DEM000698
org-070|云霄县马铺乡卫生院|Mapu Township Health Centre, Yunxiao||350622|primary|township_centre|12350622DEM000700N|DEM000700
org-071|云霄县和平乡卫生院|Heping Township Health Centre, Yunxiao||350622|primary|township_centre|12350622DEM000719K|DEM000719
org-072|漳浦县绥安镇卫生院|Sui'an Town Health Centre, Zhangpu||350623|primary|township_centre|12350623DEM000727W|DEM000727
org-073|漳浦县旧镇中心卫生院|Jiuzhen Central Health Centre, Zhangpu||350623|primary|central_township_centre|12350623DEM000735P|DEM000735
org-074|漳浦县佛昙镇卫生院|Fotan Town Health Centre, Zhangpu||350623|primary|township_centre|12350623DEM000743J|DEM000743
org-075|漳浦县赤湖镇卫生院|Chihu Town Health Centre, Zhangpu||350623|primary|township_centre|12350623DEM000751D|DEM000751
org-076|漳浦县杜浔镇卫生院|Duxun Town Health Centre, Zhangpu||350623|primary|township_centre|12350623DEM00076X5|DEM00076X
org-077|漳浦县霞美镇卫生院|Xiamei Town Health Centre, Zhangpu||350623|primary|township_centre|12350623DEM0007785|DEM000778
org-078|漳浦县官浔镇卫生院|Guanxun Town Health Centre, Zhangpu||350623|primary|township_centre|12350623DEM0007860|DEM000786
org-079|漳浦县石榴镇卫生院|Shiliu Town Health Centre, Zhangpu||350623|primary|township_centre|12350623DEM000794T|DEM000794
org-080|漳浦县盘陀镇卫生院|Pantuo Town Health Centre, Zhangpu||350623|primary|township_centre|12350623DEM000807G|DEM000807
org-081|漳浦县长桥镇卫生院|Changqiao Town Health Centre, Zhangpu||350623|primary|township_centre|12350623DEM000815B|DEM000815
org-082|漳浦县前亭镇卫生院|Qianting Town Health Centre, Zhangpu||350623|primary|township_centre|12350623DEM0008236|DEM000823
org-083|漳浦县马坪镇卫生院|Maping Town Health Centre, Zhangpu||350623|primary|township_centre|12350623DEM0008311|DEM000831
org-084|漳浦县深土镇卫生院|Shentu Town Health Centre, Zhangpu||350623|primary|township_centre|12350623DEM00084XQ|DEM00084X
org-085|漳浦县六鳌镇卫生院|Liu'ao Town Health Centre, Zhangpu||350623|primary|township_centre|12350623DEM000858Q|DEM000858
org-086|漳浦县沙西镇卫生院|Shaxi Town Health Centre, Zhangpu||350623|primary|township_centre|12350623DEM000866K|DEM000866
org-087|漳浦县古雷镇卫生院|Gulei Town Health Centre, Zhangpu||350623|primary|township_centre|12350623DEM000874E|DEM000874
org-088|漳浦县大南坂镇卫生院|Dananban Town Health Centre, Zhangpu||350623|primary|township_centre|12350623DEM0008829|DEM000882
org-089|漳浦县南浦乡卫生院|Nanpu Township Health Centre, Zhangpu||350623|primary|township_centre|12350623DEM0008904|DEM000890
org-090|漳浦县赤岭畲族乡卫生院|Chiling She Township Health Centre, Zhangpu||350623|primary|township_centre|12350623DEM000903R|DEM000903
org-091|漳浦县湖西畲族乡卫生院|Huxi She Township Health Centre, Zhangpu||350623|primary|township_centre|12350623DEM000911L|DEM000911
org-092|漳浦县赤土卫生院|Chitu Health Centre, Zhangpu||350623|primary|township_centre|12350623DEM00092XC|DEM00092X
org-093|诏安县南诏镇卫生院|Nanzhao Town Health Centre, Zhao'an||350624|primary|township_centre|12350624DEM000938T|DEM000938
org-094|诏安县四都镇卫生院|Sidu Town Health Centre, Zhao'an||350624|primary|township_centre|12350624DEM000946M|DEM000946
org-095|诏安县梅岭镇卫生院|Meiling Town Health Centre, Zhao'an||350624|primary|township_centre|12350624DEM000954G|DEM000954
org-096|诏安县桥东镇卫生院|Qiaodong Town Health Centre, Zhao'an||350624|primary|township_centre|12350624DEM000962B|DEM000962
org-097|诏安县深桥镇卫生院|Shenqiao Town Health Centre, Zhao'an||350624|primary|township_centre|12350624DEM0009706|DEM000970
org-098|诏安县太平镇卫生院|Taiping Town Health Centre, Zhao'an||350624|primary|township_centre|12350624DEM0009893|DEM000989
org-099|诏安县霞葛镇卫生院|Xiage Town Health Centre, Zhao'an||350624|primary|township_centre|12350624DEM000997X|DEM000997
org-100|诏安县官陂镇卫生院|Guanbei Town Health Centre, Zhao'an||350624|primary|township_centre|12350624DEM001009Y|DEM001009
org-101|诏安县秀篆镇卫生院|Xiuzhuan Town Health Centre, Zhao'an||350624|primary|township_centre|12350624DEM001017R|DEM001017
org-102|诏安县西潭镇卫生院|Xitan Town Health Centre, Zhao'an||350624|primary|township_centre|12350624DEM001025L|DEM001025
org-103|诏安县金星乡卫生院|Jinxing Township Health Centre, Zhao'an||350624|primary|township_centre|12350624DEM001033F|DEM001033
org-104|诏安县白洋乡卫生院|Baiyang Township Health Centre, Zhao'an||350624|primary|township_centre|12350624DEM001041A|DEM001041
org-105|诏安县建设乡卫生院|Jianshe Township Health Centre, Zhao'an||350624|primary|township_centre|12350624DEM00105X2|DEM00105X
org-106|诏安县红星乡卫生院|Hongxing Township Health Centre, Zhao'an||350624|primary|township_centre|12350624DEM0010682|DEM001068
org-107|诏安县梅洲乡卫生院|Meizhou Township Health Centre, Zhao'an||350624|primary|township_centre|12350624DEM001076W|DEM001076
org-108|东山县西埔镇卫生院|Xipu Town Health Centre, Dongshan||350626|primary|township_centre|12350626DEM001084L|DEM001084
org-109|东山县樟塘镇卫生院|Zhangtang Town Health Centre, Dongshan||350626|primary|township_centre|12350626DEM001092F|DEM001092
org-110|东山县康美镇卫生院|Kangmei Town Health Centre, Dongshan||350626|primary|township_centre|12350626DEM0011055|DEM001105
org-111|东山县杏陈镇卫生院|Xingchen Town Health Centre, Dongshan||350626|primary|township_centre|12350626DEM0011130|DEM001113
org-112|东山县陈城镇卫生院|Chencheng Town Health Centre, Dongshan||350626|primary|township_centre|12350626DEM001121T|DEM001121
org-113|东山县前楼镇卫生院|Qianlou Town Health Centre, Dongshan||350626|primary|township_centre|12350626DEM00113XJ|DEM00113X
org-114|东山县铜陵镇卫生院|Tongling Town Health Centre, Dongshan||350626|primary|township_centre|12350626DEM001148J|DEM001148
org-115|南靖县山城镇卫生院|Shancheng Town Health Centre, Nanjing||350627|primary|township_centre|12350627DEM001156U|DEM001156
org-116|南靖县丰田镇卫生院|Fengtian Town Health Centre, Nanjing||350627|primary|township_centre|12350627DEM001164N|DEM001164
org-117|南靖县靖城中心卫生院|Jingcheng Central Health Centre, Nanjing||350627|primary|central_township_centre|12350627DEM001172H|DEM001172
org-118|南靖县龙山镇卫生院|Longshan Town Health Centre, Nanjing||350627|primary|township_centre|12350627DEM001180C|DEM001180
org-119|南靖县金山镇卫生院|Jinshan Town Health Centre, Nanjing||350627|primary|township_centre|12350627DEM0011999|DEM001199
org-120|南靖县和溪镇卫生院|Hexi Town Health Centre, Nanjing||350627|primary|township_centre|12350627DEM001201W|DEM001201
org-121|南靖县奎洋镇卫生院|Kuiyang Town Health Centre, Nanjing||350627|primary|township_centre|12350627DEM00121XL|DEM00121X
org-122|南靖县梅林镇卫生院|Meilin Town Health Centre, Nanjing||350627|primary|township_centre|12350627DEM001228L|DEM001228
org-123|南靖县书洋镇卫生院|Shuyang Town Health Centre, Nanjing||350627|primary|township_centre|12350627DEM001236F|DEM001236
org-124|南靖县船场镇卫生院|Chuanchang Town Health Centre, Nanjing||350627|primary|township_centre|12350627DEM001244A|DEM001244
org-125|南靖县南坑镇卫生院|Nankeng Town Health Centre, Nanjing||350627|primary|township_centre|12350627DEM0012525|DEM001252
org-126|平和县小溪镇卫生院|Xiaoxi Town Health Centre, Pinghe||350628|primary|township_centre|12350628DEM001260E|DEM001260
org-127|平和县山格镇卫生院|Shange Town Health Centre, Pinghe||350628|primary|township_centre|12350628DEM001279B|DEM001279
org-128|平和县文峰镇卫生院|Wenfeng Town Health Centre, Pinghe||350628|primary|township_centre|12350628DEM0012876|DEM001287
org-129|平和县南胜镇卫生院|Nansheng Town Health Centre, Pinghe||350628|primary|township_centre|12350628DEM0012951|DEM001295
org-130|平和县坂仔镇卫生院|Banzai Town Health Centre, Pinghe||350628|primary|township_centre|12350628DEM001308N|DEM001308
org-131|平和县安厚镇卫生院|Anhou Town Health Centre, Pinghe||350628|primary|township_centre|12350628DEM001316H|DEM001316
org-132|平和县大溪镇卫生院|Daxi Town Health Centre, Pinghe||350628|primary|township_centre|12350628DEM001324C|DEM001324
org-133|平和县霞寨中心卫生院|Xiazhai Central Health Centre, Pinghe||350628|primary|central_township_centre|12350628DEM0013327|DEM001332
org-134|平和县九峰镇卫生院|Jiufeng Town Health Centre, Pinghe||350628|primary|township_centre|12350628DEM0013402|DEM001340
org-135|平和县芦溪镇卫生院|Luxi Town Health Centre, Pinghe||350628|primary|township_centre|12350628DEM001359Y|DEM001359
org-136|平和县五寨乡卫生院|Wuzhai Township Health Centre, Pinghe||350628|primary|township_centre|12350628DEM001367R|DEM001367
org-137|平和县国强乡卫生院|Guoqiang Township Health Centre, Pinghe||350628|primary|township_centre|12350628DEM001375L|DEM001375
org-138|平和县崎岭乡卫生院|Qiling Township Health Centre, Pinghe||350628|primary|township_centre|12350628DEM001383F|DEM001383
org-139|平和县长乐乡卫生院|Changle Township Health Centre, Pinghe||350628|primary|township_centre|12350628DEM001391A|DEM001391
org-140|平和县秀峰乡卫生院|Xiufeng Township Health Centre, Pinghe||350628|primary|township_centre|12350628DEM0014040|DEM001404
org-141|华安县华丰镇卫生院|Huafeng Town Health Centre, Hua'an||350629|primary|township_centre|12350629DEM0014129|DEM001412
org-142|华安县丰山镇卫生院|Fengshan Town Health Centre, Hua'an||350629|primary|township_centre|12350629DEM0014204|DEM001420
org-143|华安县沙建镇卫生院|Shajian Town Health Centre, Hua'an||350629|primary|township_centre|12350629DEM0014391|DEM001439
org-144|华安县新圩镇卫生院|Xinxu Town Health Centre, Hua'an||350629|primary|township_centre|12350629DEM001447U|DEM001447
org-145|华安县高安中心卫生院|Gao'an Central Health Centre, Hua'an||350629|primary|central_township_centre|12350629DEM001455N|DEM001455
org-146|华安县仙都镇卫生院|Xiandu Town Health Centre, Hua'an||350629|primary|township_centre|12350629DEM001463H|DEM001463
org-147|华安县高车乡卫生院|Gaoche Township Health Centre, Hua'an||350629|primary|township_centre|12350629DEM001471C|DEM001471
org-148|华安县马坑乡卫生院|Makeng Township Health Centre, Hua'an||350629|primary|township_centre|12350629DEM00148X4|DEM00148X
org-149|华安县湖林乡卫生院|Hulin Township Health Centre, Hua'an||350629|primary|township_centre|12350629DEM0014984|DEM001498
org-150|龙海区双第华侨农场卫生院|Shuangdi Overseas Chinese Farm Health Centre, Longhai||350604|primary|township_centre|12350604DEM001500G|DEM001500
org-151|漳州开发区社区卫生服务中心|Zhangzhou Development Zone Community Health Centre, Longhai||350604|primary|community_centre|12350604DEM001519D|DEM001519
org-152|云霄县常山卫生院|Changshan Health Centre, Yunxiao||350622|primary|township_centre|12350622DEM001527A|DEM001527
org-153|长泰区古农农场卫生院|Gunong Farm Health Centre, Changtai||350605|primary|township_centre|12350605DEM001535H|DEM001535
org-154|漳浦县南山华侨茶果场卫生院|Nanshan Overseas Chinese Tea Farm Health Centre, Zhangpu||350623|primary|township_centre|12350623DEM001543E|DEM001543
org-155|漳浦县盐场卫生院|Saltworks Health Centre, Zhangpu||350623|primary|township_centre|12350623DEM0015519|DEM001551
org-156|漳州市卫生健康委员会|Zhangzhou Municipal Health Commission||350600|-|health_commission|11350600DEM00156XR|DEM00156X
`;

export const demoInstitutions: readonly DemoInstitution[] = lines
  .trim()
  .split('\n')
  .map(line => {
    const [key = '', name = '', nameEn = '', alias = '', areaCode = '', tier, kind, uscc = '', orgCode = ''] =
      line.split('|');
    const house = {
      key,
      areaCode,
      tier: tier === '-' ? null : (tier as Tier),
      kind: kind as InstitutionKind,
    };
    return { ...house, ...demoPlace(house), name, nameEn, alias, uscc, orgCode };
  });
