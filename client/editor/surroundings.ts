import type { Node } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import type { InputOf, OutputOf } from "#shared/api/endpoint.ts";
import type { DocumentJson } from "#shared/document/document.ts";
import type { sendSteps, stepsSince } from "#shared/segments/api.ts";
import type { Digests } from "#shared/segments/segment.ts";
import type { Unsent } from "./unsent.ts";

/** Where what is on screen stands. `saved` is said of committed words only. */
export type SaveState = "saved" | "typing" | "sending" | "retrying" | "offline" | "signed-out" | "reload";

/** What the rest of the page sees of a text; a new object whenever anything in it changes. */
export interface TextSnapshot {
  readonly document: Node;
  readonly version: number;
  readonly digests: Digests;
  readonly authors: readonly string[];
  readonly save: SaveState;
  readonly savedAt: string | null;
  /** Words that were not taken, with the reason. */
  readonly refused: readonly Unsent[];
}

export type Batch = InputOf<typeof sendSteps>;

/** A place in the history of a text, as the desk tells it. */
export interface Standing {
  version: number;
  digests: Digests;
  authors: readonly string[];
}

/** A text as it stands now. */
export type Read = Standing & { document: DocumentJson };

/** What a text needs of the desk. */
export interface Desk {
  send(batch: Batch): Promise<OutputOf<typeof sendSteps>>;
  since(segmentId: string, version: number): Promise<OutputOf<typeof stepsSince>>;
  read(segmentId: string): Promise<Read>;
}

/** What a text needs of the page. */
export interface Surroundings {
  desk: Desk;
  /** The tab: its own steps come back to it by this name. */
  clientId: string;
  /** Keeps what is not sent yet, in case the page goes; null: there is nothing left to keep. */
  keep(segmentId: string, unsent: Unsent | null, refused: readonly Unsent[]): void;
  /** How many steps back the history of this text knows now. */
  onHistory?(segmentId: string, depth: number): void;
  /** The session has ended: nothing is sent until `retryNow`. */
  onSignedOut(): void;
  newId(): string;
  /** SHA-256 in hexadecimal; undefined where there is none to be had. */
  digest(text: string): Promise<string | undefined>;
  /** What this page took for the desk's text was another one: it takes that anew. */
  onUnlike?(segmentId: string): void;
  /** Like setTimeout; the answer cancels. */
  later(act: () => void, milliseconds: number): () => void;
}

/** What a text needs of a ProseMirror view. */
export interface View {
  updateState(state: EditorState): void;
  readonly composing: boolean;
  /** Where the caret stands and what has been typed, if the browser has not told of it yet. */
  hearBrowser(): void;
}
