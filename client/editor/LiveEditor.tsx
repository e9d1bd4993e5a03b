import type { Slice } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import type { DirectEditorProps, EditorView } from "@tiptap/pm/view";
import { useEffect, useEffectEvent, useLayoutEffect, useRef } from "react";
import { useTranslation } from "#client/ui/i18n.ts";
import { isComposing } from "#client/ui/keys.ts";
import { tell as say } from "#client/ui/toasts.ts";
import { offsetAtPosition } from "#shared/document/positions.ts";
import { type CaretPlace, type Leaving, leavingWith, placeCaret } from "./caret-place.ts";
import { caretToTell } from "./caret-way.ts";
import { type Caret, caretPlugin, showCarets } from "./carets.ts";
import type { Highlight } from "./highlight.ts";
import { highlight, highlightPlugin } from "./highlight-plugin.ts";
import { LiveView } from "./live-view.ts";
import { isFromNaru, toPaste } from "./pasted.ts";
import type { SegmentText } from "./segment-text.ts";
import { smartTyping } from "./smart-typing.ts";
import { asWritten, type Writer } from "./suggesting.ts";
import { suggestionPlugin } from "./suggestion-look.ts";
import type { Way } from "./typing-order.ts";
import { writingKeys } from "./writing-keys.ts";
import { type AsWritten, write, writtenAsPlugin } from "./written-as.ts";

export interface LiveEditorProps {
  text: SegmentText;
  /** For who listens: "English of paragraph 4". */
  label: string;
  className: string;
  place: CaretPlace;
  writer: Writer;
  highlights: readonly Highlight[];
  carets: readonly Caret[];
  onLeave: (leaving: Leaving) => void;
  onEscape: () => void;
  /** Undo or redo was asked for: one's own words only, in the order in which they were typed in the article. */
  onGo: (way: Way) => void;
  /** Characters of the text; the version that they are counted in. */
  onSelect: (selection: { from: number; to: number; anchor: number; head: number; version: number }) => void;
  onBlur: () => void;
  /** Words came in from outside Naru, pasted or dropped: characters of the text. */
  onPaste: (pasted: { from: number; to: number }) => void;
}

/** The live editor of the one paragraph that somebody writes in. It comes and goes; the text and its undo stay. */
export function LiveEditor(props: LiveEditorProps) {
  const { text, label, className, highlights, carets } = props;
  const element = useRef<HTMLDivElement>(null);
  const view = useRef<LiveView>(null);
  const key = useEffectEvent((of: EditorView, event: KeyboardEvent) => keyPressed(of, event, props));
  const go = useEffectEvent((way: Way) => props.onGo(way));
  const blur = useEffectEvent(() => props.onBlur());
  const select = useEffectEvent(() => {
    const { doc, selection } = text.state;
    const [from, to] = [offsetAtPosition(doc, selection.from), offsetAtPosition(doc, selection.to)];
    props.onSelect({ from, to, ...caretToTell(text) });
  });
  const written: AsWritten = useEffectEvent((typed, state) => asWritten(typed, state, props.writer));
  const compose = useEffectEvent((of: LiveView) => props.writer.suggests && strikeSelected(of));
  const pasted = useEffectEvent((length: number) => {
    const to = offsetAtPosition(text.state.doc, text.state.selection.to);
    props.onPaste({ from: Math.max(0, to - length), to });
  });
  const { t } = useTranslation("editor");
  const withoutWords = useEffectEvent((why: WithoutWords) => say(t(`paste.${why}`)));
  const place = useEffectEvent((of: EditorView) => placeCaret(of, props.place));

  const attributes = useEffectEvent(() => attributesOf(label, className));

  useLayoutEffect(() => {
    const how = { attributes: attributes(), key, go, blur, select, written, compose, pasted, withoutWords };
    const mounted = mount(element.current, text, how);
    view.current = mounted.view;
    mounted.view.focus();
    place(mounted.view);
    select();
    return () => {
      view.current = null;
      mounted.close();
    };
  }, [text]);
  // A paragraph gets another number when a colleague cuts one above it: whoever composes in it must not notice.
  useEffect(() => {
    if (!view.current) return;
    view.current.hearBrowser();
    view.current.setProps({ attributes: attributesOf(label, className) });
  }, [label, className]);
  // Asked to write where the editor stands already, its focus elsewhere: on the row, in the panel.
  // biome-ignore lint/correctness/useExhaustiveDependencies: that it is asked once more is the occasion
  useEffect(() => {
    if (!view.current || view.current.hasFocus()) return;
    view.current.focus();
    place(view.current);
  }, [props.place]);
  useEffect(() => tell(view.current, highlight, highlights), [highlights]);
  useEffect(() => tell(view.current, showCarets, carets), [carets]);
  return <div ref={element} />;
}

