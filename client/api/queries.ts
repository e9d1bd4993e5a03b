import { QueryClient } from "@tanstack/react-query";
import { OfflineError } from "./errors.ts";

/**
 * The live feed says when something has changed, so a read stays good until then: no refetching because somebody
 * switched windows, and no asking again when the desk has said no.
 */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: "always",
        networkMode: "always",
        retry: (failures, error) => error instanceof OfflineError && failures < 4,
        retryDelay: (attempt) => Math.min(250 * 2 ** attempt, 4_000),
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}
