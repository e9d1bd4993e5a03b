import { useState } from "react";
import { useMe } from "#client/people/desk-people.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { asText, useKept } from "#client/ui/kept.ts";
import { useRefusals } from "#client/ui/refusals.ts";
import { TextArea } from "#client/ui/TextArea.tsx";
import { refusal } from "#shared/api/refusal.ts";
import type { Asking } from "./use-aligning.ts";

export interface GiveReasonProps {
  asking: Asking & { act: Exclude<Asking["act"], "split"> };
  /** "Row 4" */
  name: string;
  pending: boolean;
  /** True once the desk has taken it. */
  onGive: (reason: string) => Promise<boolean>;
  onClose: () => void;
}

/** Why a side is missing. It stays in the record, and an editor approves it. */
export function GiveReason({ asking: { act, segmentId }, name, pending, onGive, onClose }: GiveReasonProps) {
  const { t } = useTranslation("alignment");
  const { t: ui } = useTranslation("ui");
  const { say } = useRefusals();
  const me = useMe();
  const [reason, keep] = useKept(`${me.id}.${segmentId}.${act}`, asText, "");
  const [missing, setMissing] = useState(false);
  const give = async () => {
    if (reason.trim() === "") return setMissing(true);
    if (await onGive(reason.trim())) {
      keep(undefined);
      onClose();
    }
  };
  return (
    <Dialog
      title={t(`ask.${act}`, { name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button variant="main" keys="Mod+Enter" pending={pending} onClick={() => void give()}>
            {t(`give.${act}`)}
          </Button>
        </>
      }
    >
      <TextArea
        label={t("reason")}
        description={t(`reasonFor.${act}`)}
        error={missing ? say(refusal("needs-reason")) : undefined}
        maxLength={1_000}
        value={reason}
        onChange={(value) => {
          keep(value === "" ? undefined : value);
          setMissing(false);
        }}
        onSubmit={() => void give()}
      />
    </Dialog>
  );
}
