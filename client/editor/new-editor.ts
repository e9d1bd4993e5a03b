import { Editor, type EditorOptions } from "@tiptap/core";
import { schema } from "#shared/document/schema.ts";
import { documentExtensions } from "./extensions.ts";
import { writingKeys } from "./writing-extensions.ts";

/**
 * A TipTap editor that shares its schema, the very object, with everything else that handles documents: what it types
 * are steps that the segment's text, the server and a colleague's page can apply as they are.
 */
export function newEditor(element: HTMLElement | null, options: Partial<EditorOptions>): Editor {
  return new Editor({
    element,
    content: { type: schema.topNodeType.name, content: [] },
    injectCSS: false, // the desk forbids inline styles
    enableInputRules: false,
    enablePasteRules: false,
    ...options,
    extensions: [...documentExtensions, writingKeys, ...(options.extensions ?? [])],
    onBeforeCreate: ({ editor }) => {
      editor.schema = schema;
      editor.extensionManager.schema = schema;
    },
  });
}
