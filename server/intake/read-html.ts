import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { parse, serialize } from "parse5";
import { assemble } from "#shared/intake/assemble.ts";
import { type Block, blockText, plainBlock } from "#shared/intake/block.ts";
import { cleanCharacters } from "#shared/intake/clean-characters.ts";
import { cleanClipboard } from "#shared/intake/clean-clipboard.ts";
import { leftOutOne } from "#shared/intake/left-out.ts";
import type { IntakeWarning, LeftOut, Recognised, Side } from "#shared/intake/recognised.ts";
import { foundImages } from "./found-images.ts";
import { readHtmlBlocks } from "./html-blocks.ts";

/**
 * A pasted fragment is read whole. A page is read for its article: menus, adverts and the rest of its furniture are
 * named, never lost.
 * @throws IntakeRefusal
 */
export function readHtml(html: string, side: Side, warnings: IntakeWarning[] = []): Recognised {
  const cleaned = cleanCharacters(html);
  const said = [...warnings, ...cleaned.warnings];
  const { images, addData } = foundImages();
  const page = PAGE.test(cleaned.text) ? readPage(cleaned.text, addData) : undefined;
  const { blocks, leftOut } = page ?? readHtmlBlocks(ofClipboard(cleaned.text), addData);
  return assemble(blocks, side, { images, leftOut, warnings: said });
}

const PAGE = /<(?:nav|footer|aside|header|form|article|main)[\s>]/i;

/** What comes from a word processor's clipboard was cleaned in the browser; it is cleaned again, whoever sent it. */
const ofClipboard = (html: string) => (CLIPBOARD.test(html) ? cleanClipboard(html) : html);
const CLIPBOARD = /StartFragment|class="?Mso|urn:schemas-microsoft-com|hwp/i;

function readPage(html: string, addData: (src: string) => number | undefined) {
  const whole = readHtmlBlocks(html, () => undefined);
  const article = findArticle(html);
  if (!article?.content) return undefined;
  const found = readHtmlBlocks(article.content, addData);
  const blocks = withTitleAndByline(found.blocks, whole.blocks, article.title ?? "", article.byline ?? "");
  const words = (some: readonly Block[]) => some.reduce((sum, block) => sum + blockText(block).length, 0);
  if (words(blocks) < words(whole.blocks) / 4) return undefined;
  const ofArticle = ({ what }: LeftOut) => what === "image" || what === "table";
  const elsewhere = whole.leftOut.filter((one) => !ofArticle(one));
  return { blocks, leftOut: [...found.leftOut.filter(ofArticle), ...elsewhere, ...furniture(whole.blocks, blocks)] };
}

/** The page is written out anew by a parser that knows what browsers do with bad HTML; where none is found, all is read. */
function findArticle(html: string) {
  try {
    return new Readability(parseHTML(serialize(parse(html))).document, { disableJSONLD: true }).parse();
  } catch {
    return null;
  }
}

/** Readability takes the headline and the byline out of the article; the page itself says how they read. */
function withTitleAndByline(blocks: readonly Block[], page: readonly Block[], title: string, byline: string): Block[] {
  const headings = page.filter((block) => block.hint === "title");
  const heading = headings.find((block) => title.includes(blockText(block).trim())) ?? headings[0];
  const headline = heading ? blockText(heading).trim() : title.trim();
  const rest = blocks.filter((block) => blockText(block).trim() !== headline);
  const known = rest.some((block) => blockText(block).includes(byline.trim()));
  const reporter = byline.trim() && !known && byline.length <= 120 ? [plainBlock(byline.trim(), "byline")] : [];
  return [...(headline ? [plainBlock(headline, "title")] : []), ...reporter, ...rest];
}

/** Every paragraph of the page that did not become part of the article, nor of a longer paragraph of it. */
function furniture(page: readonly Block[], article: readonly Block[]): LeftOut[] {
  const kept = article.map((block) => bare(blockText(block)));
  const [exactly, together] = [new Set(kept), kept.join("")];
  const isKept = (text: string) => exactly.has(text) || (text.length > SURELY_ITSELF && together.includes(text));
  const lost = page.map(blockText).filter((text) => bare(text) !== "" && !isKept(bare(text)));
  return lost.map((text) => leftOutOne("furniture", text));
}

/** A shorter text may stand in the article by chance. */
const SURELY_ITSELF = 30;

const bare = (text: string) => text.replace(/\s+/g, "");
