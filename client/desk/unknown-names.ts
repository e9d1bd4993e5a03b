import { useEffect, useState } from "react";
import { checker } from "#client/checks/page-checker.ts";
import { useRestedText } from "#client/editor/texts.ts";
import type { UnknownName } from "#shared/checks/unknown-names.ts";
import { textOf } from "#shared/document/document.ts";
import { withoutSuggestions } from "#shared/document/settle.ts";
import { type Segment, sourceText } from "#shared/segments/segment.ts";
import type { TermBase } from "#shared/terms/term-base.ts";

const NONE: readonly UnknownName[] = [];

/** The names of a paragraph, as it reads once the hands rest, that no term of the desk knows. */
export function useUnknownNames(segment: Segment, base: TermBase | undefined): readonly UnknownName[] {
  const { document } = useRestedText(segment.id);
  const [names, setNames] = useState(NONE);
  useEffect(() => checker.hold(), []);
  useEffect(() => {
    if (!base) return;
    let isOver = false;
    const source = sourceText(segment);
    const target = textOf(withoutSuggestions(document));
    checker.names({ source, target }, base.find(source)).then(
      (found) => {
        if (!isOver) setNames(found);
      },
      () => undefined, // nothing is proposed; they are asked for again with the next words
    );
    return () => {
      isOver = true;
    };
  }, [segment, document, base]);
  return names;
}
