import { isExpert } from '@lianzhen/shared/directory';
import { demoCast } from './cast.ts';
import { departmentTexts } from './departmentTexts.ts';
import type { DepartmentText } from './departmentTexts.ts';

/** A department of the demo; one per institution and subject. */
export type DemoDepartment = DepartmentText & { institution: string; speciality: string };

/** The departments in which somebody of the cast works. */
export const demoDepartments: readonly DemoDepartment[] = [
  ...new Set(
    demoCast
      .flatMap(person => person.posts)
      .flatMap(({ institution, speciality }) => (speciality ? [`${institution} ${speciality}`] : [])),
  ),
].flatMap(key => {
  const [institution = '', speciality = ''] = key.split(' ');
  const text = departmentTexts[speciality];
  return text ? [{ institution, speciality, ...text }] : [];
});

/** A doctor's weekly session; times are local wall times. */
export type DemoSession = {
  username: string;
  institution: string;
  speciality: string;
  weekday: number;
  starts: string;
  slotMinutes: number;
  capacity: number;
  reservedShare: number;
  releaseHours: number;
  room: string;
};

/** Half-days on which a doctor sits in the clinic: weekday (1 = Monday), a = morning, p = afternoon. */
const halfDays: Record<string, string> = {
  chenhuimin: '1a 3a 4p',
  wujianfeng: '1p 2a 4a 5a',
  huangwenbin: '2a 4a',
  caixiaodong: '1a 3p 5a',
  yangliping: '1a 3a 5p',
  xuzhihao: '2a 2p 4a',
  zhengyuqin: '1a 2p 4a',
  linhaitao: '2a 3a 5a',
  hongmeiling: '1p 3a 5a',
  zengqiming: '2a 4a 4p',
  laishaohua: '2a 4a',
  yexiaoqing: '1a 3a 5a',
  jianguorong: '1a 3p',
  suwanting: '2a 4p 5a',
  guozhiqiang: '1a 4a',
  panweijie: '2a 3a 5a',
  heshuzhen: '1a 3a 5a',
  lujiayi: '2a 2p 4a',
  fangchunlan: '1a 3a 4p',
  daizhenyu: '2a 4a 5p 6a',
  dengkaixuan: '2a 5a',
  luoyating: '1a 3a 4a',
  tangjianjun: '1a 4a',
  chenzihan: '2a 3p 5a',
  maolinfeng: '2a 4a',
  xiaoyunyun: '1a 3a 5p',
  gaoruilin: '1a 3a',
  tianmengqi: '2p 4a 5a',
  pengdayong: '2a 4p',
  jiangxinyi: '1a 3a 5a',
  weizhonghe: '1p 4a',
  songjiahui: '2a 3a 5a',
  renzhiyong: '2a 4a',
  fuxueqing: '1a 3p 5a',
  shizhengbang: '2a 5a',
  yaojunkai: '1a 3a 4p',
  baoguilan: '2a 4a',
  kongmanli: '1a 3a 5a',
  qinxuefeng: '1a 4a',
  yinzilin: '2a 3a 5a',
  limingde: '1a 2a 4a',
  caiwenhui: '1a 3a 5a',
  chenxiaoyan: '2a 3p 5a',
};

const EXPERT = { slotMinutes: 15, reservedShare: 0.6 };
const OTHER = { slotMinutes: 12, reservedShare: 0.3 };
const MORNING = { starts: '08:00', minutes: 210 };
const AFTERNOON = { starts: '14:30', minutes: 180 };

/** Experts keep six in ten places for the grassroots and the others three, so experts hold half of what is kept. */
export const demoSessions: readonly DemoSession[] = demoCast.flatMap(person => {
  const { institution, speciality } = person.posts[0];
  const { slotMinutes, reservedShare } = isExpert(person.title) ? EXPERT : OTHER;
  return (halfDays[person.username] ?? '').split(' ').flatMap(half => {
    if (!speciality || half === '') return [];
    const { starts, minutes } = half.endsWith('a') ? MORNING : AFTERNOON;
    return {
      username: person.username,
      institution,
      speciality,
      weekday: Number(half.charAt(0)),
      starts,
      slotMinutes,
      capacity: Math.floor(minutes / slotMinutes),
      reservedShare,
      releaseHours: 48,
      room: `门诊 ${speciality.replace('.', '')}-${isExpert(person.title) ? '1' : '2'} 诊室`,
    };
  });
});
