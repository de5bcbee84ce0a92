import { accountsPath, type DemoAccount } from '../demo/accounts.ts';
import { FEATURED } from '../demo/featured.ts';

export interface WelcomeFacts {
  address: string;
  dataFolder: string;
  /** Where the embedded database lies when it is not inside the data folder. */
  databaseHome: string | null;
  accounts: DemoAccount[] | null;
  /** The one-time link's token while there is no administrator yet. */
  firstRunToken: string | null;
}

/** The one block that a ready server prints. */
export function welcome(facts: WelcomeFacts): string {
  const lines = [
    '',
    `  课源 Keyuan  ${facts.address}`,
    '',
    ...(facts.accounts ? accountLines(facts.accounts, facts.dataFolder) : []),
    ...(facts.firstRunToken ? firstRunLines(facts.address, facts.firstRunToken) : []),
    `  数据目录 data folder  ${facts.dataFolder}`,
    ...(facts.databaseHome
      ? [`  数据库 database       ${facts.databaseHome}（请与数据目录一起备份 back up both together）`]
      : []),
    '  停止 stop             Ctrl-C',
    '',
  ];
  return `${lines.join('\n')}\n`;
}

function accountLines(accounts: DemoAccount[], dataFolder: string): string[] {
  const passwords = new Map(
    accounts.map(({ username, password }) => [username, password ?? '（已修改 changed）']),
  );
  const rows = FEATURED.filter(({ username }) => passwords.has(username)).map(
    ({ username, name, role }) =>
      `  ${pad(username, 13)} ${pad(passwords.get(username) ?? '', 16)} ${pad(name, 7)} ${role.zh} · ${role.en}`,
  );
  return [
    '  演示账号 demo accounts（用户名 user name · 密码 password）',
    ...rows,
    `  其余账号 others       ${accountsPath(dataFolder)}`,
    '',
  ];
}

const firstRunLines = (address: string, token: string): string[] => [
  '  创建第一位管理员（链接只能用一次；重新启动会换新链接）',
  '  Create the first administrator (the link works once; a restart makes a new one)',
  `  ${address}/first-run?token=${token}`,
  '',
];

/** Pads to a width on the terminal, where a Chinese character takes two columns. */
function pad(text: string, width: number): string {
  const taken = [...text].reduce((sum, character) => sum + (/[ᄀ-￦]/.test(character) ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(0, width - taken));
}
