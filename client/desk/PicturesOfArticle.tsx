import { useMemo } from "react";
import { PicturesDialog } from "#client/articles/PicturesDialog.tsx";
import { useTexts } from "#client/editor/texts.ts";
import { useArticle } from "#client/review/data.ts";
import { useRefusals } from "#client/ui/refusals.ts";
import { refusal } from "#shared/api/refusal.ts";
import { sourceText } from "#shared/segments/segment.ts";
import { useAtHand } from "./at-hand.ts";
import { useSettledChoice } from "./chosen.ts";
import { useNameOf } from "./places.ts";
import { useWhyNotChangeSource } from "./use-own.ts";

/** The pictures of the article on this page, each with what is said beneath it. */
export function PicturesOfArticle({ articleId, onClose }: { articleId: string; onClose: () => void }) {
  const { data } = useArticle(articleId);
  const texts = useTexts();
  const { say } = useRefusals();
  const { shut, sayWhy } = useAtHand();
  const refused = useWhyNotChangeSource(data?.article);
  const segments = data?.segments;
  const pictures = useMemo(() => {
    const captions = new Map<string, string>();
    for (const segment of segments ?? []) {
      if (!segment.imageId) continue;
      const written = texts.of(segment.id)?.snapshot().document.textContent || sourceText(segment);
      captions.set(segment.imageId, captions.get(segment.imageId) || (segment.kind === "caption" ? written : ""));
    }
    return [...captions].map(([imageId, caption]) => ({ imageId, caption }));
  }, [segments, texts]);
  const id = useSettledChoice().segmentId ?? segments?.at(-1)?.id ?? "";
  const behind = { id, name: useNameOf()(id) };
  const whyNot = sayWhy(shut) ?? refused;
  const isOut = data?.article.publication !== "unpublished";
  const whyNotComeOrGo = whyNot ?? (isOut ? say(refusal("published-pictures")) : undefined);
  return <PicturesDialog {...{ articleId, pictures, behind, whyNot, whyNotComeOrGo, onClose }} />;
}
