import { LIMITS } from "#shared/intake/limits.ts";
import { IntakeRefusal, isHangul } from "#shared/intake/refusal.ts";

export type FileType = "text" | "markdown" | "html" | "docx";

const BY_ENDING: Record<string, FileType> = {
  txt: "text",
  text: "text",
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
  xhtml: "html",
  docx: "docx",
};

const LARGEST: Record<FileType, number> = {
  text: LIMITS.textFileBytes,
  markdown: LIMITS.textFileBytes,
  html: LIMITS.htmlFileBytes,
  docx: LIMITS.docxFileBytes,
};

/**
 * What a file is, by its name and by its first bytes; both must agree.
 * @throws IntakeRefusal `empty`, `too-large`, `not-a-docx`, `hangul-document`, `unsupported-type`
 */
export function fileType(name: string, bytes: Buffer): FileType {
  const ending = /\.([^./\\]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? "";
  if (isHangul(name)) throw new IntakeRefusal("hangul-document", { name });
  const type = BY_ENDING[ending] ?? (ending === "" ? "text" : undefined);
  if (bytes.length === 0) throw new IntakeRefusal("empty");
  const binary = BINARY.find(([mark]) => bytes.subarray(0, 8).toString("latin1").startsWith(mark))?.[1];
  if (type === "docx" && binary !== "a zip archive") throw new IntakeRefusal("not-a-docx", { name });
  if (type === undefined) throw new IntakeRefusal("unsupported-type", { name, type: binary ?? `a .${ending} file` });
  if (type !== "docx" && binary) throw new IntakeRefusal("unsupported-type", { name, type: binary });
  if (bytes.length > LARGEST[type]) throw new IntakeRefusal("too-large", { limit: LARGEST[type] });
  return type;
}

const BINARY: readonly [string, string][] = [
  ["PK\x03\x04", "a zip archive"],
  ["PK\x05\x06", "a zip archive"],
  ["%PDF", "a PDF"],
  ["\xd0\xcf\x11\xe0", "an old Word or HWP file"],
  ["{\\rtf", "an RTF file"],
  ["\x89PNG", "a picture"],
  ["\xff\xd8\xff", "a picture"],
  ["GIF8", "a picture"],
];