/** What is to be seen in the text besides its words; that there is nothing, as before, is not worth a transaction. */
function tell<Seen>(view: LiveView | null, as: Tell<Seen>, seen: readonly Seen[]): void {
  if (!view) return;
  view.hearBrowser();
  const told = as(view.state, seen);
  if (told) view.dispatch(told);
}
type Tell<Seen> = (state: EditorState, seen: readonly Seen[]) => Transaction | undefined;

const attributesOf = (label: string, className: string) => ({
  class: className,
  role: "textbox",
  "aria-multiline": "true",
  "aria-label": label,
  lang: "en",
  spellcheck: "true",
});

interface Mounting {
  attributes: ReturnType<typeof attributesOf>;
  key: (view: EditorView, event: KeyboardEvent) => boolean;
  go: (way: Way) => void;
  blur: () => void;
  select: () => void;
  written: AsWritten;
  compose: (view: LiveView) => void;
  pasted: (length: number) => void;
  /** Of what was pasted or dropped some had to stay out, or all. */
  withoutWords: (why: WithoutWords) => void;
}

/**
 * ProseMirror's view on the segment's own state: the schema, the very object, is the one that the server, a colleague's
 * page and everything else here work with, so its steps can be applied anywhere as they are.
 */
function mount(element: HTMLElement | null, text: SegmentText, how: Mounting) {
  const { attributes, key, go, blur, select, written, compose, pasted, withoutWords } = how;
  const plugins = [
    smartTyping(),
    ...writingKeys(go),
    highlightPlugin(),
    caretPlugin(),
    suggestionPlugin(),
    writtenAsPlugin(written),
  ];
  const brought = (slice: Slice, by: DataTransfer | null) => {
    if (!isFromNaru(by?.getData("text/html") ?? "")) setTimeout(() => pasted(plainWords(slice).length)); // once they stand in the text
  };
  const props: Omit<DirectEditorProps, "state"> = {
    attributes,
    handleKeyDown: key,
    transformPastedHTML: (pastedHtml) => {
      const { html, leftOut } = toPaste(pastedHtml);
      if (leftOut > 0) withoutWords("leftOut");
      return html;
    },
    clipboardTextSerializer: plainWords,
    handlePaste: (_view, event, slice) => {
      if (slice.size === 0) withoutWords("noWords");
      else brought(slice, event.clipboardData);
      return false;
    },
    handleDrop: (_view, event, slice) => {
      if (slice.size > 0) brought(slice, event.dataTransfer);
      else withoutWords("nothingDropped");
      return slice.size === 0;
    },
    handleDOMEvents: {
      keydown: (_view, event) => {
        if (!view.composing && !isComposing(event)) view.hearBrowser();
        return isForThePage(event);
      },
      blur: () => {
        blur();
        return false;
      },
      compositionstart: () => {
        compose(view);
        return false;
      },
      compositionend: (view) => {
        whenComposed(view, () => text.compositionEnded());
        return false;
      },
    },
    dispatchTransaction: (transaction) => {
      const { selection } = text.state;
      write(text, transaction);
      if (!selection.eq(text.state.selection)) select();
    },
  };
  const view: LiveView = text.attach(plugins, (state) => new LiveView(element, { ...props, state }));
  return {
    view,
    close() {
      text.detach(view);
      view.destroy();
    },
  };
}

type WithoutWords = "leftOut" | "noWords" | "nothingDropped";

const plainWords = ({ content }: Slice) => content.textBetween(0, content.size, "\n\n", "\n");

/** Ctrl/⌘ Enter is "submit and next", on the page around the text: ProseMirror would swallow it. */
const isForThePage = (event: KeyboardEvent) =>
  event.key === "Enter" && (event.ctrlKey || event.metaKey) && !isComposing(event);

/**
 * A syllable is composed where nothing is selected: words that stay, only struck, must not stand in the midst of what
 * the browser takes for one word.
 */
function strikeSelected(view: LiveView): void {
  view.hearBrowser();
  if (!view.state.selection.empty) view.dispatch(view.state.tr.deleteSelection());
}

/** ProseMirror reads the last syllable out of the page a moment after the browser says that it is done. */
function whenComposed(view: EditorView, act: () => void): void {
  setTimeout(() => (view.composing && !view.isDestroyed ? whenComposed(view, act) : act()), 30);
}

function keyPressed(view: EditorView, event: KeyboardEvent, { onLeave, onEscape }: LiveEditorProps): boolean {
  if (isComposing(event) || view.composing) return false;
  if (event.key === "Escape") {
    onEscape();
    return true;
  }
  if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false;
  const leaving = leavingWith(event.key, view);
  if (!leaving) return false;
  onLeave(leaving);
  return true;
}
