import { SaxesParser } from 'saxes';
import { SheetFault } from './grid.ts';
import { type ZipArchive, isFaultOfTheFile } from './zip-archive.ts';

const DEEPEST = 64;
const MOST_ATTRIBUTES = 256;

/** Attributes by their names without prefix. */
export type Attributes = Readonly<Record<string, string>>;

/** Names come without their namespace's prefix. */
export interface XmlListener {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

const attributesOf = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [withoutPrefix(name), value]));

/** Tells the listener; a parser that throws at what is no XML, nests too deeply or takes a tag for a store. */
const parserFor = (listener: XmlListener): Pick<SaxesParser, 'write' | 'close'> => {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let attributes = 0;
  parser.on('opentagstart', () => {
    attributes = 0;
    depth += 1;
    if (depth > DEEPEST) throw new SheetFault('sheet-unreadable');
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > MOST_ATTRIBUTES) throw new SheetFault('sheet-unreadable');
  });
  parser.on('opentag', (tag) => listener.open?.(withoutPrefix(tag.name), attributesOf(tag.attributes)));
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    listener.close?.(withoutPrefix(name));
  });
  return parser;
};

/**
 * Reads an XML file of the archive as it inflates. Entities other than XML's own are errors, so nothing multiplies.
 *
 * @throws SheetFault when it is no XML in UTF-8; whatever the listener throws.
 */
export const readXml = async (archive: ZipArchive, name: string, listener: XmlListener): Promise<void> => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parser = parserFor(listener);
  let isEmpty = true;
  try {
    for await (const chunk of archive.read(name)) {
      isEmpty = false;
      parser.write(decoder.decode(chunk, { stream: true }));
    }
    if (isEmpty) return;
    parser.write(decoder.decode());
    parser.close();
  } catch (error) {
    if (error instanceof SheetFault || !isFaultOfTheFile(error)) throw error;
    throw new SheetFault('sheet-unreadable');
  }
};
