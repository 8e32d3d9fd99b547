import { userInfo } from 'node:os';

/** Who works with the program. A single user starts with every role (SET-13). */
export interface ProgramUser {
  readonly name: string;
  readonly initials: string;
  /** Null: every role. */
  readonly roles: readonly string[] | null;
}

/** Who is signed in at the machine; works with every role (SET-13). */
export function programUser(): ProgramUser {
  const name = accountName();
  return { name, initials: initialsOf(name), roles: null };
}

/** The first letters of the first and last word: `anna.berg` is AB, `root` is RO. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s._-]+/).filter((word) => word !== '');
  const [first = '?', last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  const letters = last === undefined ? [...first].slice(0, 2) : [[...first][0] ?? '', [...last][0] ?? ''];
  return letters.join('').toLocaleUpperCase();
}

/** Some systems do not know the account that runs the program (containers with a made-up user id). */
function accountName(): string {
  try {
    return userInfo().username || 'user';
  } catch {
    return 'user';
  }
}
