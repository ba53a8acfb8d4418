import type { AllergyStatus, IdKind, InsuranceKind, Sex } from '@lianzhen/shared/patient';

/**
 * The invented residents of the demo. Identity numbers have a true area and check digit and an invented sequence,
 * telephones lie in a block given to nobody, and the villages do not exist.
 */
export type DemoPatient = {
  name: string;
  idKind: IdKind;
  idNumber: string;
  birthDate: string;
  sex: Sex;
  phone: string;
  contactName: string;
  contactPhone: string;
  areaCode: string;
  address: string;
  insurance: InsuranceKind;
  clinic: string | null;
  allergies: { status: AllergyStatus; items: { substance: string; reaction: string }[] };
  conditions: string[];
};

/** Among them: homophones, one name twice, twins, leap-day births, a newborn, a 99-year-old, rare characters. */
const lines = `
林秀英|resident_id|350602196003189682|1960-03-18|female|19900001007||350602|芗城区天宝镇演示一村12号|resident|org-037|none|I10 I25.1
林秀莹|resident_id|350602195807029743|1958-07-02|female|19900001014||350602|芗城区天宝镇演示二村5号|resident|org-037|青霉素:皮疹|E11.9
林绣英|resident_id|350602197111239821|1971-11-23|female|19900001021||350602|芗城区天宝镇演示一村30号|resident|org-037|unknown|M51.2
林志明|resident_id|350602195701099890|1957-01-09|male|19900001028||350602|芗城区天宝镇演示三村8号|resident|org-037|none|I10 I69.3
陈阿土|resident_id|350602192702169957|1927-02-16|male||陈永年,19900009099|350602|芗城区天宝镇演示二村1号|resident|org-037|unknown|I10 I50.9
黄美玉|resident_id|350602194912319625|1949-12-31|female|19900001042||350602|芗城区天宝镇演示一村19号|resident|org-037|none|M17.9 I10
黄大伟|resident_id|350602198402299693|1984-02-29|male|19900001049||350602|芗城区天宝镇演示四村7号|employee|org-037|none|E79.0
郑丽华|resident_id|350602196605059762|1966-05-05|female|19900001056||350602|芗城区天宝镇演示四村16号|resident|org-037|磺胺类:荨麻疹;头孢曲松:过敏性休克|J44.9
吴文杰|resident_id|350602199310019839|1993-10-01|male|19900001063||350602|芗城区石亭镇演示一村3号|employee|org-035|none|K35.8
吴文豪|resident_id|350602199310019919|1993-10-01|male|19900001070||350602|芗城区石亭镇演示一村3号|employee|org-035|none|
蔡小宝|resident_id|350602202604209974|2026-04-20|male||蔡惠珠,19900001084|350602|芗城区浦南镇演示一村6号|resident|org-036|unknown|
蔡惠珠|resident_id|350602199608129643|1996-08-12|female|19900001084||350602|芗城区浦南镇演示一村6号|resident|org-036|none|O24.4
许金水|resident_id|350602194406309715|1944-06-30|male|19900001091||350602|芗城区浦南镇演示二村9号|resident|org-036|none|J44.1 I27.9
杨慧|resident_id|350602200101019782|2001-01-01|female|19900001098||350602|芗城区巷口街道演示路8号|self|org-031|none|G43.9
欧阳建国|resident_id|350602195510109857|1955-10-10|male|19900001105||350602|芗城区通北街道演示路21号|employee|org-033|碘造影剂:皮疹|I25.1 Z95.5
陈𬭎|resident_id|350602198809099933|1988-09-09|male|19900001112||350602|芗城区新桥街道演示路2号|employee|org-030|none|J45.9
吾斯曼·买买提|resident_id|653101199005069995|1990-05-06|male|19900001119||350602|芗城区西桥街道演示路66号|self|org-029|unknown|K25.9
阿依古丽·吐尔逊江·阿卜杜热合曼|resident_id|653101199203039666|1992-03-03|female|19900001126||350602|芗城区西桥街道演示路66号|self|org-029|unknown|
杨㛃|resident_id|350603197904149742|1979-04-14|female|19900001133||350603|龙文区步文街道演示路15号|employee|org-038|none|E05.9
张伟|resident_id|350603197001159819|1970-01-15|male|19900001140||350603|龙文区蓝田街道演示路9号|employee|org-040|none|I10
张伟|resident_id|350603197011159871|1970-11-15|male|19900001147||350603|龙文区碧湖街道演示路77号|employee|org-039|none|N20.0
曾素贞|resident_id|350603195208089943|1952-08-08|female|19900001154||350603|龙文区郭坑镇演示一村11号|resident|org-043|none|E11.4 I10
曾国强|resident_id|350603196303219616|1963-03-21|male|19900001161||350603|龙文区郭坑镇演示二村4号|resident|org-043|none|C34.9
赖玉梅|resident_id|350681196106189680|1961-06-18|female|19900001168||350604|龙海区角美镇演示一村2号|resident|org-046|none|I10 E11.9
赖天赐|resident_id|350681201909279755|2019-09-27|male||赖玉梅,19900001175|350604|龙海区角美镇演示一村2号|resident|org-046|花生:喉头水肿|J45.9
苏海生|resident_id|350681196812129837|1968-12-12|male|19900001182||350604|龙海区海澄镇演示三村18号|resident|org-045|none|I48.9
苏婷婷|resident_id|350681201007079906|2010-07-07|female|19900001189||350604|龙海区海澄镇演示三村18号|resident|org-045|none|
蓝秀花|resident_id|350681195602029964|1956-02-02|female|19900001196||350604|龙海区隆教畲族乡演示一村5号|resident|org-057|unknown|M81.9 S72.0
甘永福|resident_id|350681194709199635|1947-09-19|male|19900001203||350604|龙海区石码街道演示路33号|employee|org-044|none|I63.9
周明珠|resident_id|350681197505259708|1975-05-25|female|19900001210||350604|龙海区九湖镇演示二村27号|resident|org-051|none|D25.9
连春生|resident_id|350625195911119778|1959-11-11|male|19900001217||350605|长泰区武安镇演示一村10号|resident|org-058|none|K74.6
连小雨|resident_id|350625201506019843|2015-06-01|female||连春生,19900001224|350605|长泰区岩溪镇演示二村13号|resident|org-059|none|
戴桂香|resident_id|350625195004049921|1950-04-04|female|19900001231||350605|长泰区陈巷镇演示一村22号|resident|org-060|none|I10 N18.3
方文彬|resident_id|350622197208309991|1972-08-30|male|19900001238||350622|云霄县云陵镇演示路6号|employee|org-063|none|M10.9
方阿妹|resident_id|350622193903089662|1939-03-08|female|19900001245||350622|云霄县陈岱镇演示一村1号|resident|org-064|unknown|I50.9 I48.9
汤水木|resident_id|350622196210259730|1962-10-25|male|19900001252||350622|云霄县火田镇演示二村14号|resident|org-067|none|B18.1
林清泉|resident_id|350623195107169798|1951-07-16|male|19900001259||350623|漳浦县旧镇镇演示一村20号|resident|org-073|none|I25.2 I10
林海燕|resident_id|350623198712059865|1987-12-05|female|19900001266||350623|漳浦县旧镇镇演示二村8号|employee|org-073|none|O13
陈建设|resident_id|350623196501309933|1965-01-30|male|19900001273||350623|漳浦县绥安镇演示路45号|employee|org-072|阿司匹林:哮喘发作|J45.9 I10
蓝天明|resident_id|350623197806069613|1978-06-06|male|19900001280||350623|漳浦县赤岭畲族乡演示一村3号|resident|org-090|none|
洪素芬|resident_id|350623195409039681|1954-09-03|female|19900001287||350623|漳浦县佛昙镇演示三村2号|resident|org-074|none|E11.5
沈荣华|resident_id|350624196002299757|1960-02-29|male|19900001294||350624|诏安县南诏镇演示路17号|employee|org-093|none|I10 E78.5
沈巧云|resident_id|35062419820418982X|1982-04-18|female|19900001301||350624|诏安县深桥镇演示一村6号|resident|org-097|none|N80.9
钟阿贵|resident_id|350624194611029892|1946-11-02|male|19900001308||350624|诏安县秀篆镇演示二村1号|resident|org-101|unknown|J60
谢宝珍|resident_id|35062619670727996X|1967-07-27|female|19900001315||350626|东山县西埔镇演示路29号|resident|org-108|none|E03.9
谢家俊|resident_id|350626200802149636|2008-02-14|male|19900001322||350626|东山县铜陵镇演示路3号|resident|org-114|海鲜:荨麻疹|
何丁财|resident_id|350626194305179692|1943-05-17|male|19900001329||350626|东山县陈城镇演示一村9号|resident|org-112|none|G20
简福来|resident_id|350627195308219777|1953-08-21|male|19900001336||350627|南靖县山城镇演示路12号|resident|org-115|none|I61.9 I10
简雅琴|resident_id|350627199812249842|1998-12-24|female|19900001343||350627|南靖县靖城镇演示一村7号|self|org-117|none|D50.9
张水莲|resident_id|350627194801269909|1948-01-26|female|19900001350||350627|南靖县书洋镇演示二村15号|resident|org-123|none|M80.0
庄金木|resident_id|350628195606119973|1956-06-11|male|19900001357||350628|平和县小溪镇演示路38号|resident|org-126|none|E11.2 I10
庄秋月|resident_id|350628196409209640|1964-09-20|female|19900001364||350628|平和县坂仔镇演示一村4号|resident|org-130|蜂毒:休克|
叶树根|resident_id|350628194110089710|1941-10-08|male|19900001371||350628|平和县九峰镇演示三村2号|resident|org-134|unknown|I69.3 I10
卢美凤|resident_id|350628197303129786|1973-03-12|female|19900001378||350628|平和县霞寨镇演示一村16号|resident|org-133|none|K80.2
童春花|resident_id|350629196905299864|1969-05-29|female|19900001385||350629|华安县华丰镇演示路5号|resident|org-141|none|I10
童子轩|resident_id|350629202308159933|2023-08-15|male||童春花,19900001392|350629|华安县华丰镇演示路5号|resident|org-141|none|
邹土生|resident_id|350629194512209996|1945-12-20|male|19900001399||350629|华安县高安镇演示二村11号|resident|org-145|none|J44.9 I10
李心怡|resident_id|350629202609309667|2026-09-30|female||李建平,19900001406|350629|华安县仙都镇演示一村8号|resident|org-146|unknown|
黄氏之子|none||2026-11-22|male||黄晓芸,19900009001|350602|芗城区芝山街道演示路10号|self|org-034|unknown|P59.9
Anna-Lena Müller|passport|C01X00T47|1985-06-15|female|19900009002||350602|芗城区东铺头街道演示路1号|commercial||none|J06.9
`;

function allergiesOf(said: string): DemoPatient['allergies'] {
  if (said === 'none' || said === 'unknown') return { status: said, items: [] };
  const items = said.split(';').map(one => {
    const [substance = '', reaction = ''] = one.split(':');
    return { substance, reaction };
  });
  return { status: 'listed', items };
}

export const demoPatients: readonly DemoPatient[] = lines
  .trim()
  .split('\n')
  .map(line => {
    const [name = '', idKind, idNumber = '', birthDate = '', sex, phone = '', contact = '', ...home] =
      line.split('|');
    const [contactName = '', contactPhone = ''] = contact.split(',');
    const [areaCode = '', address = '', insurance, clinic = '', allergies = '', conditions = ''] = home;
    return {
      name,
      idKind: idKind as IdKind,
      idNumber,
      birthDate,
      sex: sex as Sex,
      phone,
      contactName,
      contactPhone,
      areaCode,
      address,
      insurance: insurance as InsuranceKind,
      clinic: clinic || null,
      allergies: allergiesOf(allergies),
      conditions: conditions.split(' ').filter(Boolean),
    };
  });

/** The patient of the main journey. */
export const mainPatientName = '林秀英';
