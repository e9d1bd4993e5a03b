import { type ReactNode, useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { useRefusals } from "#client/ui/refusals.ts";
import { TextArea } from "#client/ui/TextArea.tsx";
import styles from "./Findings.module.css";

export interface GiveReasonProps {
  title: string;
  /** The finding, as it is read. */
  sentence: string;
  label: string;
  help: string;
  /** Said when nothing is given. */
  missing: string;
  act: string;
  pending: boolean;
  /** What it throws is said under the reason, which stays. */
  onGive: (reason: string) => Promise<unknown>;
  onClose: () => void;
  children?: ReactNode;
}

/** What is said of a finding is said with a reason. */
export function GiveReason({ title, sentence, label, help, missing, act, pending, ...props }: GiveReasonProps) {
  const { onGive, onClose, children } = props;
  const { explain } = useRefusals();
  const [reason, setReason] = useState("");
  const [wrong, setWrong] = useState<string>();
  const give = async () => {
    if (reason.trim() === "") return setWrong(missing);
    try {
      await onGive(reason.trim());
      onClose();
    } catch (error) {
      setWrong(explain(error));
    }
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <Button variant="main" keys="Mod+Enter" pending={pending} onClick={() => void give()}>
          {act}
        </Button>
      }
    >
      <div className={styles.reasoning}>
        <p>{sentence}</p>
        <TextArea
          autoFocus
          label={label}
          description={help}
          error={wrong}
          value={reason}
          maxLength={1_000}
          onChange={(value) => {
            setReason(value);
            setWrong(undefined);
          }}
          onSubmit={() => void give()}
        />
        {children}
      </div>
    </Dialog>
  );
}
