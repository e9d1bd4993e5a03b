import { usePeopleById } from "#client/people/desk-people.ts";
import { useFormats } from "#client/ui/formats.ts";
import { useTranslation } from "#client/ui/i18n.ts";
import type { Choice } from "#client/ui/Select.tsx";
import { BASES } from "#shared/review/compare-api.ts";
import { CompareEnd } from "./CompareEnd.tsx";
import { useVersions } from "./data.ts";
import { type End, type Ends, isApproval, isVersion, versionEnd } from "./ends.ts";
import { useTimes } from "./times.ts";

interface CompareEndsProps extends Ends {
  articleId: string;
  onChoose: (chosen: Partial<Ends>) => void;
}

/** Between which two times: any two of those that matter to the person, editions, versions of the Korean, moments, and now. */
export function CompareEnds({
  articleId,
  start,
  end,
  onChoose,
  versions = NONE,
}: CompareEndsProps & { versions?: Choice<End>[] }) {
  const { t } = useTranslation("history");
  const times = useTimes(articleId);
  return (
    <>
      <CompareEnd
        label={t("compare.since")}
        value={start}
        onChange={(chosen) => onChoose({ start: chosen })}
        choices={[...BASES.map((value) => ({ value, label: t(`compare.base.${value}`) })), ...times, ...versions]}
      />
      <CompareEnd
        label={t("compare.until")}
        value={end}
        onChange={(chosen) => onChoose({ end: chosen })}
        choices={[
          ...(["now", ...BASES] as const).map((value) => ({ value, label: t(`compare.end.${value}`) })),
          ...times,
          ...versions,
        ]}
      />
    </>
  );
}

const NONE: Choice<End>[] = [];

/** Of one paragraph the versions of its English, too. */
export function ParagraphEnds({ segment, ...ends }: CompareEndsProps & { segment: string }) {
  const { t } = useTranslation("history");
  const formats = useFormats();
  const people = usePeopleById();
  const { data = [] } = useVersions(ends.articleId, segment, 0);
  const versions = data.map(({ version, at, by }) => ({
    value: versionEnd(version),
    label: t("compare.version", {
      at: formats.dateTime(new Date(at)),
      names: formats.list(by.flatMap((id) => people.get(id)?.name ?? [])),
    }),
  }));
  // A link may name a version in the middle of a sitting, or an approval, which no list shows.
  const unlisted = [...new Set([ends.start, ends.end])].filter(
    (end) => (isVersion(end) || isApproval(end)) && versions.every(({ value }) => value !== end),
  );
  const named = unlisted.map((value) => ({
    value,
    label: isApproval(value) ? t("compare.thatApproval") : t("compare.unlisted", { version: value.slice(1) }),
  }));
  return <CompareEnds {...ends} versions={[...versions, ...named]} />;
}
