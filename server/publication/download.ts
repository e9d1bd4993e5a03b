import { articleFor } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import { notFound, refuseIf } from "#server/errors.ts";
import type { FileAnswer } from "#server/http/route.ts";
import { editionKey } from "#server/people/keys.ts";
import { canonicalJson } from "#shared/activity/chain.ts";
import type { Person } from "#shared/people/person.ts";
import { DRAFT_MARK } from "#shared/publication/blocks.ts";
import type { Format, PublishedText } from "#shared/publication/edition.ts";
import { toHtml } from "#shared/publication/to-html.ts";
import { toMarkdown } from "#shared/publication/to-markdown.ts";
import { toText } from "#shared/publication/to-text.ts";
import { whyKeptIn } from "./leaving.ts";
import { picturesOf } from "./pictures.ts";
import { asItReads } from "./preview-article.ts";
import { type EditionRow, editionNumbered } from "./store.ts";

const MEDIA_TYPES: Record<Format, string> = {
  html: "text/html; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  txt: "text/plain; charset=utf-8",
  json: "application/json; charset=utf-8",
};

/** HTML and plain text are the bytes that the manifest signs; the other formats are made of the same text. */
export async function downloadEdition(
  desk: Desk,
  by: Person,
  { articleId, number, format }: { articleId: string; number: number; format: Format },
): Promise<FileAnswer> {
  const edition = await editionFor(desk, by, articleId, number);
  const content =
    format === "html" ? edition.html : format === "txt" ? edition.plain : await render(desk, edition.text, format);
  return { name: `${nameOf(edition.text)}-${number}.${format}`, mediaType: MEDIA_TYPES[format], content };
}

/** The way out while the gate is closed: the article as it is now, and every format says that it is a draft. */
export async function downloadDraft(
  desk: Desk,
  by: Person,
  { articleId, format }: { articleId: string; format: Format },
): Promise<FileAnswer> {
  const { text } = await asItReads(desk, articleId, by);
  refuseIf(await whyKeptIn(desk, desk.database.sql, text));
  const content = await render(desk, text, format, { draft: true });
  return { name: `DRAFT-${nameOf(text)}.${format}`, mediaType: MEDIA_TYPES[format], content };
}

/** The bytes that the signature covers, as a string within the JSON, so that nobody need write them again to check it. */
export async function downloadManifest(
  desk: Desk,
  by: Person,
  { articleId, number }: { articleId: string; number: number },
): Promise<FileAnswer> {
  const { manifest, signature, text } = await editionFor(desk, by, articleId, number, reasonsIn);
  const { publicPem: publicKey } = await editionKey(desk);
  const content = { format: "naru-manifest-1", signed: canonicalJson(manifest), signature, publicKey };
  return {
    name: `${nameOf(text)}-${number}.manifest.json`,
    mediaType: MEDIA_TYPES.json,
    content: `${JSON.stringify(content, null, 2)}\n`,
  };
}

/** Published once is not free for ever: what is protected today does not leave again. */
async function editionFor(
  desk: Desk,
  by: Person,
  articleId: string,
  number: number,
  also: (edition: EditionRow) => string[] = () => [],
): Promise<EditionRow> {
  const { sql } = desk.database;
  await articleFor(sql, articleId, by);
  const edition = await editionNumbered(sql, articleId, number);
  if (!edition) throw notFound();
  refuseIf(await whyKeptIn(desk, sql, edition.text, also(edition)));
  return edition;
}

/** The words of a manifest that are in no paragraph. */
const reasonsIn = ({ manifest: { waivers, overrides } }: EditionRow) =>
  [...waivers, ...overrides].map(({ reason }) => reason);

async function render(
  desk: Desk,
  text: PublishedText,
  format: Format,
  { draft = false } = {},
): Promise<string | Uint8Array> {
  if (format === "txt") return toText(text, { draft });
  if (format === "json") return `${JSON.stringify(draft ? { draft: DRAFT_MARK, ...text } : text, null, 2)}\n`;
  const { pictures } = await picturesOf(desk.database.sql, text);
  if (format === "html") return toHtml(text, { pictures, draft });
  if (format === "md") return toMarkdown(text, { pictures, draft });
  const { toDocx } = await import("./to-docx.ts"); // what writes Word is large, and seldom asked for
  return toDocx(text, { pictures, draft });
}

/** A name for the file, of the headline's words. */
function nameOf({ headline }: PublishedText): string {
  const words = headline.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...words.join("-").toLowerCase()].slice(0, 60).join("") || "article"; // never half of a character
}
