import { useQueryClient } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import { useCommand } from "#client/api/use-command.ts";
import type { InputOf, OutputOf } from "#shared/api/endpoint.ts";
import { restoreVersion } from "#shared/history/api.ts";
import { bringDraft, previewDraft } from "#shared/review/draft-api.ts";

export type Draft = Pick<InputOf<typeof previewDraft>, "draft" | "takenAt">;
export type DraftChanges = OutputOf<typeof bringDraft>["changed"];

export function usePreviewDraft(articleId: string) {
  return useCommand({ mutationFn: (draft: Draft) => call(previewDraft, { articleId, ...draft }) });
}

export function useBringDraft(articleId: string) {
  const client = useQueryClient();
  return useCommand({
    mutationFn: (input: Omit<InputOf<typeof bringDraft>, "articleId">) => call(bringDraft, { articleId, ...input }),
    onSettled: () => client.invalidateQueries({ queryKey: ["article", articleId] }),
  });
}

/** Every paragraph as it was before; one that somebody wrote in since stays, and the first refusal says so. */
export function useTakeBackDraft(articleId: string) {
  const client = useQueryClient();
  return useCommand({
    mutationFn: async (changes: DraftChanges) => {
      const done = await Promise.allSettled(
        changes.map(({ segmentId, before, version }) =>
          call(restoreVersion, { segmentId, version: before, seen: version }),
        ),
      );
      for (const each of done) if (each.status === "rejected") throw each.reason;
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["article", articleId] }),
  });
}
