import type { Words } from '@lianzhen/shared/kernel';

/** Why the database cannot be had, in words for whoever started the product. `message` holds both languages. */
export class PostgresFault extends Error {
  readonly words: Words;

  constructor(words: Words) {
    super(`${words.zh}\n${words.en}`);
    this.name = 'PostgresFault';
    this.words = words;
  }
}

const known: { sign: RegExp; words: (place: string, detail: string) => Words }[] = [
  {
    sign: /no space left|ENOSPC/i,
    words: place => ({
      zh: `磁盘已满:${place} 所在的磁盘没有空间了。请清理后重试,或用 DATA_DIR 换一个位置。`,
      en: `The disk is full: there is no space left for ${place}. Free some, or choose another place with DATA_DIR.`,
    }),
  },
  {
    sign: /EROFS|read-only file system/i,
    words: place => ({
      zh: `${place} 所在的磁盘是只读的。请用 DATA_DIR 换一个位置。`,
      en: `${place} is on a read-only disk. Choose another place with DATA_DIR.`,
    }),
  },
  {
    sign: /EACCES|EPERM|permission denied|wrong ownership/i,
    words: place => ({
      zh: `没有权限使用 ${place},它可能属于另一个用户。请用原来的用户运行,或用 DATA_DIR 换一个位置。`,
      en: `${place} may not be used; it probably belongs to another user. Run as that user, or choose another place with DATA_DIR.`,
    }),
  },
  {
    sign: /incompatible with server|initialized by PostgreSQL version/i,
    words: place => ({
      zh: `${place} 由另一个版本的 PostgreSQL 建立,不能直接使用。请用原版本导出数据,或用 DATA_DIR 换一个位置。`,
      en: `${place} was made by another version of PostgreSQL. Export it with that version, or choose another place with DATA_DIR.`,
    }),
  },
  {
    sign: /error while loading shared libraries: ([^:\s]+)/i,
    words: (_place, library) => ({
      zh: `内置 PostgreSQL 缺少系统库 ${library}。请安装它,或用 DATABASE_URL 指定另一个 PostgreSQL。`,
      en: `The embedded PostgreSQL lacks the system library ${library}. Install it, or name another PostgreSQL with DATABASE_URL.`,
    }),
  },
];

const lastLines = (text: string) => text.trim().split('\n').slice(-6).join('\n');

/** Turns what an operation at `place` threw or wrote into a fault; what is not known is quoted. */
export function faultOf(cause: unknown, place: string): PostgresFault {
  if (cause instanceof PostgresFault) return cause;
  const text = cause instanceof Error ? cause.message : String(cause);
  const found = known.find(({ sign }) => sign.test(text));
  if (found) return new PostgresFault(found.words(place, found.sign.exec(text)?.[1] ?? ''));
  return new PostgresFault({
    zh: `${place} 的数据库无法启动,原因见下。`,
    en: `The database in ${place} does not start:\n${lastLines(text)}`,
  });
}
