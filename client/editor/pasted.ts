import { cleanClipboard } from "#shared/intake/clean-clipboard.ts";

/** Words copied from a text of Naru: whose they are is known, and they come with the spaces that they stand between. */
export const isFromNaru = (html: string): boolean => html.includes("data-pm-slice");

/**
 * Pasted HTML as it can stand in a paragraph of English. What its writer has struck out or hidden is no part of it and
 * stays out; each row of a table is a paragraph, its cells apart.
 * @returns how many such pieces were left out, too
 */
export function toPaste(html: string): { html: string; leftOut: number } {
  if (isFromNaru(html)) return { html, leftOut: 0 };
  const { body } = new DOMParser().parseFromString(cleanClipboard(html), "text/html");
  const leftOut = leaveOut(body);
  for (const table of [...body.querySelectorAll("table")].toReversed())
    table.replaceWith(...[...table.rows].map(asLine));
  for (const line of body.querySelectorAll("br")) if (besides(line).some(isBlock)) line.remove();
  return { html: body.innerHTML, leftOut };
}

function leaveOut(body: HTMLElement): number {
  const gone = [...body.querySelectorAll("del, s, [hidden]")].filter((each) => each.textContent?.trim());
  for (const each of gone) each.remove();
  return gone.length;
}

function asLine({ cells }: HTMLTableRowElement): HTMLElement {
  const line = document.createElement("p");
  for (const cell of cells) {
    for (const block of [...cell.querySelectorAll(BLOCKS)].toReversed()) block.replaceWith(...block.childNodes, " ");
    line.append(...(line.hasChildNodes() ? [" "] : []), ...cell.childNodes);
  }
  return line;
}

/** What stands before and behind a break, white space apart. */
function besides(line: Element): (Node | null)[] {
  const isBlank = (node: Node | null) => node?.nodeType === Node.TEXT_NODE && !node.textContent?.trim();
  let before: Node | null = line.previousSibling;
  let after: Node | null = line.nextSibling;
  while (before && isBlank(before)) before = before.previousSibling;
  while (after && isBlank(after)) after = after.nextSibling;
  return [before, after];
}

const isBlock = (node: Node | null) => node instanceof Element && node.matches(BLOCKS);

const BLOCKS = "blockquote, dd, div, dl, dt, figure, h1, h2, h3, h4, h5, h6, hr, li, ol, p, pre, ul";
