import { writeFile } from "node:fs/promises";
import { type Command, Option } from "commander";
import { articleFor } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import { refuseIf } from "#server/errors.ts";
import { downloadDraft, downloadEdition } from "#server/publication/download.ts";
import { whyKeptIn } from "#server/publication/leaving.ts";
import { newestEdition } from "#server/publication/store.ts";
import { segmentsOf } from "#server/segments/store.ts";
import { toTmx } from "#shared/alignment/to-tmx.ts";
import { toXliff } from "#shared/alignment/to-xliff.ts";
import { id } from "#shared/api/values.ts";
import type { Person } from "#shared/people/person.ts";
import { FORMATS, type Format } from "#shared/publication/edition.ts";
import { sourceText } from "#shared/segments/segment.ts";
import { actingAs, withDesk } from "./with-desk.ts";
import { WrongUse } from "./wrong-use.ts";

/** For colleagues and their tools, never for readers: both languages as they are now. */
const WORKING_FORMATS = ["docx-bilingual", "xliff", "tmx"] as const;
type WorkingFormat = (typeof WORKING_FORMATS)[number];
type AnyFormat = Format | WorkingFormat;

interface Options {
  to: AnyFormat;
  draft?: boolean;
  output?: string;
  as?: string;
}

export function exportCommand(program: Command) {
  program
    .command("export")
    .description("Write the newest edition of an article, or its present text marked DRAFT")
    .argument("<article>", "its id")
    .addOption(new Option("--to <format>", "the form").choices([...FORMATS, ...WORKING_FORMATS]).makeOptionMandatory())
    .option("--draft", "the text as it is now, marked DRAFT; whatever has not passed the gate leaves in no other way")
    .option("-o, --output <file>", "where to; standard output where absent")
    .option("--as <email>", "in whose name; the first chief where absent")
    .action(async (article: string, options: Options, command: Command) => {
      const articleId = id.safeParse(article);
      if (!articleId.success) throw new WrongUse(`${article} is not the id of an article`);
      const content = await withDesk(command, async (desk) =>
        contentOf(desk, await actingAs(desk, options.as), articleId.data, options),
      );
      if (options.output === undefined) process.stdout.write(content);
      else await writeFile(options.output, content);
    });
}

async function contentOf(
  desk: Desk,
  by: Person,
  articleId: string,
  { to, draft = false }: Options,
): Promise<string | Uint8Array> {
  if (!isForReaders(to)) return bothLanguages(desk, by, articleId, to);
  if (draft) return (await downloadDraft(desk, by, { articleId, format: to })).content;
  await articleFor(desk.database.sql, articleId, by);
  const newest = await newestEdition(desk.database.sql, articleId);
  if (!newest) throw new WrongUse("Nothing of this article is published yet. Publish it, or export it with --draft");
  return (await downloadEdition(desk, by, { articleId, number: newest.number, format: to })).content;
}

const isForReaders = (format: AnyFormat): format is Format => FORMATS.some((each) => each === format);

async function bothLanguages(desk: Desk, by: Person, articleId: string, to: WorkingFormat) {
  await articleFor(desk.database.sql, articleId, by);
  const segments = await segmentsOf(desk.database.sql, articleId);
  const parts = segments.map(({ id: segmentId, document, text, ...segment }) => ({
    ...{ segmentId, document },
    text: `${sourceText(segment)}\n\n${text}`,
  }));
  refuseIf(await whyKeptIn(desk, desk.database.sql, { articleId, parts, credits: [], notices: [] }));
  const pairs = segments.map((segment) => ({ source: sourceText(segment), target: segment.text }));
  if (to === "tmx") return toTmx(pairs);
  return to === "xliff"
    ? toXliff(pairs, { id: articleId })
    : (await import("./bilingual-docx.ts")).bilingualDocx(pairs);
}
