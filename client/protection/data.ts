import { useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import { useCommand } from "#client/api/use-command.ts";
import { keys } from "#client/live/keys.ts";
import {
  addProtectedItem,
  addStashNote,
  listProtectedItems,
  listStash,
  removeProtectedItem,
  removeStashNote,
} from "#shared/protection/api.ts";

/** Kept only while the list is on the screen. */
export const useProtectedItems = (articleId: string) =>
  useQuery({
    queryKey: keys.protectedItems(articleId),
    queryFn: ({ signal }) => call(listProtectedItems, { articleId }, { signal }),
    select: ({ items }) => items,
    gcTime: 0,
  });

export function useProtect(articleId: string) {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: keys.article(articleId) });
  const add = useCommand({
    mutationFn: (words: string) => call(addProtectedItem, { articleId, words }),
    onSettled,
    gcTime: 0,
  });
  const remove = useCommand({
    mutationFn: (itemId: string) => call(removeProtectedItem, { articleId, itemId }),
    onSettled,
  });
  return { add, remove };
}

/** Kept only while the stash is on the screen. */
export const useStash = (articleId: string) =>
  useQuery({
    queryKey: keys.stash(articleId),
    queryFn: ({ signal }) => call(listStash, { articleId }, { signal }),
    select: ({ notes }) => notes,
    gcTime: 0,
  });

export function useStashing(articleId: string) {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: keys.article(articleId) });
  const add = useCommand({
    mutationFn: (words: string) => call(addStashNote, { articleId, words }),
    onSettled,
    gcTime: 0,
  });
  const remove = useCommand({
    mutationFn: (noteId: string) => call(removeStashNote, { articleId, noteId }),
    onSettled,
  });
  return { add, remove };
}
