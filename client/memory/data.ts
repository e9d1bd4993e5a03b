import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { base64Of } from "#client/api/base64.ts";
import { call } from "#client/api/call.ts";
import { ApiError } from "#client/api/errors.ts";
import { useCommand } from "#client/api/use-command.ts";
import { useEvery } from "#client/live/use-live.ts";
import { learnAnew, readLexicon } from "#shared/alignment/api.ts";
import * as api from "#shared/memory/api.ts";

const MEMORY = ["memory"] as const;

/** What was said before that is like a paragraph. Asked again when its Korean is another one. */
export function useSaidBefore(articleId: string, segmentId: string, korean: string) {
  return useQuery({
    queryKey: ["article", articleId, "memory", segmentId, korean],
    queryFn: ({ signal }) => call(api.lookUpSegment, { segmentId }, { signal }),
    select: ({ matches }) => matches,
    staleTime: 60_000,
  });
}

export function useConcordance(words: string) {
  return useInfiniteQuery({
    queryKey: [...MEMORY, "words", words],
    queryFn: ({ signal, pageParam }) => call(api.searchMemory, { words, before: pageParam }, { signal }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    enabled: words !== "",
  });
}

const WHILE_IT_GOES_ON = 1_000;

const IMPORTS = [...MEMORY, "imports"] as const;

export function useImports() {
  return useQuery({
    queryKey: IMPORTS,
    queryFn: ({ signal }) => call(api.listImports, {}, { signal }),
  });
}

/** A file as the list had it, and while it goes on as it is now. The list counts the whole memory: it is read again at the end only. */
export function useImport(listed: api.MemoryImport): api.MemoryImport {
  const client = useQueryClient();
  const isListedOn = api.goesOn(listed);
  const often = useEvery(WHILE_IT_GOES_ON);
  const { data: now = listed } = useQuery({
    queryKey: [...MEMORY, "import", listed.id],
    queryFn: ({ signal }) => call(api.readImport, { importId: listed.id }, { signal }),
    enabled: isListedOn,
    refetchInterval: ({ state }) => (state.data && !api.goesOn(state.data) ? false : often),
  });
  const hasEnded = isListedOn && !api.goesOn(now);
  useEffect(() => {
    if (hasEnded) void client.invalidateQueries({ queryKey: IMPORTS });
  }, [client, hasEnded]);
  return isListedOn ? now : listed;
}

export function useWithdrawImport() {
  const client = useQueryClient();
  return useCommand({
    mutationFn: (importId: string) => call(api.withdrawImport, { importId }),
    onSettled: () => client.invalidateQueries({ queryKey: MEMORY }),
  });
}

/** What drafts are aligned by. */
export function useLexicon() {
  const often = useEvery(WHILE_IT_GOES_ON);
  return useQuery({
    queryKey: [...MEMORY, "lexicon"],
    queryFn: ({ signal }) => call(readLexicon, {}, { signal }),
    refetchInterval: ({ state }) => (state.data?.learning ? often : false),
  });
}

export function useLearnAnew() {
  const client = useQueryClient();
  return useCommand({
    mutationFn: () => call(learnAnew, {}),
    onSettled: () => client.invalidateQueries({ queryKey: [...MEMORY, "lexicon"] }),
  });
}

/** How much of a file has left this browser; undefined while none is on its way. */
export interface Sent {
  readonly importId: string;
  readonly bytes: number;
}

/** Sends a file piece by piece; reading it goes on at the desk, and the list of imports says how far. */
export function useImportFile() {
  const client = useQueryClient();
  const [sent, setSent] = useState<Sent>();
  const importing = useCommand({
    mutationFn: async (file: File) => {
      const { id: importId } = await call(api.beginImport, { name: file.name.normalize("NFC"), bytes: file.size });
      setSent({ importId, bytes: 0 });
      await client.invalidateQueries({ queryKey: MEMORY });
      for (let at = 0, number = 0; at < file.size; at += api.LONGEST_PIECE, number += 1) {
        const piece = await base64Of(file.slice(at, at + api.LONGEST_PIECE));
        const last = at + api.LONGEST_PIECE >= file.size;
        if (!(await isTaken(call(api.sendPiece, { importId, number, piece, last })))) return;
        setSent({ importId, bytes: at + api.LONGEST_PIECE });
      }
    },
    onSettled: () => {
      setSent(undefined);
      return client.invalidateQueries({ queryKey: MEMORY });
    },
  });
  return { ...importing, sent };
}

/** False once the import was cancelled, here or by somebody else: then nothing more is to be sent, and nothing is wrong. */
async function isTaken(sending: Promise<unknown>): Promise<boolean> {
  try {
    await sending;
    return true;
  } catch (error) {
    if (error instanceof ApiError && error.code === "import-over") return false;
    throw error;
  }
}
