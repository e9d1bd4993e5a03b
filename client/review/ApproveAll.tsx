import { useState, useSyncExternalStore } from "react";
import { useTexts } from "#client/editor/texts.ts";
import { useMe, usePolicies } from "#client/people/desk-people.ts";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { useFormats } from "#client/ui/formats.ts";
import { useTranslation } from "#client/ui/i18n.ts";
import { useRefusals } from "#client/ui/refusals.ts";
import { useShortcut } from "#client/ui/shortcuts.ts";
import { tell } from "#client/ui/toasts.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { whyNot } from "#shared/review/rules.ts";
import { sameDigests } from "#shared/segments/segment.ts";
import styles from "./ApproveAll.module.css";
import { useApproveAll } from "./data.ts";
import type { Sighting, Sightings } from "./sightings.ts";
import { send } from "./use-sightings.ts";

export interface ApproveAllProps {
  articleId: string;
  segments: readonly ReviewedSegment[];
  sightings: Sightings;
  /** What the page calls a paragraph. */
  nameOf: (segmentId: string) => string;
}

/** Approves all that this person has had on screen as it is now, and nothing else; the rest is counted and named. */
export function ApproveAll({ articleId, segments, sightings, nameOf }: ApproveAllProps) {
  const { t } = useTranslation("review");
  const { explain } = useRefusals();
  const formats = useFormats();
  const [asking, setAsking] = useState(false);
  const approve = useApproveAll(articleId);
  const { ready, unseen } = useReady(segments, sightings);
  useShortcut({
    id: "approve-seen",
    keys: "Mod+Alt+Enter",
    label: t("all.key", { count: ready.length }),
    group: "reviewing",
    run: () => setAsking(true),
    disabledReason: ready.length === 0 ? t("all.none") : undefined,
  });
  const named = (ids: readonly string[]) =>
    ids.length <= MOST
      ? ids.map(nameOf)
      : [...ids.slice(0, MOST - 1).map(nameOf), t("all.others", { count: ids.length - MOST + 1 })];
  const run = async () => {
    try {
      await send(articleId, sightings); // the desk must know what was seen before it is asked to believe it
      const { approved, refused } = await approve.mutateAsync(ready);
      tell(
        t("all.done", { count: approved.length }) +
          (refused.length > 0 ? ` ${t("all.refused", { count: refused.length })}` : ""),
      );
    } catch (error) {
      tell(explain(error), { tone: "danger" });
    }
    setAsking(false);
  };
  return (
    <div className={styles.all} data-screen-only>
      <p>
        {t("all.seen", { count: ready.length })}
        {unseen.length > 0 ? ` ${t("all.unseen", { count: unseen.length, names: formats.list(named(unseen)) })}` : ""}{" "}
        <span className={styles.rule}>{t("all.rule")}</span>
      </p>
      <Button disabledReason={ready.length === 0 ? t("all.none") : undefined} onClick={() => setAsking(true)}>
        {t("all.act", { count: ready.length })}
      </Button>
      {asking ? (
        <ConfirmDialog
          title={t("all.title", { count: ready.length })}
          confirm={t("all.act", { count: ready.length })}
          pending={approve.isPending}
          onConfirm={() => void run()}
          onClose={() => setAsking(false)}
        >
          <p>{t("all.lead")}</p>
        </ConfirmDialog>
      ) : null}
    </div>
  );
}

/** Names of paragraphs that one sentence bears. */
const MOST = 8;

function useReady(segments: readonly ReviewedSegment[], sightings: Sightings): { ready: Sighting[]; unseen: string[] } {
  const me = useMe();
  const policies = usePolicies();
  const texts = useTexts();
  useSyncExternalStore(sightings.subscribe, sightings.count);
  const waiting = segments.filter((segment) => whyNot("approve", me, segment, policies) === undefined);
  const ready = waiting.flatMap(({ id, digests }) => {
    const seen = sightings.seen(id);
    const now = texts.of(id)?.snapshot().digests ?? digests;
    return seen && sameDigests(seen, now) ? [{ segmentId: id, seen }] : [];
  });
  const seen = new Set(ready.map(({ segmentId }) => segmentId));
  return { ready, unseen: waiting.map(({ id }) => id).filter((id) => !seen.has(id)) };
}
