import { useState } from "react";
import { base64Of } from "#client/api/base64.ts";
import { addressOf } from "#client/api/call.ts";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { FileDrop } from "#client/ui/FileDrop.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Spinner } from "#client/ui/Spinner.tsx";
import { tell } from "#client/ui/toasts.ts";
import { readImage } from "#shared/articles/api.ts";
import { useAddImage, useRemoveImage, useReplaceImage } from "./data.ts";
import styles from "./PicturesDialog.module.css";

export interface ArticlePicture {
  imageId: string;
  /** What is said beneath it; empty as long as nothing is. */
  caption: string;
}

export interface PicturesDialogProps {
  articleId: string;
  pictures: readonly ArticlePicture[];
  /** The part of the article that another one comes behind. */
  behind: { id: string; name: string };
  /** Why this person may change none of them. */
  whyNot: string | undefined;
  /** Why none may be added or taken out. */
  whyNotComeOrGo: string | undefined;
  onClose: () => void;
}

/** The pictures of an article that is on the desk: another one comes, takes the place of one, or goes. */
export function PicturesDialog({ articleId, pictures, behind, whyNot, whyNotComeOrGo, onClose }: PicturesDialogProps) {
  const { t } = useTranslation("articles");
  const [instead, setInstead] = useState<string>();
  const [leaving, setLeaving] = useState<string>();
  const { add, replace, remove, pending, error } = useActs(articleId, behind);
  const replacing = pictures.find(({ imageId }) => imageId === instead);
  const bring = async ([file]: readonly File[]) => {
    if (!file) return;
    if (!replacing) return add(file);
    setInstead(undefined);
    return replace(replacing.imageId, file);
  };
  const refused = replacing ? whyNot : whyNotComeOrGo;
  return (
    <Dialog title={t("pictures.title")} onClose={onClose}>
      {pictures.length === 0 ? <p>{t("pictures.none")}</p> : null}
      <ul className={styles.pictures}>
        {pictures.map(({ imageId, caption }, index) => (
          <li key={imageId} aria-label={t("pictures.one", { number: index + 1 })} data-chosen={imageId === instead}>
            <img src={addressOf(readImage, { imageId })} alt="" loading="lazy" />
            <p>{caption ? <bdi>{caption}</bdi> : <span className={styles.soft}>{t("pictures.unsaid")}</span>}</p>
            <div className={styles.acts}>
              <Button size="small" disabledReason={whyNot} onClick={() => setInstead(imageId)}>
                {t("pictures.another")}
              </Button>
              <Button size="small" variant="quiet" disabledReason={whyNotComeOrGo} onClick={() => setLeaving(imageId)}>
                {t("pictures.remove")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <h3>{t(replacing ? "pictures.instead" : "pictures.add")}</h3>
      <p className={styles.soft}>{refused ?? (replacing ? t("pictures.insteadLead") : t("pictures.lead", behind))}</p>
      {refused === undefined && !pending ? (
        <FileDrop kinds={KINDS} maxBytes={MOST_BYTES} onFiles={(files) => void bring(files)} />
      ) : null}
      {pending ? (
        <p role="status">
          <Spinner /> {t("pictures.sending")}
        </p>
      ) : null}
      {replacing ? (
        <p>
          <Button size="small" variant="quiet" onClick={() => setInstead(undefined)}>
            {t("pictures.keep")}
          </Button>
        </p>
      ) : null}
      {error ? <ErrorNote error={error} /> : null}
      {leaving === undefined ? null : (
        <ConfirmDialog
          danger
          title={t("pictures.removeTitle")}
          confirm={t("pictures.removeAct")}
          onConfirm={() => {
            setLeaving(undefined);
            remove(leaving);
          }}
          onClose={() => setLeaving(undefined)}
        >
          <p>{t("pictures.removeLead")}</p>
        </ConfirmDialog>
      )}
    </Dialog>
  );
}

/** What `shared/intake/refusal.ts` names as readable. */
const KINDS = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".tif", ".tiff"];
const MOST_BYTES = 30_000_000;

function useActs(articleId: string, behind: PicturesDialogProps["behind"]) {
  const { t } = useTranslation("articles");
  const adding = useAddImage();
  const replacing = useReplaceImage();
  const removing = useRemoveImage();
  const remove = (imageId: string) => {
    removing.mutate({ imageId }, { onSuccess: () => tell(t("pictures.removed")) });
  };
  const add = async (file: File) => {
    const image = await sent(file);
    const undo = (imageId: string) => () => removing.mutate({ imageId });
    adding.mutate(
      { articleId, behind: behind.id, ...image },
      { onSuccess: ({ imageId }) => tell(t("pictures.added", behind), { undo: undo(imageId) }) },
    );
  };
  const replace = async (imageId: string, file: File) => {
    const [before, image] = await Promise.all([fetched(imageId), sent(file)]);
    const undo = (now: string) => () => replacing.mutate({ imageId: now, ...before });
    replacing.mutate(
      { imageId, ...image },
      { onSuccess: (now) => tell(t("pictures.replaced"), { undo: undo(now.imageId) }) },
    );
  };
  const all = [adding, replacing, removing];
  return {
    ...{ add, replace, remove },
    pending: all.some(({ isPending }) => isPending),
    error: all.find(({ error }) => error)?.error,
  };
}

const sent = async (file: File) => ({ name: file.name.normalize("NFC"), content: await base64Of(file) });

/** The way back: the picture that is there now. */
async function fetched(imageId: string) {
  const response = await fetch(addressOf(readImage, { imageId }));
  return { name: "picture", content: await base64Of(await response.blob()) };
}
