import { type Refusal, refusal } from "#shared/api/refusal.ts";
import type { ArticlePart } from "#shared/checks/article-checks.ts";
import type { Beyond } from "#shared/checks/beyond-body.ts";
import { beyondIn } from "#shared/checks/headline-detail.ts";
import { blocks, underPolicy } from "#shared/checks/policy.ts";
import { type Capability, can, type Role, rolesWith } from "#shared/people/capabilities.ts";
import type { Policies } from "#shared/people/policies.ts";
import { readsTheSame } from "./assemble.ts";
import type { EditionKind, PublishedText } from "./edition.ts";

export interface Publishing {
  kind: EditionKind;
  /** The number of the newest edition that the person saw. */
  after: number;
  notice: string | null;
}

/** What is published now, and what was before any withdrawal. */
export interface Published {
  number: number;
  kind: EditionKind;
}

const NEEDS: Record<EditionKind, Capability> = {
  publication: "publish",
  typo: "publish",
  clarification: "publish",
  correction: "publish",
  withdrawal: "withdraw-edition",
  restoration: "withdraw-edition",
};

/** Why this person may not make this edition after that one; the gate is asked besides. */
export function whyNotPublish(
  by: { role: Role },
  { kind, after, notice }: Publishing,
  newest: Published | undefined,
): Refusal | undefined {
  if (!can(by, NEEDS[kind])) return refusal("capability", { who: rolesWith(NEEDS[kind]).join(", ") });
  if (kind !== "publication" && !newest) return refusal("nothing-published");
  if (kind !== "restoration" && newest?.kind === "withdrawal") return refusal("withdrawn");
  if ((newest?.number ?? 0) !== after) return refusal("already-published");
  if (kind === "restoration") return newest?.kind === "withdrawal" ? undefined : refusal("not-withdrawn");
  const owesNotice = kind === "clarification" || kind === "correction" || kind === "withdrawal";
  return owesNotice && !notice ? refusal("needs-notice") : undefined;
}

/** A clarification may be nothing but its notice; an edition that reads like the one before needs no number. */
export function whyNotSame(
  kind: EditionKind,
  text: PublishedText,
  before: PublishedText | undefined,
): Refusal | undefined {
  if (kind !== "typo" && kind !== "correction") return undefined;
  return before && readsTheSame(text, before) ? refusal("nothing-changed") : undefined;
}

/** A typo is put right silently; a notice stays with the article in every later edition, except that of a withdrawal. */
export function noticesOf(
  { kind, notice }: Publishing,
  before: PublishedText | undefined,
  at: Date,
): PublishedText["notices"] {
  const earlier = (before?.notices ?? []).filter((each) => each.kind !== "withdrawal");
  if (!notice || (kind !== "clarification" && kind !== "correction")) return earlier;
  return [{ kind, text: notice, at: at.toISOString() }, ...earlier];
}

/**
 * A notice, like a headline, says no more of a person who is not named than the body does. It stands in no paragraph,
 * where a finding could be shown and waived: where such findings block, it is refused and worded anew.
 */
export function whyNotTell(
  notice: string | null,
  parts: readonly ArticlePart[],
  { restricted, checks }: { restricted: boolean; checks: Policies["checks"] },
): Refusal | undefined {
  const words = firstBeyond(beyondIn(notice ?? "", parts), { restricted, checks });
  return words === undefined ? undefined : refusal("notice-beyond", { words });
}

/** Neither do the credits. Those whom they name have said so; what is said beside the names is told of somebody. */
export function whyNotCredit(
  lines: readonly string[],
  parts: readonly ArticlePart[],
  under: { restricted: boolean; checks: Policies["checks"] },
): Refusal | undefined {
  const beyond = lines.flatMap((line) => beyondIn(line, parts)).filter(({ code }) => code !== "beyond-name");
  const words = firstBeyond(beyond, under);
  return words === undefined ? undefined : refusal("credit-beyond", { words });
}

/** The first that stands in the way under the chief's policy. */
function firstBeyond(
  beyond: readonly Beyond[],
  { restricted, checks }: { restricted: boolean; checks: Policies["checks"] },
): string | undefined {
  const found = beyond.map(({ code, words }) => ({
    check: "headline-detail",
    severity: restricted ? ("error" as const) : ("warning" as const),
    ...{ code, key: code, message: "", params: { words } },
  }));
  const [first] = underPolicy(found, checks).filter((finding) => blocks(finding, checks));
  return first && String(first.params.words).trim();
}
