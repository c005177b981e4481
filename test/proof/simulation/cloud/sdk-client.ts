/** A client of the AWS SDK, as far as the adapters use one: `answer` stands for the service. */
export const sdkClient = <Client extends { readonly send: unknown }>(
  answer: (command: unknown) => Promise<unknown>,
): Pick<Client, 'send'> => {
  // What a command answers with depends on the command: the SDK says so by overloads that no function can be written for.
  const send: unknown = answer;
  return { send: send };
};
