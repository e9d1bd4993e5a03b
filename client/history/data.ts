import { useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import { useCommand } from "#client/api/use-command.ts";
import { listVersions, restoreVersion } from "#shared/history/api.ts";

/** Read anew whenever the text is another one. */
export function useVersions(articleId: string, segmentId: string, version: number) {
  return useQuery({
    queryKey: ["article", articleId, "versions", segmentId, version],
    queryFn: ({ signal }) => call(listVersions, { segmentId }, { signal }),
    select: ({ versions }) => versions,
    placeholderData: (before) => before,
  });
}

export function useRestoreVersion(articleId: string, segmentId: string) {
  const client = useQueryClient();
  return useCommand({
    mutationFn: ({ version, seen }: { version: number; seen: number }) =>
      call(restoreVersion, { segmentId, version, seen }),
    onSettled: () => client.invalidateQueries({ queryKey: ["article", articleId] }),
  });
}
