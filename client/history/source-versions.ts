import { useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import { useCommand } from "#client/api/use-command.ts";
import { keys } from "#client/live/keys.ts";
import type { InputOf } from "#shared/api/endpoint.ts";
import {
  bringSource,
  correctSource,
  listSourceVersions,
  previewSource,
  readSourceVersion,
} from "#shared/review/source-api.ts";

export type KoreanParts = InputOf<typeof previewSource>["source"];

export function useSourceVersions(articleId: string) {
  return useQuery({
    queryKey: keys.sourceVersions(articleId),
    queryFn: ({ signal }) => call(listSourceVersions, { articleId }, { signal }),
    select: ({ versions }) => versions,
    staleTime: 0,
  });
}

export const readVersion = (articleId: string, number: number) => call(readSourceVersion, { articleId, number });

export function usePreviewSource(articleId: string) {
  return useCommand({ mutationFn: (source: KoreanParts) => call(previewSource, { articleId, source }) });
}

export function useBringSource(articleId: string) {
  return useSourceAct(articleId, (input: Omit<InputOf<typeof bringSource>, "articleId">) =>
    call(bringSource, { articleId, ...input }),
  );
}

export function useCorrectSource(articleId: string) {
  return useSourceAct(articleId, (input: Omit<InputOf<typeof correctSource>, "articleId">) =>
    call(correctSource, { articleId, ...input }),
  );
}

/** Another Korean changes everything that was read of the article. */
function useSourceAct<Input, Output>(articleId: string, mutationFn: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useCommand({
    mutationFn,
    onSettled: () => client.invalidateQueries({ queryKey: ["article", articleId] }),
  });
}
