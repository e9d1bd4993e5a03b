import { crc32, deflateRawSync } from "node:zlib";
import { openZip } from "#server/intake/zip.ts";

export interface ZipEntry {
  name: string;
  content: Buffer | string;
  /** What the headers say of its size, where that is to be a lie. */
  declared?: number;
  /** Where the directory says it begins, where that is to be a lie. */
  offset?: number;
}

/** A zip archive, built by hand so that it can lie. */
export function writeZip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content);
    const packed = deflateRawSync(content, { level: 9 });
    const name = Buffer.from(entry.name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x0800, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(entry.declared ?? content.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), shared, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(entry.offset ?? at, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\0", "latin1"), shared, tail, name]));
    locals.push(local);
    at += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length % 65_536, 4);
  end.writeUInt16LE(entries.length % 65_536, 6);
  end.writeUInt32LE(listing.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, listing, Buffer.from("PK\x05\x06"), end]);
}

/** The same archive with some files replaced, added, or (with `undefined`) taken out. */
export function changeZip(
  bytes: Buffer,
  changes: Record<string, string | Buffer | undefined | ((before: string) => string)>,
): Buffer {
  const zip = openZip(bytes, "a fixture");
  const names = [...new Set([...zip.names, ...Object.keys(changes)])];
  return writeZip(
    names.flatMap((name) => {
      const change = name in changes ? changes[name] : zip.read(name);
      const content = typeof change === "function" ? change(zip.read(name)?.toString("utf8") ?? "") : change;
      return content === undefined || name.endsWith("/") ? [] : [{ name, content }];
    }),
  );
}
