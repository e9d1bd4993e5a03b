import { Suspense } from "react";
import { useListFeed } from "#client/live/use-list-feed.ts";
import { paths } from "#client/paths.ts";
import { useMe } from "#client/people/desk-people.ts";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { Icon } from "#client/ui/Icon.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Page } from "#client/ui/Page.tsx";
import { part } from "#client/ui/part.ts";
import { useRowKeys } from "#client/ui/row-keys.ts";
import { AllArticles } from "./AllArticles.tsx";
import { Waiting } from "./Waiting.tsx";

const LeftWords = part(() => import("#client/editor/LeftWords.tsx"));
const linkToSpot = (articleId: string, segment: string) => paths.article(articleId, { segment });

/** Home: what waits for me, then everything. */
export default function DeskPage() {
  const { t } = useTranslation("articles");
  const me = useMe();
  const list = useRowKeys({ next: t("next"), previous: t("previous") });
  useListFeed();
  return (
    <Page
      title={t("desk")}
      lead={t(`lead.${me.role}`)}
      actions={
        <ButtonLink to={paths.intake()} variant="main" icon={<Icon name="add" />}>
          {t("newArticle")}
        </ButtonLink>
      }
    >
      <Suspense>
        <LeftWords personId={me.id} linkTo={linkToSpot} />
      </Suspense>
      <div ref={list}>
        <Waiting />
        <AllArticles />
      </div>
    </Page>
  );
}
