import { Pill } from "#client/ui/Pill.tsx";
import type { SourceChange } from "#shared/history/source-change.ts";
import "./words.ts";
import { useTranslation } from "#client/ui/i18n.ts";

const WEIGHTY: ReadonlySet<SourceChange> = new Set(["figure", "name", "quotation"]);

/** What kind of change it is, the weightiest first. */
export function SourceChangePills({ changes }: { changes: readonly SourceChange[] }) {
  const { t } = useTranslation("history");
  return changes.map((change) => (
    <Pill key={change} tone={WEIGHTY.has(change) ? "warning" : change === "punctuation" ? "plain" : "outdated"}>
      {t(`change.${change}`)}
    </Pill>
  ));
}
