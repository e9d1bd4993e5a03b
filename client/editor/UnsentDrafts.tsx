import { usePageSave, useText, useTexts } from "./texts.ts";
import { UnsentDraft } from "./UnsentDraft.tsx";
import type { Unsent } from "./unsent.ts";

/** Words that the desk did not take: kept, with the reason, until their writer has decided what becomes of them. */
export function UnsentDrafts({ segmentId, suggestAs }: { segmentId: string; suggestAs: string | undefined }) {
  const { text, now } = useText(segmentId);
  const suggest = async (unsent: Unsent, by: string) => {
    const { asSuggestion } = await import("./as-suggestion.ts");
    const suggestion = asSuggestion(unsent, by);
    if (!suggestion) return;
    text.discardRefused(unsent);
    text.restore(suggestion);
  };
  return now.refused.map((unsent) => (
    <UnsentDraft
      key={unsent.at}
      unsent={unsent}
      onRetry={unsent.steps.length > 0 ? () => text.retryRefused(unsent) : undefined}
      onSuggest={
        suggestAs === undefined || unsent.steps.length === 0 || unsent.sent
          ? undefined
          : () => void suggest(unsent, suggestAs)
      }
      onDiscard={() => text.discardRefused(unsent)}
    />
  ));
}

/** The same for paragraphs that were merged away or taken out meanwhile: above the text, where somebody finds it. */
export function DraftsOfGone() {
  const texts = useTexts();
  return usePageSave().gone.flatMap((segmentId) => {
    const text = texts.of(segmentId);
    return (text?.snapshot().refused ?? []).map((unsent) => (
      <UnsentDraft
        key={segmentId + unsent.at}
        unsent={unsent}
        reason="gone"
        onDiscard={() => text?.discardRefused(unsent)}
      />
    ));
  });
}
