import { spellingOf } from '../../../apps/bff/src/platform/index.ts';

/** Surnames of the region, the frequent ones with their share in thousandths; the rest share what is left. */
const shares =
  '陈110 林94 黄57 张50 吴45 李43 王42 郑33 刘32 杨27 许26 蔡25 苏20 谢18 曾17 郭16 叶15 何13 朱12 罗11 赖11 游10 徐10 江10 方9 沈9 洪9 邱8 汤8 蓝7 卢7 周7 胡6 余6 简5 庄5 高5 潘5 施5 柯5 戴4 钟4 甘4 连4 涂4 欧阳2 上官1';
const others =
  '魏冯董程曹袁邓傅彭吕卢蒋贾丁薛阎雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戚莫孔白石康童耿饶卓翁骆倪颜纪';

/** Characters of given names, the frequent ones first. */
const given =
  '英华明秀文志玉丽金国建美海春小伟芳阿丹平生水清福德珍兰永成辉燕红雪梅荣军强惠淑云婷龙宝林东峰凤杰娟敏琴宏兴莲霞月香桂彬艺鸿静慧佳玲艳忠新宗元祥君俊庆光仁义振斌超勇涛波洪莉娜萍瑞清源达顺火木土天添贵富财来发根旺全安康宁和顺良温嘉诚信毅刚正心怡欣悦晨曦宇轩浩泽睿博雅诗涵梓萱思雨子墨语彤若可钰琪瑶琳瑾瑜璇珊珠璐晓晴晗昕旭阳昌盛茂森林枫桐柏松竹菊芝芸苗茵蓉蕾薇菲菁萌莹蓝青紫碧翠绿黑白秋冬夏冰霜露霖雷电风云山川河江湖洋溪泉石岩峻岭高远长久恒定立业功名利禄寿喜乐欢笑颜容貌姿态仪表堂';

type Sound = { pinyin: string; initials: string };

const sounds = new Map<string, Sound>();

function soundOf(letters: string): Sound {
  const known = sounds.get(letters);
  if (known) return known;
  const made = spellingOf(letters);
  sounds.set(letters, made);
  return made;
}

const surnames: string[] = shares.split(' ').flatMap(entry => {
  const [, name = '', share = '1'] = /^(\D+)(\d+)$/.exec(entry) ?? [];
  return Array.from({ length: Number(share) }, () => name);
});
surnames.push(
  ...Array.from(
    { length: Math.max(0, 1000 - surnames.length) },
    (_, at) => others[at % others.length] ?? '李',
  ),
);
const letters = Array.from(given);

/** A number below 1 that depends on the seed alone. */
export function chance(seed: number): number {
  let mixed = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

/** Frequent characters come more often, as in the registers. */
const letterAt = (roll: number) => letters[Math.floor(roll * roll * letters.length)] ?? '英';

/** A name with its spelling; one in seven has one character after the surname. */
export function nameAt(seed: number): { name: string } & Sound {
  const surname = surnames[Math.floor(chance(seed * 7 + 1) * surnames.length)] ?? '陈';
  const first = letterAt(chance(seed * 7 + 2));
  const second = chance(seed * 7 + 3) < 1 / 7 ? '' : letterAt(chance(seed * 7 + 4));
  const parts = [surname, first, second].filter(Boolean).map(soundOf);
  return {
    name: surname + first + second,
    pinyin: parts.map(part => part.pinyin).join(''),
    initials: parts.map(part => part.initials).join(''),
  };
}
