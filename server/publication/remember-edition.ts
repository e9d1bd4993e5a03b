import type { Transaction } from "#server/db/transaction.ts";
import { recentPairsOf } from "#server/memory/recent-pairs.ts";
import { addPairsOfEdition, oneAtATime, type PairOfEdition, removePairsOfArticle } from "#server/memory/store.ts";
import { guardOfArticle } from "#server/protection/guards.ts";
import { alignWithSentences } from "#shared/alignment/align.ts";
import type { GatedSegment } from "#shared/gate/input.ts";
import { splitParagraphs } from "#shared/text/paragraphs.ts";
import { sentencesOf } from "#shared/text/sentences.ts";

/**
 * What an article's newest edition says is what the memory holds of it: the paragraphs, and the sentences within. A
 * correction takes the place of what was said before, and a withdrawn edition leaves nothing. In the transaction that
 * publishes, so that neither is ever without the other. The Korean may hold what the English left out: what is protected
 * is not said again elsewhere.
 */
export async function rememberEdition(
  tx: Transaction,
  articleId: string,
  segments: readonly GatedSegment[],
): Promise<void> {
  await oneAtATime(tx.sql);
  await removePairsOfArticle(tx.sql, articleId);
  const guard = await guardOfArticle(tx.desk, tx.sql, articleId);
  const pairs = segments.flatMap(pairsOf).filter(({ source, target }) => !guard(source, target));
  await addPairsOfEdition(tx.sql, articleId, tx.now, pairs);
  recentPairsOf(tx.desk.database).entered();
}

/** A credit names people and says nothing that is said again; what was added or left out has no other side. */
const WITHOUT = new Set(["byline", "credit", "note"]);

function pairsOf(segment: GatedSegment): PairOfEdition[] {
  const source = segment.source.map(({ text }) => text);
  const [korean, english] = [source.join("\n\n").trim(), segment.text.trim()];
  if (korean === "" || english === "" || WITHOUT.has(segment.kind)) return [];
  const about = { segmentId: segment.id, kind: segment.kind, approvedBy: segment.review.approvals.at(-1)?.by ?? null };
  const whole = { ...about, source: korean, target: english, sentence: false };
  return [whole, ...sentencePairs(source, segment.text).map((pair) => ({ ...about, ...pair, sentence: true }))];
}

function sentencePairs(source: readonly string[], english: string): { source: string; target: string }[] {
  const target = splitParagraphs(english);
  const [korean, other] = [source.map(sentencesOf), target.map(sentencesOf)];
  if (korean.flat().length < 2) return [];
  const { sentenceBeads } = alignWithSentences(korean, other);
  return sentenceBeads
    .map((bead) => ({
      source: bead.source.map(([paragraph, at]) => korean[paragraph]?.[at] ?? "").join(" "),
      target: bead.target.map(([paragraph, at]) => other[paragraph]?.[at] ?? "").join(" "),
    }))
    .filter((pair) => pair.source !== "" && pair.target !== "");
}
