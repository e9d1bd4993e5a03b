import { useState } from "react";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { Note } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Page, Section } from "#client/ui/Page.tsx";
import { useRefusals } from "#client/ui/refusals.ts";
import { tell } from "#client/ui/toasts.ts";
import type { Policies } from "#shared/people/policies.ts";
import { CheckPolicies } from "./CheckPolicies.tsx";
import { useSetPolicies } from "./data.ts";
import { usePolicies, useWhyNot } from "./desk-people.ts";
import { PolicyChoice } from "./PolicyChoice.tsx";
import { PolicyWarning } from "./PolicyWarning.tsx";
import { QueryPolicies } from "./QueryPolicies.tsx";
import { RetentionPolicies } from "./RetentionPolicies.tsx";

/** The chief's decisions. Each can be taken back; those on approval ask first, and say whose approvals they undo. */
export default function PoliciesPage() {
  const { t } = useTranslation("people");
  const { explain } = useRefusals();
  const policies = usePolicies();
  const refused = useWhyNot("set-policies");
  const save = useSetPolicies();
  const [asked, setAsked] = useState<Partial<Policies>>();
  const decide = (change: Partial<Policies>) => {
    const before = policies;
    const failed = (error: unknown) => tell(explain(error), { tone: "danger" });
    const back = () => save.mutate(before, { onSuccess: () => tell(t("policies.undone")) });
    save.mutate(
      { ...policies, ...change },
      {
        onSuccess: () => tell(t("policies.saved"), { undo: back }),
        onError: failed,
        onSettled: () => setAsked(undefined),
      },
    );
  };
  return (
    <Page title={t("policies.title")} lead={t("policies.lead")} width="text">
      {refused ? (
        <Section title={t("policies.readOnly")}>
          <Note>
            <p>{refused}</p>
          </Note>
        </Section>
      ) : null}
      <Section title={t("policies.fourEyes.title")}>
        <PolicyChoice
          label={t("policies.fourEyes.question")}
          values={["enforce", "warn", "off"]}
          value={policies.fourEyes}
          words={(value) => ({
            label: t(`policies.fourEyes.${value}.label`),
            description: t(`policies.fourEyes.${value}.means`),
          })}
          readOnly={refused !== undefined}
          onChange={(fourEyes) => setAsked({ fourEyes })}
        />
      </Section>
      <Section title={t("policies.approvals.title")}>
        <PolicyChoice
          label={t("policies.approvals.question")}
          values={["1", "2"]}
          value={policies.approvalsRequired === 2 ? "2" : "1"}
          words={(value) => ({
            label: t(`policies.approvals.${value}.label`),
            description: t(`policies.approvals.${value}.means`),
          })}
          readOnly={refused !== undefined}
          onChange={(value) => setAsked({ approvalsRequired: value === "2" ? 2 : 1 })}
        />
      </Section>
      <Section title={t("policies.checks.title")}>
        <CheckPolicies checks={policies.checks} readOnly={refused} onChange={(checks) => decide({ checks })} />
      </Section>
      <Section title={t("policies.drafts.title")}>
        <Checkbox
          label={t("policies.drafts.label")}
          description={t("policies.drafts.means")}
          checked={policies.machineDrafts}
          disabledReason={refused}
          onChange={(machineDrafts) => decide({ machineDrafts })}
        />
      </Section>
      <Section title={t("policies.queries.title")}>
        <QueryPolicies
          queries={policies.queries}
          readOnly={refused !== undefined}
          onChange={(queries) => decide({ queries })}
        />
      </Section>
      <Section title={t("policies.retention.title")}>
        <RetentionPolicies
          retention={policies.retention}
          readOnly={refused !== undefined}
          onChange={(retention) => decide({ retention })}
        />
      </Section>
      {asked ? (
        <PolicyWarning
          now={policies}
          next={{ ...policies, ...asked }}
          pending={save.isPending}
          onConfirm={() => decide(asked)}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
    </Page>
  );
}
