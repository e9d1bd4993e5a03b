import { call } from "#client/api/call.ts";
import { useMe, usePeopleById } from "#client/people/desk-people.ts";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { useKept } from "#client/ui/kept.ts";
import { MomentField } from "#client/ui/MomentField.tsx";
import { Select } from "#client/ui/Select.tsx";
import { openQuery } from "#shared/threads/api.ts";
import { QUERY_TYPES } from "#shared/threads/thread.ts";
import { About } from "./About.tsx";
import styles from "./Forms.module.css";
import { mentionedIn } from "./mentions.ts";
import type { NewThreadProps } from "./NewComment.tsx";
import { journalistsOf, usePeopleHere } from "./people-here.ts";
import { asQueryDraft, NO_QUERY, offered, type QueryDraft } from "./query-draft.ts";
import { ReadingsField } from "./ReadingsField.tsx";
import { WordsForm } from "./WordsForm.tsx";

/** A question to the journalist. What can be answered by a tap is answered on the way home. */
export function NewQuery({ article, segmentId, anchor, onAnchor, onDone, onCancel }: NewThreadProps) {
  const { t } = useTranslation("threads");
  const { t: ui } = useTranslation("ui");
  const me = useMe();
  const byId = usePeopleById();
  const people = usePeopleHere(article);
  const journalists = journalistsOf(article);
  const [query, keep] = useKept<QueryDraft>(`${me.id}.${segmentId}.query-choices`, asQueryDraft, NO_QUERY);
  const put = (change: Partial<QueryDraft>) => keep({ ...query, ...change });
  const addressedTo = journalists.includes(query.addressedTo ?? "") ? query.addressedTo : journalists[0];
  const nameOf = (id: string) => byId.get(id)?.name ?? "";
  const say = (body: string) =>
    call(openQuery, {
      ...{ segmentId, anchor, body, blocking: query.blocking, type: query.type ?? null, dueAt: query.dueAt },
      ...(addressedTo ? { addressedTo } : {}),
      readings: offered(query.readings),
      mentions: mentionedIn(body, people),
    });
  return (
    <div className={styles.sheet}>
      <WordsForm
        article={article}
        draft={`${segmentId}.query`}
        label={t("newQuery")}
        placeholder={t("queryHint")}
        submit={t("sendQuery")}
        rows={3}
        say={say}
        onDone={(thread) => {
          keep(undefined);
          onDone(thread);
        }}
        onCancel={onCancel}
        below={
          <>
            <ReadingsField readings={query.readings} onChange={(readings) => put({ readings })} />
            <div className={styles.two}>
              <Select
                label={t("to")}
                choices={journalists.map((id) => ({ value: id, label: nameOf(id) }))}
                value={addressedTo}
                placeholder={t("nobodyToAsk")}
                onChange={(id) => put({ addressedTo: id })}
              />
              <Select
                label={t("type")}
                choices={[
                  { value: "none" as const, label: t("types.none") },
                  ...QUERY_TYPES.map((value) => ({ value, label: t(`types.${value}`) })),
                ]}
                value={query.type ?? "none"}
                onChange={(type) => put({ type: type === "none" ? undefined : type })}
              />
            </div>
            <MomentField
              label={t("due")}
              optional={ui("optional")}
              value={query.dueAt}
              onChange={(dueAt) => put({ dueAt })}
            />
            <Checkbox
              label={t("blocking")}
              description={t("blockingHelp")}
              checked={query.blocking}
              onChange={(blocking) => put({ blocking })}
            />
          </>
        }
      >
        <About anchor={anchor} onWhole={() => onAnchor({ side: "segment" })} />
      </WordsForm>
    </div>
  );
}
