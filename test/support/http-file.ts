/** The requests of a `.http` file, as the clients of editors read it. */

export interface FileRequest {
  readonly title: string;
  /** What other lines call it. */
  readonly name: string | undefined;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

const VARIABLE = /^@(\w+) = (.*)$/gm;

/** `{{name}}` in a text, until nothing is left that a variable stands for. */
const filledIn = (text: string, variables: ReadonlyMap<string, string>): string => {
  const filled = text.replaceAll(/\{\{([^{}]+)\}\}/g, (whole, name: string) => variables.get(name) ?? whole);
  return filled === text ? text : filledIn(filled, variables);
};

export const variablesOf = (file: string): Map<string, string> =>
  new Map([...file.matchAll(VARIABLE)].map(([, name = '', value = '']) => [name, value]));

function requestOf(part: string): FileRequest {
  const [head = '', body] = part.trim().split(/\n\n(.*)/s);
  const lines = head.split('\n');
  const [method = '', url = ''] = lines.find((line) => /^(GET|POST) /.test(line))?.split(' ') ?? [];
  const headers = lines.flatMap((line): [string, string][] => {
    const [, name, value] = /^([\w-]+): (.*)$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value]];
  });
  const [, name] = /^# @name (\w+)$/m.exec(head) ?? [];
  return { title: lines[0]?.trim() ?? '', name, method, url, headers: Object.fromEntries(headers), body };
}

/** In their order; a variable that is known only once another request is answered is looked up when it is asked for. */
export const requestsOf = function* (file: string, variables: ReadonlyMap<string, string>): Generator<FileRequest> {
  for (const part of file.split(/^###/m).slice(1)) yield requestOf(filledIn(part, variables));
};
