// What `writing.mjs` serves.
import { Schema } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import { EditorView } from "@tiptap/pm/view";
import { createElement as draw, useEffect, useRef } from "react";
import { createRoot } from "react-dom/client";

const schema = new Schema({
  nodes: { doc: { content: "paragraph+" }, paragraph: { content: "text*", toDOM: () => ["p", 0] }, text: {} },
});
const parts = await (await fetch("/text")).json();
createRoot(document.getElementById("root")).render(draw(Page));

function Page() {
  const element = useRef(null);
  useEffect(() => {
    const paragraphs = parts.map(({ en }) => schema.node("paragraph", null, schema.text(en)));
    const view = new EditorView(element.current, {
      state: EditorState.create({ doc: schema.node("doc", null, paragraphs) }),
    });
    return () => view.destroy();
  }, []);
  return draw(
    "main",
    null,
    parts.map(({ ko }, at) => draw("p", { key: at, lang: "ko" }, ko)),
    draw("div", { ref: element, lang: "en" }),
  );
}
