import { Suspense, useState } from "react";
import type { Writer } from "#client/editor/suggesting.ts";
import { useTextOf } from "#client/editor/texts.ts";
import { Name } from "#client/people/Name.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Icon } from "#client/ui/Icon.tsx";
import { useLanguage, useTranslation } from "#client/ui/i18n.ts";
import { part } from "#client/ui/part.ts";
import { useRefusals } from "#client/ui/refusals.ts";
import { useShortcut } from "#client/ui/shortcuts.ts";
import { tell } from "#client/ui/toasts.ts";
import type { Waiver } from "#shared/checks/api.ts";
import type { Finding } from "#shared/checks/finding.ts";
import { wordingOf } from "#shared/checks/wording.ts";
import type { Digests } from "#shared/segments/segment.ts";
import { ConfirmedMachineText } from "./ConfirmedMachineText.tsx";
import { ConfirmMachineText } from "./ConfirmMachineText.tsx";
import { useWithdrawWaiver } from "./data.ts";
import styles from "./Findings.module.css";
import { mend } from "./mend.ts";
import type { LookedOver } from "./set-apart.ts";

const RuleOf = part(() => import("./RuleOf.tsx").then((rule) => ({ default: rule.RuleOf })));
const WaiveDialog = part(() => import("./WaiveDialog.tsx").then((waive) => ({ default: waive.WaiveDialog })));

export interface FindingsProps {
  articleId: string;
  segmentId: string;
  looked: LookedOver;
  /** The English that was checked. */
  checked: string;
  digests: Digests;
  writer: Writer;
  /** Why this person may neither write nor suggest here, or not waive; undefined when they may. */
  whyNotWrite: string | undefined;
  whyNotWaive: string | undefined;
}

/** What the checks say of the chosen paragraph, while it is written: mend it, or set it aside with a reason. */
export function Findings(props: FindingsProps) {
  const { t } = useTranslation("checks");
  const { findings, waived } = props.looked;
  const machine = findings.find(({ check }) => check === "machine-text");
  const mendable = findings.filter(({ suggestion }) => suggestion);
  return (
    <>
      {findings.length === 0 ? <p className={styles.none}>{t("nothing")}</p> : null}
      <ul className={styles.list}>
        {findings.map((finding) => (
          <OneFinding
            key={finding.key}
            {...props}
            finding={finding}
            place={mendable.indexOf(finding) + 1}
            isFirstOfMachine={finding === machine}
          />
        ))}
      </ul>
      <ConfirmedMachineText articleId={props.articleId} segmentId={props.segmentId} checked={props.checked} />
      {waived.map(({ finding, waiver }) => (
        <WaivedFinding key={waiver.id} articleId={props.articleId} finding={finding} waiver={waiver} />
      ))}
    </>
  );
}

const MOST_KEYS = 9;

/** A whole passage would make the button longer than the finding. */
const shortened = (words: string) =>
  words.length <= 60 ? words : `${words.slice(0, 28).trimEnd()} … ${words.slice(-28).trimStart()}`;

function OneFinding({
  articleId,
  segmentId,
  checked,
  digests,
  isFirstOfMachine,
  writer,
  whyNotWrite,
  whyNotWaive,
  finding,
  place,
}: FindingsProps & { finding: Finding; place: number; isFirstOfMachine: boolean }) {
  const { t } = useTranslation("checks");
  const language = useLanguage();
  const text = useTextOf(segmentId);
  const [waiving, setWaiving] = useState(false);
  const keys = place > 0 && place <= MOST_KEYS ? `Alt+${place}` : undefined;
  const doMend = () => {
    if (!mend(text, finding, checked, writer)) tell(t("movedOn"));
  };
  useShortcut(
    keys
      ? {
          id: `mend-${place}`,
          keys,
          label: t("mendNth", { place }),
          group: "writing",
          run: doMend,
          disabledReason: whyNotWrite,
        }
      : undefined,
  );
  const sentence = wordingOf(finding, language);
  return (
    <li className={styles.finding}>
      <span className={styles[finding.severity]} role="img" aria-label={t(`severity.${finding.severity}`)}>
        <Icon name={finding.severity === "note" ? "bell" : "warning"} size={15} />
      </span>
      <p>{sentence}</p>
      <div className={styles.acts}>
        {finding.suggestion ? (
          <Button size="small" variant="quiet" keys={keys} disabledReason={whyNotWrite} onClick={doMend}>
            {t("mend", { words: shortened(finding.suggestion.text) })}
          </Button>
        ) : null}
        {finding.check === "machine-text" ? (
          <ConfirmMachineText {...{ articleId, segmentId, checked, digests, finding }} withKeys={isFirstOfMachine} />
        ) : null}
        {finding.severity === "note" ? null : (
          <Button size="small" variant="quiet" disabledReason={whyNotWaive} onClick={() => setWaiving(true)}>
            {t("waive")}
          </Button>
        )}
        <Suspense>
          <RuleOf {...{ segmentId, finding, sentence }} />
        </Suspense>
      </div>
      {waiving ? (
        <Suspense>
          <WaiveDialog {...{ articleId, segmentId, finding, sentence }} onClose={() => setWaiving(false)} />
        </Suspense>
      ) : null}
    </li>
  );
}

function WaivedFinding({ articleId, finding, waiver }: { articleId: string; finding: Finding; waiver: Waiver }) {
  const { t } = useTranslation("checks");
  const { explain } = useRefusals();
  const language = useLanguage();
  const withdraw = useWithdrawWaiver(articleId);
  return (
    <div className={styles.waived}>
      <p>
        <s>{wordingOf(finding, language)}</s>
      </p>
      <p>
        {t("waivedBy")} <Name of={waiver.by} />: <q>{waiver.reason}</q>
      </p>
      <Button
        size="small"
        variant="quiet"
        pending={withdraw.isPending}
        onClick={() => withdraw.mutate(waiver.id, { onError: (error) => tell(explain(error), { tone: "danger" }) })}
      >
        {t("withdraw")}
      </Button>
    </div>
  );
}
