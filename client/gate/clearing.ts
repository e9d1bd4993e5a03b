import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import { useCommand } from "#client/api/use-command.ts";
import { keys, LISTS } from "#client/live/keys.ts";
import { useMe } from "#client/people/desk-people.ts";
import { useTranslation } from "#client/ui/i18n.ts";
import { tell } from "#client/ui/toasts.ts";
import { chooseCredit } from "#shared/articles/api.ts";
import type { Credit } from "#shared/articles/article.ts";
import { overrideGateLine } from "#shared/gate/api.ts";

/** Says what was done from here, because the line that was let through takes its button and its dialog away with it. */
export function useOverride(articleId: string) {
  const { t } = useTranslation("gate");
  const client = useQueryClient();
  return useCommand({
    mutationFn: ({ key, reason }: { key: string; reason: string }) =>
      call(overrideGateLine, { articleId, key, reason }),
    onSuccess: (gate) => {
      client.setQueryData(keys.gate(articleId), gate);
      tell(t("override.done"));
    },
    onSettled: () => renew(client, articleId),
  });
}

/** My own name in this article. Taking the choice back asks the question again. */
export function useChooseMyCredit(articleId: string) {
  const { t } = useTranslation("gate");
  const me = useMe();
  const client = useQueryClient();
  const choose = (credit: Credit) => call(chooseCredit, { articleId, personId: me.id, credit });
  const back = () => choose({ as: "undecided" }).finally(() => renew(client, articleId));
  return useCommand({
    mutationFn: choose,
    onSuccess: () => tell(t("credit.saved"), { undo: back }),
    onSettled: () => renew(client, articleId),
  });
}

/** The article, its preview, its gate and its record, wherever they are on the screen. */
const renew = (client: QueryClient, articleId: string) =>
  Promise.all([
    client.invalidateQueries({ queryKey: keys.article(articleId) }),
    client.invalidateQueries({ queryKey: LISTS }),
  ]);
