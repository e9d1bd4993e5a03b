import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import { useCommand } from "#client/api/use-command.ts";
import type { InputOf } from "#shared/api/endpoint.ts";
import * as api from "#shared/terms/api.ts";
import type { TermKind, TermValues } from "#shared/terms/term.ts";

export const TERMS = ["terms"] as const;

export interface TermFilter {
  words: string;
  kind: TermKind | undefined;
  retired: boolean;
}

export function useTerms({ words, kind, retired }: TermFilter) {
  return useInfiniteQuery({
    queryKey: [...TERMS, "list", words, kind, retired],
    queryFn: ({ signal, pageParam }) =>
      call(api.listTerms, { words, kind, retired: retired ? "yes" : "no", after: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.terms.length, 0);
      return shown < total ? shown : undefined;
    },
    placeholderData: (before) => before,
  });
}

export function useProposals() {
  return useQuery({
    queryKey: [...TERMS, "proposals"],
    queryFn: ({ signal }) => call(api.listProposals, {}, { signal }),
    select: ({ proposals }) => proposals,
  });
}

export function useTermUse(termId: string) {
  return useQuery({
    queryKey: [...TERMS, "use", termId],
    queryFn: ({ signal }) => call(api.readTermUse, { termId }, { signal }),
  });
}

/** What is decided changes the findings of every open article. */
function useDeciding<Input, Output>(decide: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useCommand({
    mutationFn: decide,
    onSettled: () =>
      Promise.all([client.invalidateQueries({ queryKey: TERMS }), client.invalidateQueries({ queryKey: ["article"] })]),
  });
}

export const useAddTerm = () => useDeciding((values: TermValues) => call(api.addTerm, { values }));
export const useChangeTerm = () => useDeciding((input: InputOf<typeof api.changeTerm>) => call(api.changeTerm, input));
export const usePropose = () => useDeciding((input: InputOf<typeof api.proposeTerm>) => call(api.proposeTerm, input));
export const useDecideProposal = () =>
  useDeciding((input: InputOf<typeof api.decideProposal>) => call(api.decideProposal, input));
export const useImportTerms = () =>
  useDeciding((input: InputOf<typeof api.importTerms>) => call(api.importTerms, input));
export const useLoadStarter = () => useDeciding(() => call(api.loadStarter, {}));
export const useUndoImport = () => useDeciding((importId: string) => call(api.undoImport, { importId }));
