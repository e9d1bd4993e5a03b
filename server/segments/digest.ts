import type { Node } from "@tiptap/pm/model";
import { sha256 } from "#server/activity/record.ts";
import { canonicalText } from "#shared/document/canonical.ts";
import { normalise } from "#shared/text/normalise.ts";

/** SHA-256 over the normalised Korean of a segment: its paragraphs in order. */
export const sourceDigest = (paragraphs: readonly string[]) => sha256(normalise(paragraphs.join("\n\n")));

/** Of no words at all, in either language. */
export const EMPTY_DIGEST = sourceDigest([]);

/** SHA-256 over the normalised English of a segment, with its emphasis and links. */
export const targetDigest = (document: Node) => sha256(canonicalText(document));
