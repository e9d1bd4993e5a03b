import { type Dispatch, useEffect, useRef } from "react";
import { Button } from "#client/ui/Button.tsx";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Progress } from "#client/ui/Progress.tsx";
import { useShortcut } from "#client/ui/shortcuts.ts";
import styles from "./Bring.module.css";
import { SideRefused, useRecognise } from "./data.ts";
import { type Intake, isBrought } from "./intake.ts";
import { SideField } from "./SideField.tsx";
import type { Change } from "./state.ts";

export interface BringStepProps {
  intake: Intake;
  change: Dispatch<Change>;
}

export function BringStep({ intake, change }: BringStepProps) {
  const { t } = useTranslation("intake");
  const recognise = useRecognise();
  const giveUp = useRef<AbortController>(undefined);
  useEffect(() => () => giveUp.current?.abort(), []);
  const { brought, settings } = intake;
  const nothing = isBrought(brought.source) ? undefined : t("bring.nothingOf.source");
  const start = () => {
    if (nothing !== undefined || recognise.isPending) return;
    giveUp.current = new AbortController();
    recognise.mutate(
      { brought, signal: giveUp.current.signal },
      { onSuccess: (read) => change({ type: "recognised", read }) },
    );
  };
  const cancel = () => {
    giveUp.current?.abort();
    recognise.reset();
  };
  useShortcut({
    id: "recognise",
    keys: "Mod+Enter",
    label: t("bring.act"),
    group: "writing",
    run: start,
    inFields: true,
    disabledReason: nothing,
  });
  const refused = recognise.error instanceof SideRefused ? recognise.error : undefined;
  return (
    <div className={styles.bring}>
      <Checkbox
        label={t("restricted")}
        description={settings.restricted ? t("restrictedHelp") : t("restrictedMeans")}
        checked={settings.restricted}
        onChange={(restricted) => change({ type: "settings", settings: { restricted } })}
      />
      <div className={styles.sides}>
        {(["source", "target"] as const).map((side) => (
          <SideField
            key={side}
            side={side}
            optional={side === "target"}
            brought={brought[side]}
            refused={refused?.side === side ? refused.cause : undefined}
            onChange={(part) => {
              if (recognise.error) recognise.reset();
              change({ type: "brought", side, brought: part });
            }}
          >
            {side === "target" && isBrought(brought.target) ? (
              <Checkbox
                label={t("byMachine")}
                description={t("byMachineHelp")}
                checked={settings.draftByMachine}
                onChange={(draftByMachine) => change({ type: "settings", settings: { draftByMachine } })}
              />
            ) : null}
          </SideField>
        ))}
      </div>
      {recognise.error && !refused ? <ErrorNote error={recognise.error} onRetry={start} /> : null}
      {recognise.isPending ? (
        <Progress label={t("bring.pending")} onCancel={cancel} />
      ) : (
        <div className={styles.act}>
          <Button variant="main" size="large" keys="Mod+Enter" disabledReason={nothing} onClick={start}>
            {t("bring.act")}
          </Button>
          <p>{t("bring.after")}</p>
        </div>
      )}
    </div>
  );
}
