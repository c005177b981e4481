/** Group robots: an address of a chat's own, to which whoever has it may post. */

export const ROBOT_KINDS = ['wecom', 'dingtalk', 'lark'] as const;
export type RobotKind = (typeof ROBOT_KINDS)[number];

/** Hosts of each service, and where on them robots live: nothing is posted anywhere else. */
const ROBOTS: readonly { readonly kind: RobotKind; readonly host: string; readonly path: string }[] = [
  { kind: 'wecom', host: 'qyapi.weixin.qq.com', path: '/cgi-bin/webhook/send' },
  { kind: 'dingtalk', host: 'oapi.dingtalk.com', path: '/robot/send' },
  { kind: 'lark', host: 'open.feishu.cn', path: '/open-apis/bot/v2/hook/' },
  { kind: 'lark', host: 'open.larksuite.com', path: '/open-apis/bot/v2/hook/' },
];

/** Whose robot an address is; null for anything but a robot's plain https address. */
export const robotKindOf = (address: string): RobotKind | null => {
  if (!URL.canParse(address)) return null;
  const { protocol, host, pathname, username, password } = new URL(address);
  if (protocol !== 'https:' || username !== '' || password !== '') return null;
  return ROBOTS.find((robot) => robot.host === host && pathname.startsWith(robot.path))?.kind ?? null;
};
