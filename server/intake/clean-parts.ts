import type { Node } from "@tiptap/pm/model";
import type { ParsedInputOf } from "#shared/api/endpoint.ts";
import type { Kind } from "#shared/articles/kind.ts";
import { documentFromText, parseDocument, textOf } from "#shared/document/document.ts";
import { withoutSuggestions } from "#shared/document/settle.ts";
import type { createArticle } from "#shared/intake/api.ts";
import { checkLimits } from "#shared/intake/check-limits.ts";
import { cleanCharacters } from "#shared/intake/clean-characters.ts";

type Parts = ParsedInputOf<typeof createArticle>["draft"];

export interface CleanPart {
  kind: Kind;
  text: string;
  /** Its number among the parts that were sent. */
  sent: number;
}

/** Parts with words in them, without what no reader sees. @throws IntakeRefusal when they are more than an article holds */
export function cleanParts(parts: readonly Pick<Parts[number], "kind" | "text">[]): CleanPart[] {
  const cleaned = parts.map(({ kind, text }, sent) => ({ kind, text: cleanCharacters(text).text.trim(), sent }));
  const kept = cleaned.filter(({ text }) => text !== "");
  if (kept.length > 0) checkLimits(kept.map(({ text }) => text));
  return kept;
}

export interface DraftPart extends CleanPart {
  document: Node;
}

/** The English with its emphasis and links, where these still go with the words that the person left in the part. */
export const cleanDraft = (parts: Parts): DraftPart[] =>
  cleanParts(parts).map((part) => ({
    ...part,
    document: formatted(parts[part.sent]?.document, part.text) ?? parseDocument(documentFromText(part.text)),
  }));

function formatted(json: unknown, text: string): Node | undefined {
  if (json === undefined) return undefined;
  try {
    const document = withoutSuggestions(parseDocument(json));
    return textOf(document) === text ? document : undefined;
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return undefined;
    throw error;
  }
}
