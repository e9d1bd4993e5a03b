import { useState } from "react";
import { Button } from "../Button.tsx";
import { ConfirmDialog } from "../ConfirmDialog.tsx";
import { Dialog } from "../Dialog.tsx";
import { Icon } from "../Icon.tsx";
import { Menu } from "../Menu.tsx";
import { Popover } from "../Popover.tsx";
import { useShortcut } from "../shortcuts.ts";
import { TextArea } from "../TextArea.tsx";
import { Tooltip } from "../Tooltip.tsx";
import { tell } from "../toasts.ts";
import styles from "./Gallery.module.css";

export function Layers() {
  const [open, setOpen] = useState<"reason" | "confirm">();
  const [reason, setReason] = useState("");
  useShortcut({
    id: "approve",
    keys: "Mod+Shift+Enter",
    label: "Approve and next",
    group: "reviewing",
    run: () => tell("Approved"),
  });
  useShortcut({ id: "next", keys: "J", label: "Next paragraph", group: "moving", run: () => tell("Next") });
  const close = () => setOpen(undefined);
  return (
    <section>
      <h2>Layers</h2>
      <div className={styles.row}>
        <Button onClick={() => setOpen("reason")}>Ask for changes…</Button>
        <Button variant="danger" onClick={() => setOpen("confirm")}>
          Remove Sora…
        </Button>
        <Button onClick={() => tell("Paragraphs 4 and 5 joined", { undo: () => tell("Undone") })}>Join</Button>
        <Button onClick={() => tell("The paragraph has changed since you read it.", { tone: "danger" })}>Refuse</Button>
        <Menu
          label="Paragraph"
          trigger={(trigger) => (
            <Button {...trigger} icon={<Icon name="more" />}>
              Paragraph
            </Button>
          )}
          sections={[
            {
              items: [
                {
                  id: "merge",
                  label: "Join with the next",
                  icon: "merge",
                  keys: "Alt+M",
                  onSelect: () => tell("Joined"),
                },
                { id: "split", label: "Split here", icon: "split", keys: "Alt+S", onSelect: () => tell("Split") },
                {
                  id: "omit",
                  label: "Omit",
                  icon: "omit",
                  disabledReason: "This paragraph has English. Remove it first.",
                  onSelect: () => {},
                },
              ],
            },
            {
              heading: "Danger",
              items: [{ id: "del", label: "Delete", icon: "trash", danger: true, onSelect: () => {} }],
            },
          ]}
        />
        <Popover label="Gate" trigger={(trigger) => <Button {...trigger}>Publish · 3 to clear</Button>}>
          {(shut) => (
            <>
              <p>Three things stand in the way.</p>
              <Button size="small" onClick={shut}>
                I see
              </Button>
            </>
          )}
        </Popover>
        <Tooltip words="Signed by Tomas at 14:02">
          {(trigger) => (
            <a {...trigger} href="#layers">
              Approval
            </a>
          )}
        </Tooltip>
      </div>
      {open === "reason" ? (
        <Dialog
          title="Ask for changes"
          onClose={close}
          footer={
            <>
              <Button onClick={close}>Cancel</Button>
              <Button
                variant="main"
                keys="Mod+Enter"
                disabledReason={reason ? undefined : "Give a reason first."}
                onClick={close}
              >
                Ask
              </Button>
            </>
          }
        >
          <TextArea label="What should change, and why?" value={reason} onChange={setReason} onSubmit={close} />
        </Dialog>
      ) : null}
      {open === "confirm" ? (
        <ConfirmDialog
          title="Remove Sora from this article?"
          confirm="Remove Sora"
          danger
          onConfirm={close}
          onClose={close}
        >
          <p>She keeps what she wrote and said. She can no longer open the article.</p>
        </ConfirmDialog>
      ) : null}
    </section>
  );
}
