import { useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { TextField } from "#client/ui/TextField.tsx";
import { isSafeLink } from "#shared/document/links.ts";
import { completed, type LinkPlace, linked } from "./link.ts";
import type { SegmentText } from "./segment-text.ts";
import { write } from "./written-as.ts";

export interface LinkDialogProps {
  text: SegmentText;
  place: LinkPlace;
  onClose: () => void;
}

/** Puts a link on the selected words. Only addresses that a reader may safely be led to. */
export function LinkDialog({ text, place, onClose }: LinkDialogProps) {
  const { t } = useTranslation("editor");
  const [typed, setTyped] = useState(place.href ?? "");
  const [refused, setRefused] = useState(false);
  const put = (href: string | undefined) => {
    write(text, linked(text.state, place, href));
    onClose();
  };
  const save = () => (isSafeLink(completed(typed)) ? put(completed(typed)) : setRefused(true));
  return (
    <Dialog
      size="small"
      title={t("link.title")}
      onClose={onClose}
      footer={
        <>
          {place.href === undefined ? null : <Button onClick={() => put(undefined)}>{t("link.remove")}</Button>}
          <Button variant="main" onClick={save}>
            {t("link.save")}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label={t("link.address")}
          type="text"
          inputMode="url"
          autoFocus
          value={typed}
          placeholder="https://"
          error={refused ? t("link.unsafe") : undefined}
          onChange={(value) => {
            setTyped(value);
            setRefused(false);
          }}
        />
      </form>
    </Dialog>
  );
}
