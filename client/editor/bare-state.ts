import { history } from "@tiptap/pm/history";
import type { Node } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import { othersPlugin } from "./others-words.ts";
import { unconfirmedPlugin } from "./unconfirmed.ts";

/** What the state of a text knows without a live editor: what is not yet everybody's, and what can be taken back. */
export const BARE = [unconfirmedPlugin(), othersPlugin(), history({ depth: 500, newGroupDelay: 600 })];

export const bareState = (doc: Node): EditorState => EditorState.create({ doc, plugins: BARE });
