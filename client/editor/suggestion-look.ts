import type { Mark } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { colourOf } from "#client/ui/people-look.ts";
import { proposalOf } from "#shared/document/suggestion-marks.ts";
import { suggestionClass } from "./suggestion-class.ts";

/** Suggestions in the live editor look as they do in drawn text. */
export const suggestionPlugin = () =>
  new Plugin({
    props: { markViews: { insertion: drawnAs("insertion", "ins"), deletion: drawnAs("deletion", "del") } },
  });

function drawnAs(kind: "insertion" | "deletion", tag: "ins" | "del") {
  return (mark: Mark, _view: unknown, inline: boolean) => {
    const { id, by } = proposalOf(mark);
    const dom = document.createElement(inline ? tag : "div");
    dom.className = suggestionClass(kind, inline);
    dom.style.setProperty("--colour", colourOf(by));
    dom.dataset.suggestion = id;
    return { dom };
  };
}
