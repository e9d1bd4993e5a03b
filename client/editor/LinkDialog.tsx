import { useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { asText, useKept } from "#client/ui/kept.ts";
import { TextField } from "#client/ui/TextField.tsx";
import { isSafeLink } from "#shared/document/links.ts";
import { completed, linked, linkPlace } from "./link.ts";
import type { SegmentText } from "./segment-text.ts";
import { write } from "./written-as.ts";

export interface LinkDialogProps {
  text: SegmentText;
  /** The address that the words have now. */
  href: string | undefined;
  /** Under which an address is kept that found no words. */
  keptAs: string;
  onClose: () => void;
}

/**
 * Puts a link on the selected words, as colleagues have left them when it is saved. Only addresses that a reader may
 * safely be led to.
 */
export function LinkDialog({ text, href: before, keptAs, onClose }: LinkDialogProps) {
  const { t } = useTranslation("editor");
  const [kept, keep] = useKept(keptAs, asText, "");
  const [typed, setTyped] = useState(before ?? kept);
  const [refused, setRefused] = useState<"unsafe" | "gone">();
  const put = (href: string | undefined) => {
    const place = linkPlace(text.state);
    if (!place) {
      keep(typed); // for the words that are selected next
      return setRefused("gone");
    }
    write(text, linked(text.state, place, href));
    keep(undefined);
    onClose();
  };
  const save = () => (isSafeLink(completed(typed)) ? put(completed(typed)) : setRefused("unsafe"));
  return (
    <Dialog
      size="small"
      title={t("link.title")}
      onClose={onClose}
      footer={
        <>
          {before === undefined ? null : <Button onClick={() => put(undefined)}>{t("link.remove")}</Button>}
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
          error={refused && t(`link.${refused}`)}
          onChange={(value) => {
            setTyped(value);
            setRefused(undefined);
          }}
        />
      </form>
    </Dialog>
  );
}
