import { type Refusal, refusal } from "#shared/api/refusal.ts";
import type { PublicationStatus } from "#shared/articles/article.ts";
import { can, type Role, rolesWith } from "#shared/people/capabilities.ts";

interface Aligned {
  publication: PublicationStatus;
  structure: number;
}

/** Why this person may not correct the alignment now; undefined when they may. `seen`: the structure that they look at. */
export function whyNotAlign(by: { role: Role }, article: Aligned, seen: number): Refusal | undefined {
  if (!can(by, "translate")) return refusal("capability", { who: rolesWith("translate").join(", ") });
  if (article.publication !== "unpublished") return refusal("published-structure");
  return article.structure === seen ? undefined : refusal("moved-on");
}
