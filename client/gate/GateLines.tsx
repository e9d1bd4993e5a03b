import { useState } from "react";
import { paths } from "#client/paths.ts";
import { usePeopleById, useWhyNot } from "#client/people/desk-people.ts";
import { Button } from "#client/ui/Button.tsx";
import { useFormats } from "#client/ui/formats.ts";
import { Icon } from "#client/ui/Icon.tsx";
import { type Language, useLanguage, useTranslation } from "#client/ui/i18n.ts";
import { Link } from "#client/ui/Link.tsx";
import { Time } from "#client/ui/Time.tsx";
import { wordingOf } from "#shared/checks/wording.ts";
import type { GateLine } from "#shared/gate/line.ts";
import { CreditOfLine } from "./CreditOfLine.tsx";
import styles from "./Gate.module.css";
import { OverrideDialog } from "./OverrideDialog.tsx";
import { sentenceOf } from "./wording.ts";

export interface GateLinesProps {
  articleId: string;
  lines: readonly GateLine[];
  /** Why no line may be let through now; undefined while the article is on the desk. */
  shut: string | undefined;
  /** What the article page calls a paragraph: "Paragraph 7", "Headline". */
  placeOf?: ((segmentId: string) => string | undefined) | undefined;
  /** Somebody followed a line to its spot. */
  onFollow?: (() => void) | undefined;
}

/** Each line says what, where, since when and who can clear it, and leads to the spot. */
export function GateLines({ articleId, lines, shut, placeOf, onFollow }: GateLinesProps) {
  return (
    <ol className={styles.lines}>
      {lines.map((line) => (
        <Line
          key={line.key}
          articleId={articleId}
          line={line}
          shut={shut}
          place={line.segmentId ? placeOf?.(line.segmentId) : undefined}
          onFollow={onFollow}
        />
      ))}
    </ol>
  );
}

function Line({
  articleId,
  line,
  shut,
  place,
  onFollow,
}: Pick<GateLinesProps, "articleId" | "shut" | "onFollow"> & { line: GateLine; place: string | undefined }) {
  const { t } = useTranslation("gate");
  const language = useLanguage();
  const formats = useFormats();
  const people = usePeopleById();
  const nameOf = (id: string) => people.get(id)?.name ?? "";
  const sentence = sentenceOf(line, t, { nameOf, dateOf: (at) => formats.dateTime(new Date(at)) });
  const where = place ?? (line.segmentId ? undefined : t("article"));
  const spot = spotOf(articleId, line);
  return (
    <li className={line.override ? styles.passed : styles.line}>
      <Icon name={line.override ? "check" : "gate"} />
      <div>
        <p className={styles.what}>
          {where ? <span className={styles.where}>{where}</span> : null}
          {spot ? (
            <Link to={spot} onClick={onFollow}>
              {sentence}
            </Link>
          ) : (
            sentence
          )}
        </p>
        {line.obstacle === "undecided-credit" && !line.override ? (
          <CreditOfLine articleId={articleId} personId={String(line.params.person)} />
        ) : null}
        {line.obstacle === "blocking-finding" ? <p className={styles.finding}>{findingOf(line, language)}</p> : null}
        <p className={styles.who}>
          <ClearedBy line={line} />
          {line.since ? (
            <>
              {" · "}
              <Time at={line.since} />
            </>
          ) : null}
        </p>
        {line.override ? <Override override={line.override} name={nameOf(line.override.by)} /> : null}
      </div>
      {line.override ? null : <OverrideButton articleId={articleId} line={line} sentence={sentence} shut={shut} />}
    </li>
  );
}

/** What the check says, in the language of the page. */
const findingOf = ({ params }: GateLine, language: Language) =>
  wordingOf({ code: String(params.code), message: String(params.message), params }, language);

/** A line about a paragraph leads to it, one about credits to where they are chosen and worded. */
function spotOf(articleId: string, { segmentId, threadId, obstacle }: GateLine): string | undefined {
  if (segmentId) return paths.article(articleId, { segment: segmentId, thread: threadId ?? undefined });
  if (obstacle === "sign-off-missing") return paths.preview(articleId, "sign-off");
  const isCredit = obstacle === "undecided-credit" || obstacle === "missing-credit";
  return isCredit ? paths.preview(articleId, "credits") : undefined;
}

function ClearedBy({ line: { clearedBy } }: { line: GateLine }) {
  const { t } = useTranslation("gate");
  const formats = useFormats();
  const people = usePeopleById();
  const names = clearedBy.people.flatMap((id) => people.get(id)?.name ?? []);
  if (names.length > 0) return t("clearedBy", { who: formats.list(names) });
  return t("clearedByRoles", { who: formats.list(clearedBy.roles.map((role) => t(`role.${role}`))) });
}

function Override({ override, name }: { override: NonNullable<GateLine["override"]>; name: string }) {
  const { t } = useTranslation("gate");
  return (
    <p className={styles.reason}>
      {t("override.by", { who: name })} {override.reason}
    </p>
  );
}

/** Drawn for who may override something; for everybody else the line itself says who can clear it. */
function OverrideButton({
  articleId,
  line,
  sentence,
  shut,
}: Pick<GateLinesProps, "articleId" | "shut"> & { line: GateLine; sentence: string }) {
  const { t } = useTranslation("gate");
  const [asked, setAsked] = useState(false);
  if (useWhyNot("override") !== undefined) return null;
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        disabledReason={shut ?? (line.overridable ? undefined : t("override.never"))}
        onClick={() => setAsked(true)}
      >
        {t("override.act")}
      </Button>
      {asked ? (
        <OverrideDialog articleId={articleId} lineKey={line.key} sentence={sentence} onClose={() => setAsked(false)} />
      ) : null}
    </>
  );
}
