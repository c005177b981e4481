import { crc32, deflateRawSync } from 'node:zlib';

export interface ZippedFile {
  readonly name: string;
  readonly content: string | Buffer;
  /** What the directory says of its length, whatever it is. */
  readonly declaredBytes?: number;
  readonly isEncrypted?: boolean;
}

const localHeader = (name: Buffer, fields: Buffer): Buffer => {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  fields.copy(header, 4);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
};

const directoryEntry = (name: Buffer, fields: Buffer, offset: number): Buffer => {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(20, 4);
  fields.copy(entry, 6);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(offset, 42);
  return Buffer.concat([entry, name]);
};

/** What both headers of a file say of it. */
const fieldsOf = (file: ZippedFile, content: Buffer, deflated: Buffer): Buffer => {
  const fields = Buffer.alloc(22);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(file.isEncrypted === true ? 1 : 0, 2);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(deflated.length, 14);
  fields.writeUInt32LE(file.declaredBytes ?? content.length, 18);
  return fields;
};

/** A zip archive, honest or not. */
export const zipOf = (files: readonly ZippedFile[]): Buffer => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(file.name);
    const content = Buffer.from(file.content);
    const deflated = deflateRawSync(content, { level: 9 });
    const fields = fieldsOf(file, content, deflated);
    const part = Buffer.concat([localHeader(name, fields), deflated]);
    directory.push(directoryEntry(name, fields, offset));
    parts.push(part);
    offset += part.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
};
