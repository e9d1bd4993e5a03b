import { useState } from "react";
import { paths } from "#client/paths.ts";
import { Button } from "#client/ui/Button.tsx";
import { useLanguage, useTranslation } from "#client/ui/i18n.ts";
import { Link } from "#client/ui/Link.tsx";
import { Popover } from "#client/ui/Popover.tsx";
import type { Finding } from "#shared/checks/finding.ts";
import { RULE_BOOK } from "#shared/checks/rule-book.ts";
import { ReportDialog } from "./ReportDialog.tsx";
import { RuleExample } from "./RuleExample.tsx";

/** The house rule behind a finding, with an example; and the way to say that the finding is wrong. */
export function RuleOf({ segmentId, finding, sentence }: { segmentId: string; finding: Finding; sentence: string }) {
  const { t } = useTranslation("checks");
  const language = useLanguage();
  const [reporting, setReporting] = useState(false);
  const page = RULE_BOOK[finding.check];
  if (!page) return null;
  const { title, finds } = page[language];
  return (
    <>
      <Popover
        label={title}
        trigger={(trigger) => (
          <Button size="small" variant="quiet" {...trigger}>
            {t("rule")}
          </Button>
        )}
      >
        {(close) => (
          <>
            <p>
              <strong>{title}</strong>
            </p>
            <p>{finds}</p>
            {page.example ? <RuleExample example={page.example} /> : null}
            <p>
              <Link to={paths.checks(finding.check)}>{t("allRules")}</Link>
            </p>
            <Button
              size="small"
              variant="quiet"
              onClick={() => {
                close();
                setReporting(true);
              }}
            >
              {t("report")}
            </Button>
          </>
        )}
      </Popover>
      {reporting ? <ReportDialog {...{ segmentId, finding, sentence }} onClose={() => setReporting(false)} /> : null}
    </>
  );
}
