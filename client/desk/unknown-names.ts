import { useDeferredValue, useMemo } from "react";
import { useEnglish } from "#client/checks/english.ts";
import { useRestedText } from "#client/editor/texts.ts";
import { type UnknownName, unknownNames } from "#shared/checks/unknown-names.ts";
import { textOf } from "#shared/document/document.ts";
import { withoutSuggestions } from "#shared/document/settle.ts";
import { type Segment, sourceText } from "#shared/segments/segment.ts";
import type { TermBase } from "#shared/terms/term-base.ts";

const NONE: readonly UnknownName[] = [];

/** The names of a paragraph, as it reads once the hands rest, that no term of the desk knows. */
export function useUnknownNames(segment: Segment, base: TermBase | undefined): readonly UnknownName[] {
  const english = useEnglish();
  const { document } = useDeferredValue(useRestedText(segment.id));
  return useMemo(
    () =>
      english && base
        ? unknownNames({ source: sourceText(segment), target: textOf(withoutSuggestions(document)) }, base, english)
        : NONE,
    [segment, document, english, base],
  );
}
