import { useQuery } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import { useFormats } from "#client/ui/formats.ts";
import { useTranslation } from "#client/ui/i18n.ts";
import type { Choice } from "#client/ui/Select.tsx";
import { listEditions } from "#shared/publication/api.ts";
import type { End } from "./ends.ts";
import { useSourceVersions } from "./source-versions.ts";

/** Moments of an article that have a name: its editions and the versions of its Korean, newest first. */
export function useTimes(articleId: string): Choice<End>[] {
  const { t } = useTranslation("history");
  const formats = useFormats();
  const { data: versions = [] } = useSourceVersions(articleId);
  const { data: editions = [] } = useQuery({
    queryKey: ["article", articleId, "edition-times"],
    queryFn: ({ signal }) => call(listEditions, { articleId }, { signal }),
    select: ({ editions }) => editions.map(({ number, at }) => ({ number, at })),
  });
  const named = (key: "edition" | "korean", number: number, at: string) => ({
    value: at,
    label: t(`compare.${key}`, { number, at: formats.dateTime(new Date(at)) }),
  });
  return [
    ...editions.map(({ number, at }) => named("edition", number, at)),
    ...versions.map(({ number, at }) => named("korean", number, at)),
  ];
}
