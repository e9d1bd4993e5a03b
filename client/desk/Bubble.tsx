import { toggleMark } from "@tiptap/pm/commands";
import { Suspense, useEffect, useRef, useState } from "react";
import type { ArticleTexts } from "#client/editor/article-texts.ts";
import { type LinkPlace, linkPlace } from "#client/editor/link.ts";
import type { SegmentText } from "#client/editor/segment-text.ts";
import { useTexts } from "#client/editor/texts.ts";
import { write } from "#client/editor/written-as.ts";
import { useMe, useWhyNot } from "#client/people/desk-people.ts";
import { Button } from "#client/ui/Button.tsx";
import { Icon } from "#client/ui/Icon.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { part } from "#client/ui/part.ts";
import { place } from "#client/ui/place.ts";
import { useShortcut } from "#client/ui/shortcuts.ts";
import { tell } from "#client/ui/toasts.ts";
import { schema } from "#shared/document/schema.ts";
import { type Selected, selectedAnchor } from "./anchor.ts";
import styles from "./Bubble.module.css";
import { useSettledChoice } from "./chosen.ts";
import { KEYS } from "./keys.ts";
import { useTalk } from "./talk.ts";

const LinkDialog = part(() => import("#client/editor/LinkDialog.tsx").then((link) => ({ default: link.LinkDialog })));

/** What can be done with selected words, near them: talk about them, and where one writes, set them. */
export function Bubble() {
  const { t } = useTranslation("desk");
  const { segmentId, writing } = useSettledChoice();
  const texts = useTexts();
  const text = texts.of(segmentId ?? "");
  const talk = useTalk();
  const selected = useSelected(texts);
  const me = useMe();
  const [link, setLink] = useState<LinkPlace>();
  const box = useRef<HTMLDivElement>(null);
  const live =
    writing && text && selected?.segmentId === segmentId && selected.anchor.side === "target" ? text : undefined;
  const shown = selected !== undefined;
  const askForLink = () => {
    const place = text && linkPlace(text.state);
    if (place) setLink(place);
    else tell(t("linkNeedsWords"));
  };
  useShortcut(
    writing && text ? { id: "link", keys: KEYS.link, label: t("link"), group: "writing", run: askForLink } : undefined,
  );
  useEffect(() => {
    const element = box.current;
    if (!shown || !element) return element?.hidePopover();
    element.showPopover();
    place(element, selected.box, "below", "centre"); // the line before is read with the words, the one after is still to come
  }, [shown, selected]);
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a press here must not take the selection away */}
      <div
        ref={box}
        popover="manual"
        className={styles.bubble}
        onMouseDown={(event) => event.preventDefault()}
        data-screen-only
      >
        {live ? <Setting text={live} onLink={askForLink} /> : null}
        {selected ? <Talking selected={selected} talk={talk} /> : null}
      </div>
      {link && text ? (
        <Suspense>
          <LinkDialog
            text={text}
            href={link.href}
            keptAs={`${me.id}.${text.segmentId}.link`}
            onClose={() => setLink(undefined)}
          />
        </Suspense>
      ) : null}
    </>
  );
}

function Setting({ text, onLink }: { text: SegmentText; onLink: () => void }) {
  const { t } = useTranslation("desk");
  const { bold, italic } = schema.marks;
  return (
    <>
      <IconButton
        icon="bold"
        label={t("bold")}
        keys="Mod+B"
        onClick={() => bold && toggleMark(bold)(text.state, (typed) => write(text, typed))}
      />
      <IconButton
        icon="italic"
        label={t("italic")}
        keys="Mod+I"
        onClick={() => italic && toggleMark(italic)(text.state, (typed) => write(text, typed))}
      />
      <IconButton icon="link" label={t("link")} keys={KEYS.link} onClick={onLink} />
    </>
  );
}

function Talking({ selected, talk }: { selected: Selected; talk: ReturnType<typeof useTalk> }) {
  const { t } = useTranslation("desk");
  const whyNotAsk = useWhyNot("ask-query");
  const whyNotComment = useWhyNot("comment");
  const { segmentId, anchor } = selected;
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        icon={<Icon name="comment" size={14} />}
        disabledReason={whyNotComment}
        onClick={() => talk({ kind: "comment", segmentId, anchor })}
      >
        {t("comment")}
      </Button>
      <Button
        size="small"
        variant="quiet"
        icon={<Icon name="query" size={14} />}
        disabledReason={whyNotAsk}
        onClick={() => talk({ kind: "query", segmentId, anchor })}
      >
        {t("query")}
      </Button>
    </>
  );
}

/** The selection once it has come to rest: not while the pointer still draws it. */
function useSelected(texts: ArticleTexts): Selected | undefined {
  const [selected, setSelected] = useState<Selected>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pressed = false;
    const look = () => {
      clearTimeout(timer);
      if (getSelection()?.isCollapsed) return setSelected(undefined);
      if (!pressed) timer = setTimeout(() => setSelected(selectedAnchor(texts)), REST);
    };
    const down = () => {
      pressed = true;
    };
    const up = () => {
      pressed = false;
      look();
    };
    const away = () => setSelected(undefined);
    document.addEventListener("selectionchange", look);
    document.addEventListener("pointerdown", down);
    document.addEventListener("pointerup", up);
    window.addEventListener("scroll", away, { passive: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", look);
      document.removeEventListener("pointerdown", down);
      document.removeEventListener("pointerup", up);
      window.removeEventListener("scroll", away);
    };
  }, [texts]);
  return selected;
}

const REST = 220;
