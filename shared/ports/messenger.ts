import type { RobotKind } from '../domain/notices/robot.ts';
import type { SendOutcome } from './mailer.ts';

/** A notice for a chat: a title and its text, a line each. */
export interface ChatMessage {
  readonly robot: { readonly kind: RobotKind; readonly url: string };
  readonly title: string;
  readonly text: string;
}

export interface Messenger {
  post(message: ChatMessage): Promise<SendOutcome>;
}
