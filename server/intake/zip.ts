import { crc32, inflateRawSync } from "node:zlib";
import { IntakeRefusal } from "#shared/intake/refusal.ts";

/** What a Word document may unpack to. Its XML packs ten- or thirtyfold, its pictures hardly at all. */
const MOST_ENTRIES = 4_000;
const MOST_BYTES = 96 * 1024 * 1024;
const MOST_XML_BYTES = 40 * 1024 * 1024;
const SUSPECT_RATIO = 150;
const SUSPECT_FROM = 4 * 1024 * 1024;

interface Entry {
  name: string;
  method: number;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

export interface Zip {
  names: readonly string[];
  /** @throws IntakeRefusal when the entry is not what the directory says of it */
  read(name: string): Buffer | undefined;
}

/**
 * Opens a zip archive by its central directory, without unpacking anything, and refuses what no document needs.
 * An entry is later unpacked to the length that the directory promised and not a byte further.
 * Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 * @throws IntakeRefusal `zip-bomb`, or `not-a-docx` when it is no archive at all
 */
export function openZip(bytes: Buffer, fileName: string): Zip {
  const entries = readDirectory(bytes, fileName);
  refuseBombs(entries, fileName);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  if (byName.size !== entries.length) throw new IntakeRefusal("unreadable", { name: fileName });
  return {
    names: [...byName.keys()],
    read: (name) => {
      const entry = byName.get(name);
      return entry && unpack(bytes, entry, fileName);
    },
  };
}

const END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;

function readDirectory(bytes: Buffer, name: string): Entry[] {
  const end = endOfDirectory(bytes);
  if (end === undefined) throw new IntakeRefusal("not-a-docx", { name });
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw bomb(name, `${count} files`);
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  while (at + 46 <= end && bytes.readUInt32LE(at) === DIRECTORY_ENTRY) {
    entries.push(entryAt(bytes, at, name));
    if (entries.length > MOST_ENTRIES) throw bomb(name, `more than ${MOST_ENTRIES} files`);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  if (entries.length !== count) throw new IntakeRefusal("unreadable", { name });
  return entries;
}

/** The end record stands within the last 64 KB, before a comment of that length at most. */
function endOfDirectory(bytes: Buffer): number | undefined {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  return undefined;
}

function entryAt(bytes: Buffer, at: number, fileName: string): Entry {
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
  const encrypted = (bytes.readUInt16LE(at + 8) & 1) === 1;
  const entry: Entry = {
    name: bytes.toString("utf8", at + 46, nameEnd).replaceAll("\\", "/"),
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
  };
  if (encrypted || (entry.method !== 0 && entry.method !== 8))
    throw new IntakeRefusal("unreadable", { name: fileName });
  return entry;
}

function refuseBombs(entries: readonly Entry[], name: string) {
  const total = sum(entries);
  if (total > MOST_BYTES) throw bomb(name, `${Math.round(total / 1024 / 1024)} MB`);
  if (sum(entries.filter((entry) => /\.(xml|rels)$/i.test(entry.name))) > MOST_XML_BYTES)
    throw bomb(name, "too much XML");
  if (entries.some((entry) => entry.size > SUSPECT_FROM && entry.size > entry.packed * SUSPECT_RATIO)) {
    throw bomb(name, `more than ${SUSPECT_RATIO} times its size`);
  }
  const inOrder = entries.toSorted((a, b) => a.offset - b.offset);
  const overlapping = inOrder.some(
    (entry, index) => entry.offset + 30 + entry.packed > (inOrder[index + 1]?.offset ?? Number.POSITIVE_INFINITY),
  );
  if (overlapping) throw bomb(name, "files that overlap");
}

const sum = (entries: readonly Entry[]) => entries.reduce((total, entry) => total + entry.size, 0);

const bomb = (name: string, reason: string) => new IntakeRefusal("zip-bomb", { name, reason });

function unpack(bytes: Buffer, entry: Entry, name: string): Buffer {
  const { offset } = entry;
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL_HEADER)
    throw new IntakeRefusal("unreadable", { name });
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const packed = bytes.subarray(start, start + entry.packed);
  const content = entry.method === 0 ? packed : inflate(packed, entry, name);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw new IntakeRefusal("unreadable", { name });
  return content;
}

function inflate(packed: Buffer, entry: Entry, name: string): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch (error) {
    const tooLong = error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw tooLong ? bomb(name, "more than it declares") : new IntakeRefusal("unreadable", { name });
  }
}
