import type { DocumentJson } from "#shared/document/document.ts";
import { isSafeLink } from "#shared/document/links.ts";
import type { Run } from "./block.ts";

/** Runs → a document of one paragraph whose text is the text of the runs; undefined when there is no formatting to keep. */
export function documentFromRuns(runs: readonly Run[]): DocumentJson | undefined {
  if (!runs.some((run) => marksOf(run).length > 0)) return undefined;
  return { type: "doc", content: [{ type: "paragraph", content: runs.flatMap(inlineNodes) }] };
}

function inlineNodes(run: Run) {
  const marks = marksOf(run);
  return run.text
    .split("\n")
    .flatMap((line, index) => [
      ...(index > 0 ? [{ type: "hardBreak" }] : []),
      ...(line === "" ? [] : [{ type: "text", text: line, ...(marks.length > 0 && { marks }) }]),
    ]);
}

/** In the order of the schema: ProseMirror takes marks in no other. */
const marksOf = (run: Run) => [
  ...(run.href !== undefined && isSafeLink(run.href) ? [{ type: "link", attrs: { href: run.href } }] : []),
  ...(run.bold ? [{ type: "bold" }] : []),
  ...(run.italic ? [{ type: "italic" }] : []),
];
