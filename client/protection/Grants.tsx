import { usePeopleById } from "#client/people/desk-people.ts";
import { Name } from "#client/people/Name.tsx";
import { Button } from "#client/ui/Button.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Time } from "#client/ui/Time.tsx";
import { tell } from "#client/ui/toasts.ts";
import { type Grant, isLive } from "#shared/protection/grant.ts";
import { GrantForm } from "./GrantForm.tsx";
import styles from "./Grants.module.css";
import { useGranting, useGrants } from "./grant-data.ts";

/** Who else reads this list: for the chief, who gives the right by name and takes it back. */
export function Grants({ articleId }: { articleId: string }) {
  const { t } = useTranslation("protection");
  const { data: grants = [], error } = useGrants(articleId);
  const { give, revoke } = useGranting(articleId);
  const now = new Date();
  const live = grants.filter((grant) => isLive(grant, now));
  return (
    <section className={styles.grants} aria-labelledby="grants-title">
      <h3 id="grants-title">{t("grants.title")}</h3>
      <p className={styles.soft}>{live.length === 0 ? t("grants.none") : t("grants.lead")}</p>
      {(error ?? revoke.error) ? <ErrorNote error={error ?? revoke.error} /> : null}
      <ul className={styles.list}>
        {live.map((grant) => (
          <li key={grant.id}>
            <Holder
              grant={grant}
              pending={revoke.isPending}
              onRevoke={() => revoke.mutate(grant.id, { onSuccess: () => tell(t("grants.revoked")) })}
            />
          </li>
        ))}
      </ul>
      <GrantForm give={give} held={live.map(({ personId }) => personId)} />
    </section>
  );
}

function Holder({ grant, pending, onRevoke }: { grant: Grant; pending: boolean; onRevoke: () => void }) {
  const { t } = useTranslation("protection");
  const name = usePeopleById().get(grant.personId)?.name ?? "";
  return (
    <>
      <span>
        <Name of={grant.personId} />
        <small className={styles.soft}>
          {t("grants.until")} <Time at={grant.until} show="date" /> · {grant.reason}
        </small>
      </span>
      <Button
        size="small"
        variant="quiet"
        pending={pending}
        aria-label={t("grants.revokeName", { name })}
        onClick={onRevoke}
      >
        {t("grants.revoke")}
      </Button>
    </>
  );
}
