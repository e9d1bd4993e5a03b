import type { ReactNode } from "react";
import { useMe, usePolicies, useWhyNot } from "#client/people/desk-people.ts";
import { Button } from "#client/ui/Button.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Menu, type MenuItem } from "#client/ui/Menu.tsx";
import type { ReviewedSegment } from "#shared/review/api.ts";
import type { Reviewed } from "#shared/review/rules.ts";
import styles from "./ActionRow.module.css";
import type { ActName } from "./data.ts";
import { NEEDS_REASON, offered } from "./offered.ts";
import { useActs } from "./use-acts.tsx";
import { WhoWhen, WhySaid } from "./WhoWhen.tsx";

export const ACT_KEYS: Partial<Record<ActName, string>> = {
  submit: "Mod+Enter",
  approve: "Mod+Shift+Enter",
  "confirm-source-change": "Mod+Shift+Enter",
  return: "Mod+Shift+R",
};

/** To approve and stay, for whoever has more to look at in the paragraph. */
export const APPROVE_HERE = "Mod+Alt+A";

export interface ActionRowProps {
  segment: ReviewedSegment;
  /** The words of this moment, so that a button does not lag behind the typing. */
  asRead: Reviewed;
  /** On to the next paragraph, once the step is taken. */
  onNext: (step: ActName) => void;
  /** What belongs to other folders. */
  items?: MenuItem[];
  tools?: ReactNode;
}

/** What can be done with the chosen paragraph. The likeliest at hand, everything else in the menu with its reason. */
export function ActionRow({ segment, asRead, onNext, items = [], tools }: ActionRowProps) {
  const { t } = useTranslation("review");
  const { main, beside, more } = offered(useMe(), asRead, usePolicies());
  const { take } = useActs();
  const approvesHere = useWhyNot("approve") === undefined;
  const act = (step: ActName) => take(step, segment, GOES_ON.has(step) ? () => onNext(step) : undefined);
  return (
    <div className={styles.row} data-screen-only>
      <WhySaid segment={segment} />
      <ActButton step={main} segment={segment} main onPress={() => act(main)} />
      {beside.map((step) => (
        <ActButton key={step} step={step} segment={segment} onPress={() => act(step)} />
      ))}
      {tools}
      <MoreActs
        steps={more}
        segment={segment}
        items={items}
        onAct={act}
        onApproveHere={approvesHere ? () => take("approve", segment) : undefined}
        label={t("more")}
      />
      <div className={styles.said}>
        <WhoWhen segment={segment} />
      </div>
    </div>
  );
}

/** Only what carries the paragraph on is offered in the colour of the river. */
const FORWARD: ReadonlySet<ActName> = new Set(["submit", "approve", "confirm-source-change", "mark-added"]);

/** After these the next paragraph is what one wants to see. */
const GOES_ON: ReadonlySet<ActName> = new Set(["submit", "approve", "confirm-source-change", "return"]);

function ActButton({
  step,
  segment,
  main = false,
  onPress,
}: {
  step: ActName;
  segment: ReviewedSegment;
  main?: boolean;
  onPress: () => void;
}) {
  const { t } = useTranslation("review");
  const { whyNot, pending } = useActs();
  return (
    <Button
      variant={main && FORWARD.has(step) ? "main" : "plain"}
      keys={ACT_KEYS[step]}
      disabledReason={whyNot(step, segment)}
      pending={pending?.segmentId === segment.id && pending.step === step && !NEEDS_REASON.has(step)}
      onClick={onPress}
    >
      {t(`act.${step}`)}
    </Button>
  );
}

interface MoreProps {
  steps: readonly ActName[];
  segment: ReviewedSegment;
  items: MenuItem[];
  label: string;
  onAct: (step: ActName) => void;
  onApproveHere: (() => void) | undefined;
}

function MoreActs({ steps, segment, items, label, onAct, onApproveHere }: MoreProps) {
  const { t } = useTranslation("review");
  const { whyNot } = useActs();
  const acts = steps.map((step) => ({
    id: step,
    label: t(`act.${step}`),
    onSelect: () => onAct(step),
    disabledReason: whyNot(step, segment),
    ...(ACT_KEYS[step] ? { keys: ACT_KEYS[step] } : {}),
  }));
  const here = onApproveHere && {
    id: "approve-here",
    label: t("do.approve"),
    onSelect: onApproveHere,
    disabledReason: whyNot("approve", segment),
    keys: APPROVE_HERE,
  };
  return (
    <Menu
      label={label}
      align="end"
      trigger={(trigger) => <IconButton {...trigger} icon="more" label={label} />}
      sections={[{ items: here ? [here, ...acts] : acts }, ...(items.length > 0 ? [{ items }] : [])]}
    />
  );
}
