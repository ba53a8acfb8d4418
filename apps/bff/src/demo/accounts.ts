import type { DemoAccount } from '../platform/context.ts';

/** Everyone of the demo region signs in with it; it exists in the demo only. */
export const demoPassword = 'Lianzhen-2026';

const account = (username: string, zh: string, en: string, totpSecret?: string): DemoAccount => ({
  username,
  password: demoPassword,
  ...(totpSecret && { totpSecret }),
  who: { zh, en },
});

/** The offices need a second factor; in the demo its secret is known, so that no telephone is needed. */
const secret = (letter: string) => letter.repeat(32);

/** The invented people with whom a newcomer walks the main circle. */
export const demoAccounts: readonly DemoAccount[] = [
  account('linzhiyuan', '林志远 · 天宝镇卫生院 · 全科医生', 'Lin Zhiyuan · Tianbao health centre · doctor'),
  account('zhangjing', '张静 · 漳州市医院 · 转诊窗口', 'Zhang Jing · Municipal Hospital · referral desk'),
  account(
    'chenhuimin',
    '陈慧敏 · 漳州市医院 · 心内科主任',
    'Chen Huimin · Municipal Hospital · cardiologist',
  ),
  account('wangyafen', '王雅芬 · 两个岗位的全科医生', 'Wang Yafen · a doctor with two posts'),
  account('youjingwen', '游静雯 · 市卫健委 · 查看', 'You Jingwen · Health commission · viewer'),
  account('tuzhibin', '涂志斌 · 系统管理员', 'Tu Zhibin · system administrator', secret('T')),
  account('heyuqing', '何雨晴 · 安全管理员', 'He Yuqing · security officer', secret('H')),
  account('ouyanglan', '欧阳岚 · 审计管理员', 'Ouyang Lan · audit officer', secret('O')),
];
