import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import { useCommand } from "#client/api/use-command.ts";
import type { InputOf } from "#shared/api/endpoint.ts";
import {
  correctEdition,
  editCredits,
  listEditions,
  previewArticle,
  publishArticle,
  restoreEdition,
  withdrawEdition,
} from "#shared/publication/api.ts";

const previewKey = (articleId: string) => ["article", articleId, "preview"] as const;
const editionsKey = (articleId: string) => ["article", articleId, "editions"] as const;

export function usePreview(articleId: string) {
  return useQuery({
    queryKey: previewKey(articleId),
    queryFn: ({ signal }) => call(previewArticle, { articleId }, { signal }),
    staleTime: 0,
  });
}

const editionsOf = (articleId: string) =>
  queryOptions({
    queryKey: editionsKey(articleId),
    queryFn: ({ signal }) => call(listEditions, { articleId }, { signal }),
  });

export const useEditions = (articleId: string) =>
  useQuery({ ...editionsOf(articleId), select: ({ editions }) => editions });

/** Of which editions no file leaves any more, and why. */
export const useEditionsKeptIn = (articleId: string) =>
  useQuery({ ...editionsOf(articleId), select: ({ keptIn }) => keptIn });

export function usePublish(articleId: string) {
  return useChange(articleId, () => call(publishArticle, { articleId, after: 0 }));
}

export function useCorrect(articleId: string) {
  return useChange(articleId, (input: Omit<InputOf<typeof correctEdition>, "articleId">) =>
    call(correctEdition, { articleId, ...input }),
  );
}

export function useWithdraw(articleId: string) {
  return useChange(articleId, (input: { after: number; notice: string }) =>
    call(withdrawEdition, { articleId, ...input }),
  );
}

export function useRestore(articleId: string) {
  return useChange(articleId, (after: number) => call(restoreEdition, { articleId, after }));
}

export function useEditCredits(articleId: string) {
  return useChange(articleId, (credits: string[] | null) => call(editCredits, { articleId, credits }));
}

/** Publication changes the article, its gate, its preview and its editions: all of them are read anew, also after a refusal. */
function useChange<Input, Output>(articleId: string, mutationFn: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useCommand({
    mutationFn,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ["article", articleId] }),
        client.invalidateQueries({ queryKey: ["articles"] }),
      ]),
  });
}
