import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Command } from "commander";
import { createArticle } from "#server/alignment/create-article.ts";
import { Refused } from "#server/errors.ts";
import { readFileInChild } from "#server/intake/read-file.ts";
import { orRefused } from "#server/intake/refused.ts";
import * as api from "#shared/intake/api.ts";
import { LIMITS } from "#shared/intake/limits.ts";
import type { Recognised, Side } from "#shared/intake/recognised.ts";
import { toldInWords } from "./recognised-words.ts";
import { actingAs, withDesk } from "./with-desk.ts";
import { WrongUse } from "./wrong-use.ts";

interface Options {
  draft?: string;
  as?: string;
  restricted?: boolean;
}

export function importCommand(program: Command) {
  program
    .command("import")
    .description("Bring articles in: TXT, MD, HTML or DOCX, one article a file; prints their ids")
    .argument("<file...>", "the Korean")
    .option("--draft <file>", "an English draft of it; only with one file")
    .option("--as <email>", "in whose name; the first chief where absent")
    .option("--restricted", "only its members may know of it")
    .action((files: string[], options: Options, command: Command) => bringIn(files, options, command));
}

/** A file that cannot be taken in is named, and the others are still done. */
async function bringIn(files: readonly string[], { draft, as, restricted = false }: Options, command: Command) {
  if (draft !== undefined && files.length > 1)
    throw new WrongUse("--draft belongs to one file; import the others apart");
  const english = draft === undefined ? undefined : await recognised(draft, "target");
  await withDesk(command, async (desk) => {
    const by = await actingAs(desk, as);
    for (const file of files) {
      try {
        const korean = await recognised(file, "source");
        const asked = articleOf(korean, english, restricted);
        const { articleId, doubtful } = await createArticle(desk, by, asked);
        console.log(articleId);
        if (doubtful > 0) process.stderr.write(`naru: ${file}: look at the alignment of ${doubtful} paragraphs\n`);
      } catch (error) {
        if (!(error instanceof Refused || error instanceof WrongUse)) throw error;
        process.stderr.write(`naru: ${error instanceof Refused ? `${file}: ` : ""}${error.message}\n`);
        process.exitCode = 2;
      }
    }
  });
}

interface Read extends Recognised {
  original: { name: string; content: string };
}

async function recognised(file: string, side: Side): Promise<Read> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new WrongUse(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  if (bytes.length > LIMITS.docxFileBytes) throw new WrongUse(`${file} is larger than an article may be`);
  const name = basename(file);
  const found = await orRefused(() => readFileInChild({ name, bytes }, side)).catch((error: unknown) => {
    throw error instanceof Refused && side === "target" ? new WrongUse(`${file}: ${error.message}`) : error;
  });
  for (const line of toldInWords(found)) process.stderr.write(`naru: ${file}: ${line}\n`);
  return { ...found, original: { name, content: bytes.toString("base64") } };
}

/** Through the contract of the door that browsers use, so that its limits hold here as well. */
function articleOf({ parts, images, original }: Read, english: Read | undefined, restricted: boolean) {
  const asked = api.createArticle.input.safeParse({
    source: parts.map(({ kind, text }) => ({ kind, text })),
    draft: english?.parts ?? [],
    images: images.map(({ mediaType: _, bytes: content, ...image }) => ({ ...image, content })),
    original,
    restricted,
    requestId: randomUUID(),
  });
  if (asked.success) return asked.data;
  const [issue] = asked.error.issues;
  throw new WrongUse(`${original.name}: ${issue?.path.join(".")}: ${issue?.message}`);
}
