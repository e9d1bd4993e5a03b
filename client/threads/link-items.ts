import { useQueryClient } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import { useTranslation } from "#client/ui/i18n.ts";
import { useRefusals } from "#client/ui/refusals.ts";
import { tell } from "#client/ui/toasts.ts";
import { makeAnswerLink, revokeAnswerLinks } from "#shared/threads/api.ts";
import type { Thread } from "#shared/threads/thread.ts";
import { keepThread } from "./data.ts";

/** For the journalist whom no mail reaches: a link to hand over by hand, and the end of all that are out. */
export function useLinkItems({ id: threadId, kind, linkUntil }: Thread, refused: string | undefined) {
  const { t } = useTranslation("threads");
  const { explain } = useRefusals();
  const client = useQueryClient();
  if (kind !== "query") return [];
  const failed = (error: unknown) => tell(explain(error), { tone: "danger" });
  const make = async () => {
    const { link, thread } = await call(makeAnswerLink, { threadId });
    keepThread(client, thread);
    await navigator.clipboard.writeText(link).then(
      () => tell(t("link.made")),
      () => tell(t("link.notCopied", { link }), { tone: "danger" }),
    );
  };
  const revoke = async () => {
    keepThread(client, await call(revokeAnswerLinks, { threadId }));
    tell(t("link.revoked"));
  };
  return [
    {
      id: "answer-link",
      label: t("link.make"),
      icon: "send" as const,
      disabledReason: refused,
      onSelect: () => void make().catch(failed),
    },
    ...(linkUntil === null
      ? []
      : [
          {
            id: "revoke-links",
            label: t("link.revoke"),
            icon: "unlink" as const,
            disabledReason: undefined,
            onSelect: () => void revoke().catch(failed),
          },
        ]),
  ];
}
