import type { GatedSegment, Override } from "#shared/gate/input.ts";
import type { Manifest, PublishedText } from "./edition.ts";

/** What a manifest says beside the texts: whoever holds it can prove what was published and who approved it. */
export interface Proof {
  text: PublishedText;
  kind: Manifest["kind"];
  by: string;
  previous: string | null;
  html: string;
  plain: string;
  segments: readonly GatedSegment[];
  waivers: Manifest["waivers"];
  overrides: readonly Override[];
  images: Manifest["images"];
  /** Absent where the article is not restricted. */
  signOff?: Manifest["signOff"];
}

/** @param proof.html, proof.plain, proof.previous SHA-256 in hexadecimal */
export function manifestOf(proof: Proof): Manifest {
  const { text, kind, by, previous, html, plain, segments, waivers, overrides, images, signOff } = proof;
  return {
    format: "naru-edition-1",
    articleId: text.articleId,
    edition: text.editionNumber,
    kind,
    publishedAt: text.publishedAt,
    publishedBy: by,
    previous,
    html,
    text: plain,
    segments: segments.map(({ id, kind: segmentKind, digests, review }) => ({
      segmentId: id,
      kind: segmentKind,
      digests,
      approvals: review.approvals.map((approval) => ({ by: approval.by, at: approval.at })),
      omitted: review.omitted !== null,
      added: review.added !== null,
    })),
    waivers,
    overrides: overrides.map((each) => ({ key: each.key, by: each.by, at: each.at, reason: each.reason })),
    images,
    ...(signOff && { signOff }),
  };
}
