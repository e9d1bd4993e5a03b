import { useEffect, useState } from "react";
import { patiently } from "#client/ui/part.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";

type Lights = typeof import("./LitSentences.tsx");

/** Sentences are linked once the article stands on the screen. Where that cannot be fetched nothing is lit, and nothing else is missing. */
export function SentenceLinks({ segments }: { segments: readonly ReviewedSegment[] }) {
  const [lights, setLights] = useState<Lights>();
  useEffect(() => {
    patiently(() => import("./LitSentences.tsx")).then(setLights, () => undefined);
  }, []);
  return lights ? <lights.LitSentences segments={segments} /> : null;
}
