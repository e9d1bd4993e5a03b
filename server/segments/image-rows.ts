import type { Kind } from "#shared/articles/kind.ts";

/** What must be said of every picture. */
export const IMAGE_KINDS = ["caption", "credit", "alttext"] as const satisfies readonly Kind[];
