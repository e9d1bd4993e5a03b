import type { InputOf } from "#shared/api/endpoint.ts";
import type { Part as MemberPart } from "#shared/articles/article.ts";
import type { createArticle } from "#shared/intake/api.ts";
import type { Recognised, RecognisedImage } from "#shared/intake/recognised.ts";
import { hasWords, type Part } from "./parts.ts";

/** What somebody brought for one side, as it came. */
export interface Brought {
  text: string;
  /** The clipboard's formatted side, cleaned; goes when the text is changed by hand. */
  html: string | null;
  file: { name: string; size: number; content: string } | null;
}

export interface Picture extends Omit<RecognisedImage, "captionPart" | "creditPart" | "altPart"> {
  key: number;
  /** Keys of the parts that belong to it. */
  caption: number | null;
  credit: number | null;
  alt: number | null;
}

/** One side after it was recognised, under correction. */
export interface Read {
  parts: Part[];
  pictures: Picture[];
  leftOut: Recognised["leftOut"];
  warnings: Recognised["warnings"];
  /** Somebody has put something right. */
  corrected?: true;
}

export interface Settings {
  restricted: boolean;
  /** The English draft was written by a machine. */
  draftByMachine: boolean;
  dueAt: string | null;
  koreanPublishedAt: string | null;
  members: { personId: string; part: MemberPart }[];
}

/** Everything of an article that has not been made yet; what survives a reload. */
export interface Intake {
  requestId: string;
  brought: { source: Brought; target: Brought };
  /** Null until it was recognised. */
  read: { source: Read; target: Read | null } | null;
  settings: Settings;
}

export const NOTHING: Brought = { text: "", html: null, file: null };

export const isBrought = ({ text, file }: Brought) => file !== null || text.trim() !== "";

/** Whether going back would throw away what somebody has put right. */
export const isCorrected = ({ source, target }: NonNullable<Intake["read"]>) =>
  source.corrected === true || target?.corrected === true;

export function newIntake(members: Settings["members"], requestId: string): Intake {
  return {
    requestId,
    brought: { source: NOTHING, target: NOTHING },
    read: null,
    settings: { restricted: false, draftByMachine: false, dueAt: null, koreanPublishedAt: null, members },
  };
}

export function readFrom({ parts, images, leftOut, warnings }: Recognised): Read {
  const keyed = parts.map((part, index) => ({ ...part, key: index + 1 }));
  const keyOf = (index: number | undefined) => (index === undefined ? null : (keyed[index]?.key ?? null));
  const pictures = images.map(({ captionPart, creditPart, altPart, ...image }, index) => ({
    ...image,
    key: index,
    caption: keyOf(captionPart),
    credit: keyOf(creditPart),
    alt: keyOf(altPart),
  }));
  return { parts: keyed, pictures, leftOut, warnings };
}

/** What is sent: parts without words stay behind, and pictures name their parts by place. */
export function asInput({ requestId, brought, read, settings }: Intake): InputOf<typeof createArticle> | undefined {
  if (!read) return undefined;
  const source = read.source.parts.filter(hasWords);
  const draft = (read.target?.parts ?? []).filter(hasWords);
  const places = new Map(source.map(({ key }, index) => [key, index]));
  const place = (name: "captionPart" | "creditPart" | "altPart", key: number | null) => {
    const at = key === null ? undefined : places.get(key);
    return at === undefined ? {} : { [name]: at };
  };
  const { file } = brought.source;
  return {
    requestId,
    source: source.map(({ kind, text }) => ({ kind, text })),
    draft: draft.map(({ kind, text, document }) => ({ kind, text, ...(document ? { document } : {}) })),
    images: read.source.pictures.map((picture) => ({
      name: picture.name,
      content: picture.bytes,
      ...place("captionPart", picture.caption),
      ...place("creditPart", picture.credit),
      ...place("altPart", picture.alt),
    })),
    original: file ? { name: file.name, content: file.content } : null,
    ...settings,
  };
}
