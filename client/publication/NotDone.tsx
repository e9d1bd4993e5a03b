import { ApiError } from "#client/api/errors.ts";
import { paths } from "#client/paths.ts";
import { Name } from "#client/people/Name.tsx";
import { StepUpOrError } from "#client/people/StepUp.tsx";
import { Note } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Link } from "#client/ui/Link.tsx";
import { Time } from "#client/ui/Time.tsx";
import type { Edition } from "#shared/publication/edition.ts";

export interface NotDoneProps {
  articleId: string;
  attempt: { error: unknown; reset: () => void };
  newest: Edition | undefined;
}

/** Why nothing was published. Whoever was overtaken reads by whom, when, and finds what readers have now. */
export function NotDone({ articleId, attempt: { error, reset }, newest }: NotDoneProps) {
  const { t } = useTranslation("publication");
  if (!error) return null;
  if (!newest || !isOvertaken(error)) return <StepUpOrError error={error} onProved={reset} />;
  return (
    <Note tone="warning" role="alert">
      <p>{t("overtaken", { number: newest.number })}</p>
      <p>
        <Name of={newest.by} />, <Time at={newest.at} show="dateTime" />
      </p>
      <p>
        <Link to={paths.editions(articleId)}>{t("toEditions")}</Link>
      </p>
    </Note>
  );
}

const isOvertaken = (error: unknown) => error instanceof ApiError && error.code === "already-published";
