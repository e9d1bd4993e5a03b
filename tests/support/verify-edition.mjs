#!/usr/bin/env node
/**
 * Checks a published edition without Naru: no line of Naru's code, no package. Give it the manifest, the HTML and the
 * plain text as they were downloaded, and the newsroom's public key from a source that you trust.
 *
 *   node verify-edition.mjs MANIFEST.json PAGE.html TEXT.txt KEY.pem
 *
 * Prints "ok", or every fault on a line of its own and exits with 1.
 */
import { createHash, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const NOTHING = sha256("");

/** @returns {string[]} what is wrong; empty when the edition is what was approved */
export function faultsIn({ manifestFile, html, text, publicKey }) {
  const faults = [];
  const { signed, signature } = JSON.parse(manifestFile);
  if (!verify(null, Buffer.from(signed), publicKey, Buffer.from(signature, "base64")))
    return ["The signature is not this newsroom's: nothing else in the manifest can be trusted"];
  const manifest = JSON.parse(signed);
  if (manifest.format !== "naru-edition-1") return [`Unknown format ${manifest.format}`];
  if (sha256(html) !== manifest.html) faults.push("The HTML is not the file that was published");
  if (sha256(text) !== manifest.text) faults.push("The plain text is not the file that was published");
  const words = wordsIn(html);
  for (const segment of manifest.segments) faults.push(...faultsInSegment(segment, words, manifest));
  const known = new Set(manifest.segments.map(({ segmentId }) => segmentId));
  for (const id of words.keys())
    if (!known.has(id)) faults.push(`Segment ${id} is on the page and not in the manifest`);
  faults.push(...faultsInText(text, [...words.values()]), ...faultsInPictures(html, manifest), ...faultsInMarkup(html));
  return faults;
}

function faultsInSegment({ segmentId, digests, approvals, omitted }, words, { overrides }) {
  const faults = [];
  const found = words.get(segmentId);
  if (omitted && found) faults.push(`Segment ${segmentId} was left out and is on the page`);
  const digest = found ? sha256(found.canonical) : NOTHING;
  if (!omitted && digest !== digests.target)
    faults.push(`The words of segment ${segmentId} are not those that were approved`);
  const texts = `${segmentId}:${digests.source}:${digests.target}`;
  const letThrough = overrides.some(({ key }) => key === `not-approved:${texts}` || key === `outdated:${texts}`);
  if (approvals.length === 0 && !letThrough) faults.push(`Nobody approved segment ${segmentId}`);
  return faults;
}

/** The words of every segment stand in the plain text. */
function faultsInText(text, words) {
  const flat = normalise(text).replaceAll("\n\n", " ");
  return words
    .filter(({ plain }) => !flat.includes(normalise(plain).replaceAll("\n\n", " ")))
    .map(({ id }) => `The words of segment ${id} are missing from the plain text`);
}

function faultsInPictures(html, { images }) {
  const known = new Set(images.map(({ sha256: digest }) => digest));
  return [...html.matchAll(/<img src="data:[^;"]+;base64,([^"]*)"/g)]
    .map(([, data]) => sha256(Buffer.from(data, "base64")))
    .filter((digest) => !known.has(digest))
    .map((digest) => `A picture (${digest.slice(0, 12)}…) is not in the manifest`);
}

/** The page loads nothing and runs nothing. */
function faultsInMarkup(html) {
  const page = html.replace(/data:[^"]*/g, "");
  const faults = [];
  if (/<(script|iframe|object|embed|link|form)\b/i.test(page))
    faults.push("The page holds an element that loads or runs something");
  if (/<[^>]*\son\w+\s*=/i.test(page)) faults.push("The page holds a handler");
  return faults;
}

/** The words of each segment on the page: as digests are taken of them, and plain. */
function wordsIn(html) {
  const words = new Map();
  const elements = /<(\w+)([^>]*?)\sdata-segment="([0-9a-f-]{36})"([^>]*)>/g;
  for (const match of html.matchAll(elements)) {
    const [start, tag, before, id, after] = match;
    if (tag === "img") {
      const alt = unescaped(/\salt="([^"]*)"/.exec(before + after)?.[1] ?? "");
      words.set(id, { id, canonical: normalise(escaped(alt)), plain: alt });
      continue;
    }
    const inner = innerOf(html, match.index + start.length, tag);
    const paragraphs = paragraphsOf(inner);
    words.set(id, {
      id,
      canonical: normalise(paragraphs.map(canonical).join("\n\n")),
      plain: paragraphs.map((each) => unescaped(each.replaceAll("<br>", "\n").replace(/<[^>]*>/g, ""))).join("\n\n"),
    });
  }
  return words;
}

/** Up to the closing tag that belongs to this element. */
function innerOf(html, from, tag) {
  const tags = new RegExp(`<(/?)${tag}\\b[^>]*>`, "g");
  tags.lastIndex = from;
  let depth = 1;
  for (let match = tags.exec(html); match; match = tags.exec(html)) {
    depth += match[1] ? -1 : 1;
    if (depth === 0) return html.slice(from, match.index);
  }
  throw new Error(`An element <${tag}> is never closed`);
}

function paragraphsOf(inner) {
  const found = [...inner.matchAll(/<(p|span class="line")>([\s\S]*?)<\/(?:p|span)>/g)].map((match) => match[2]);
  return found.length > 0 ? found : [inner];
}

/** From the page's markup to the form that digests are taken of: names of marks, and & and < alone escaped. */
function canonical(markup) {
  return markup
    .replace(/<a href="([^"]*)"[^>]*>/g, (_, href) => `\u0001link ${unescaped(href)}\u0002`)
    .replace(/<\/a>/g, "\u0001/link\u0002")
    .replace(/<(\/?)strong>/g, "\u0001$1bold\u0002")
    .replace(/<(\/?)em>/g, "\u0001$1italic\u0002")
    .replace(/<br>/g, "\u0001br\u0002")
    .replace(/[^\u0001\u0002]+(?=\u0001|$)/g, (text) => escaped(unescaped(text)))
    .replaceAll("\u0001", "<")
    .replaceAll("\u0002", ">");
}

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const unescaped = (text) =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#10;", "\n")
    .replaceAll("&amp;", "&");

/** NFC, white space runs as one space, blank lines between paragraphs kept, invisible characters gone. */
function normalise(text) {
  return text
    .normalize("NFC")
    .replace(/[\u200B\u2060\uFEFF\u00AD]/g, "")
    .split(/\r?\n[^\S\r\n]*\r?\n\s*|\u2029/)
    .map((paragraph) => paragraph.replace(/[\s\u00A0\u3000]+/g, " ").trim())
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}

function sha256(data) {
  return createHash("sha256").update(data).digest("hex");
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [manifestFile, html, text, publicKey] = process.argv.slice(2).map((file) => readFileSync(file, "utf8"));
  if (!publicKey) {
    console.error("Usage: node verify-edition.mjs MANIFEST.json PAGE.html TEXT.txt KEY.pem");
    process.exit(2);
  }
  const faults = faultsIn({ manifestFile, html, text, publicKey });
  console.log(faults.length === 0 ? "ok" : faults.join("\n"));
  process.exit(faults.length === 0 ? 0 : 1);
}
