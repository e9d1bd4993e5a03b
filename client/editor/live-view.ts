import { EditorView } from "@tiptap/pm/view";

/** ProseMirror's view on one segment, while somebody writes in it. */
export class LiveView extends EditorView {
  /**
   * The browser tells a moment later where its caret is and what it has written; on a busy machine that is after the next
   * key, or after a colleague's words have come. Keys, and what changes the text by itself, hear of it first: they would
   * put the caret back to where it was, and the words that follow into the midst of others.
   */
  hearBrowser(): void {
    // ProseMirror's own way of hearing, which it takes when the browser tells; not in its published types.
    const { domObserver } = this as unknown as { domObserver: { forceFlush(): void; flush(): void } };
    try {
      domObserver.forceFlush();
      domObserver.flush();
    } catch (error) {
      reportError(error); // as where the browser tells by itself: who was to change the text goes on
    }
  }
}
