import { fromMarkdown } from "#shared/intake/from-markdown.ts";
import { fromText } from "#shared/intake/from-text.ts";
import type { IntakeWarning, Recognised, Side } from "#shared/intake/recognised.ts";
import { decode } from "./decode.ts";
import type { FileType } from "./file-type.ts";
import { readDocx } from "./read-docx.ts";
import { readHtml } from "./read-html.ts";

/**
 * Reads a file to the end, in the process that it is called in: call `readFileInChild`, which gives it one of its own.
 * @throws IntakeRefusal
 */
export async function readBytes(bytes: Buffer, name: string, type: FileType, side: Side): Promise<Recognised> {
  if (type === "docx") return readDocx(bytes, name, side);
  const { text, encoding } = decode(bytes, name);
  const warnings: IntakeWarning[] = encoding === "utf-8" ? [] : [{ code: "decoded", params: { encoding } }];
  if (type === "html") return readHtml(text, side, warnings);
  const recognised = type === "markdown" ? fromMarkdown(text, side) : fromText(text, side);
  return { ...recognised, warnings: [...warnings, ...recognised.warnings] };
}
