import type { Waiver } from "#shared/checks/api.ts";
import { type Segment, sameDigests } from "#shared/segments/segment.ts";

/** The findings of a segment that are set aside for its texts as they are now. When either text changes, a waiver lapses. */
export const waivedKeys = (
  waivers: readonly Pick<Waiver, "segmentId" | "key" | "digests">[],
  segment: Pick<Segment, "id" | "digests">,
): Set<string> =>
  new Set(
    waivers
      .filter(({ segmentId, digests }) => segmentId === segment.id && sameDigests(digests, segment.digests))
      .map(({ key }) => key),
  );
