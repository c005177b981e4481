/** Work for one other function, one message at a time. */
export interface MessageQueue<Message> {
  send(message: Message): Promise<void>;
}
