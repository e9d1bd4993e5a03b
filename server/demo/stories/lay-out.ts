import type { Kind } from "#shared/articles/kind.ts";
import type { SceneName } from "../images/scenes.ts";
import type { StoryPart, TrueBead } from "./story.ts";

/** Korean paragraphs and the paragraphs of an existing draft that render them, in the order of the Korean. */
export interface Bead {
  readonly kind: Kind;
  readonly ko?: string | readonly string[];
  readonly en?: string | readonly string[];
  readonly image?: SceneName;
  /** The draft has this after the one that follows it here. */
  readonly swappedWithNext?: true;
}

/** Takes a story apart into what a desk is given: the Korean, and a draft that is only a list of paragraphs. */
export function layOut(beads: readonly Bead[]) {
  const parts: StoryPart[] = [];
  const draft: string[] = [];
  const source = new Map<Bead, number[]>();
  const target = new Map<Bead, number[]>();
  for (const bead of beads)
    source.set(
      bead,
      listOf(bead.ko).map((ko) => parts.push(part(bead, ko)) - 1),
    );
  for (const bead of inDraftOrder(beads))
    target.set(
      bead,
      listOf(bead.en).map((en) => draft.push(en) - 1),
    );
  const alignment: TrueBead[] = beads.map((bead) => ({
    source: source.get(bead) ?? [],
    target: target.get(bead) ?? [],
  }));
  return { parts, draft, alignment };
}

const listOf = (text: string | readonly string[] = []) => (typeof text === "string" ? [text] : text);

const part = ({ kind, image }: Bead, ko: string): StoryPart => ({ kind, ko, ...(image && { image }) });

function inDraftOrder(beads: readonly Bead[]): Bead[] {
  const order = [...beads];
  beads.forEach((bead, i) => {
    const next = beads[i + 1];
    if (bead.swappedWithNext && next) order.splice(i, 2, next, bead);
  });
  return order;
}
