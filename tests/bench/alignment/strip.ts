import { aligned, latticeOf, textsOf } from "#shared/alignment/align.ts";
import { wholePlane } from "#shared/alignment/band.ts";
import { paragraphGroups } from "#shared/alignment/groups.ts";
import type { Lexicon } from "#shared/alignment/lexicon.ts";
import type { Texts } from "#shared/alignment/score.ts";
import { WEIGHTS } from "#shared/alignment/weights.ts";
import type { Measured } from "../report.ts";
import { type Article, type GoldBead, VARIANTS } from "./material.ts";
import { tally } from "./tally.ts";

/** What looking at a strip only loses in long texts: the articles of a variant set one behind the other, beside the whole plane. */
export function stripLoss(articles: readonly Article[], lexicon: Lexicon): Measured[] {
  return VARIANTS.map((variant): Measured => {
    const [strip, whole] = [tally(), tally()];
    for (const long of joined(articles.filter(({ id }) => id.endsWith(variant)))) {
      const texts = textsOf(long.source, long.target, { lexicon });
      strip.add(beadsOf(long, texts), long.beads);
      const band = wholePlane(texts.sources.length, texts.targets.length);
      whole.add(beadsOf(long, { ...texts, band }), long.beads);
    }
    return {
      what: `400 paragraphs and more, ${variant}: paragraphs (beside: the whole plane)`,
      figure: 100 * strip.f1(),
      unit: "%",
      floor: 100 * whole.f1(),
      goal: "within 1 point",
      reached: whole.f1() - strip.f1() <= 0.01,
    };
  });
}

type Long = Pick<Article, "source" | "target" | "beads">;

function beadsOf({ source, target }: Long, texts: Texts): GoldBead[] {
  const { steps } = aligned(latticeOf(texts, WEIGHTS));
  const groups = paragraphGroups(steps, texts.sources, texts.targets, source.length, target.length);
  return groups.map((bead) => [bead.source, bead.target]);
}

/** So many paragraphs of Korean make a long text; what is left over at the end is none. */
const LONG = 400;

function joined(articles: readonly Article[]): Long[] {
  const texts: Long[] = [];
  let open: Long = { source: [], target: [], beads: [] };
  for (const { source, target, beads } of articles) {
    const shifted = beads.map(
      ([one, other]): GoldBead => [
        one.map((p) => Number(p) + open.source.length),
        other.map((q) => Number(q) + open.target.length),
      ],
    );
    open = {
      source: [...open.source, ...source],
      target: [...open.target, ...target],
      beads: [...open.beads, ...shifted],
    };
    if (open.source.length < LONG) continue;
    texts.push(open);
    open = { source: [], target: [], beads: [] };
  }
  return texts;
}
