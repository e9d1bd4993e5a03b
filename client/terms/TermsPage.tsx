import { useState } from "react";
import { useSearchParams } from "react-router";
import { useWhyNot } from "#client/people/desk-people.ts";
import { Button } from "#client/ui/Button.tsx";
import { Page } from "#client/ui/Page.tsx";
import { Tabs } from "#client/ui/Tabs.tsx";
import { useProposals } from "./data.ts";
import EditDialog from "./EditDialog.tsx";
import { Files } from "./Files.tsx";
import { Proposals } from "./Proposals.tsx";
import { TermList } from "./TermList.tsx";
import "./words.ts";
import { useTranslation } from "#client/ui/i18n.ts";

const TABS = ["all", "proposals", "files"] as const;

/** What the desk calls things, what people propose, and the way in and out. */
export default function TermsPage() {
  const { t } = useTranslation("terms");
  const [search, setSearch] = useSearchParams();
  const tab = TABS.find((each) => each === search.get("tab")) ?? "all";
  const whyNotDecide = useWhyNot("decide-term");
  const { data: proposals = [] } = useProposals();
  const [adding, setAdding] = useState(false);
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        <Button variant="main" disabledReason={whyNotDecide} onClick={() => setAdding(true)}>
          {t("edit.new")}
        </Button>
      }
    >
      <Tabs
        label={t("title")}
        selected={tab}
        onSelect={(next) => setSearch(next === "all" ? {} : { tab: next }, { replace: true })}
        items={[
          { id: "all", label: t("tab.all") },
          { id: "proposals", label: t("tab.proposals"), count: proposals.filter(({ decision }) => !decision).length },
          { id: "files", label: t("tab.files") },
        ]}
      >
        {tab === "all" ? <TermList whyNotDecide={whyNotDecide} /> : null}
        {tab === "proposals" ? <Proposals whyNotDecide={whyNotDecide} /> : null}
        {tab === "files" ? <Files whyNotDecide={whyNotDecide} /> : null}
      </Tabs>
      {adding ? <EditDialog whyNotDecide={whyNotDecide} onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}
