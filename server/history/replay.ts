import type { Node } from "@tiptap/pm/model";
import { EMPTY_DIGEST } from "#server/segments/digest.ts";
import { isInOneGo } from "#server/segments/in-one-go.ts";
import { EMPTY_DOCUMENT, parseDocument, textOf } from "#shared/document/document.ts";
import { withoutSuggestions } from "#shared/document/settle.ts";
import type { Kept } from "#shared/history/versions.ts";
import { applySteps, parseSteps } from "#shared/segments/rebase.ts";
import type { BatchRow } from "./store.ts";

export interface Replayed extends Kept {
  document: Node;
}

/**
 * Every state that a segment's English was in, oldest first: the text that it came with, then batch after batch.
 * @param cameAt when the article came to the desk
 */
export function replay(batches: readonly BatchRow[], cameAt: Date): Replayed[] {
  const [first] = batches;
  if (!first) return [];
  let document = parseDocument(first.foundDocument ?? EMPTY_DOCUMENT);
  const states: Replayed[] = [
    {
      version: 0,
      document,
      text: textOf(withoutSuggestions(document)),
      targetDigest: first.foundDigest ?? EMPTY_DIGEST,
      by: first.foundAuthors ?? [],
      at: cameAt.toISOString(),
    },
  ];
  for (const batch of batches) {
    const { version, steps, targetDigest, by, at } = batch;
    document = applySteps(document, parseSteps(steps), []).document;
    states.push({
      version,
      document,
      text: textOf(withoutSuggestions(document)),
      targetDigest,
      by: [by],
      at: at.toISOString(),
      inOneGo: isInOneGo(batch),
    });
  }
  return states;
}
