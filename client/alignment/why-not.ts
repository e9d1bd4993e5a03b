import { corrected } from "#shared/alignment/corrections.ts";
import { whyNotRealign } from "#shared/alignment/realign.ts";
import { whyNotAlign } from "#shared/alignment/rules.ts";
import { type Refusal, refusal } from "#shared/api/refusal.ts";
import { whyNotInArchive } from "#shared/articles/rules.ts";
import type { Person } from "#shared/people/person.ts";
import type { Policies } from "#shared/people/policies.ts";
import { whyNot } from "#shared/review/rules.ts";
import { type ActId, correctionFor, isSaid } from "./acts.ts";
import type { OpenArticle } from "./data.ts";
import { needsReason } from "./doubt.ts";
import { rowsFrom } from "./rows.ts";

type Aligned = Pick<OpenArticle, "segments" | "structure"> & {
  article: Pick<OpenArticle["article"], "publication" | "archived">;
};

/** Why this person may not do this to the row now: the desk's own rules, asked before it is asked. */
export function whyNotAct(
  act: ActId,
  segmentId: string,
  by: Pick<Person, "id" | "role">,
  open: Aligned,
  policies: Policies,
): Refusal | undefined {
  const index = open.segments.findIndex(({ id }) => id === segmentId);
  const segment = open.segments[index];
  if (!segment) return refusal("not-found");
  const shut = whyNotCorrect(open.article);
  if (shut) return shut;
  if (isSaid(act)) return whyNot(act, by, segment, policies);
  const refused = whyNotAlign(by, { publication: open.article.publication, structure: open.structure }, open.structure);
  if (refused) return refused;
  if (act === "confirm" && needsReason(segment)) return refusal("no-source");
  if (act === "realign") return whyNotRealign(open.segments.slice(index));
  if (act === "split") return isDivisible(segment) ? undefined : refusal("cannot-split");
  const correction = correctionFor(act, segmentId);
  if (!correction) return undefined;
  const beside = rowsFrom(open.segments.slice(Math.max(0, index - 1), index + 2));
  const change = corrected(beside, correction, "new");
  return "code" in change ? change : undefined;
}

/** Why nobody may correct, or take a correction back, while the article is off the desk. */
export const whyNotCorrect = ({ archived }: Aligned["article"]): Refusal | undefined =>
  archived ? whyNotInArchive("alignment.changed") : undefined;

/** Two rows of it would have something in them each. */
function isDivisible({ source, text }: Aligned["segments"][number]): boolean {
  const english = text.trim().split(/\s+/).filter(Boolean).length;
  return source.length + Math.min(english, 2) >= 2;
}
