import { useId } from "react";
import { useMe } from "#client/people/desk-people.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { useKept } from "#client/ui/kept.ts";
import { tell } from "#client/ui/toasts.ts";
import { type Term, type TermValues, valuesOf } from "#shared/terms/term.ts";
import { useAddTerm, useChangeTerm } from "./data.ts";
import { NotesOfTerm } from "./NotesOf.tsx";
import { draftOf, isWhole, readDraft, TermForm, valuesFrom } from "./TermForm.tsx";
import { Uses } from "./Uses.tsx";

export interface EditDialogProps {
  /** Absent: a new entry. */
  term?: Term;
  whyNotDecide: string | undefined;
  onClose: () => void;
}

/** What an entry says, where it is used, and what is decided anew. Each decision can be taken back from the message about it. */
export default function EditDialog({ term, whyNotDecide, onClose }: EditDialogProps) {
  const { t } = useTranslation("terms");
  const form = useId();
  // What was begun over an earlier decision does not fit this one.
  const [draft, keep] = useKept(`${useMe().id}.term.${term?.id}.${term?.version}`, readDraft, draftOf(term ?? {}));
  const adding = useAddTerm();
  const changing = useChangeTerm();
  const back = (made: Term, before: Term | undefined) => () =>
    changing.mutate({
      termId: made.id,
      version: made.version,
      values: valuesOf(before ?? made),
      retired: before ? before.retired : true,
    });
  const decide = async (values: TermValues, retired: boolean) => {
    const made = term
      ? await changing.mutateAsync({ termId: term.id, version: term.version, values, retired })
      : await adding.mutateAsync(values);
    tell(t(retired ? "edit.retired" : "edit.done", { words: made.preferred }), { undo: back(made, term) });
    keep(undefined);
    onClose();
  };
  const act = (values: TermValues, retired: boolean) => {
    if (!pending) void decide(values, retired).catch(() => undefined); // said above the form
  };
  const pending = adding.isPending || changing.isPending;
  const disabledReason = whyNotDecide ?? (isWhole(draft) ? undefined : t("incomplete"));
  const error = adding.error ?? changing.error;
  return (
    <Dialog
      title={term ? (term.korean[0] ?? t("edit.title")) : t("edit.new")}
      onClose={onClose}
      size="wide"
      footer={
        <>
          {term ? (
            <Button disabledReason={whyNotDecide} onClick={() => act(valuesOf(term), !term.retired)}>
              {t(term.retired ? "edit.bringBack" : "edit.retire")}
            </Button>
          ) : null}
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button
            type="submit"
            form={form}
            variant="main"
            keys="Mod+Enter"
            pending={pending}
            disabledReason={disabledReason}
          >
            {t("edit.save")}
          </Button>
        </>
      }
    >
      {error ? <ErrorNote error={error} /> : null}
      {term ? <NotesOfTerm termId={term.id} /> : null}
      <TermForm
        id={form}
        draft={draft}
        onChange={keep}
        onSubmit={() => disabledReason === undefined && act(valuesFrom(draft), false)}
      />
      {term ? <Uses termId={term.id} /> : null}
    </Dialog>
  );
}
