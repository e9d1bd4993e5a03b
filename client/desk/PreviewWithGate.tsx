import { useMemo } from "react";
import { useParams } from "react-router";
import { ChooseCredit } from "#client/articles/ChooseCredit.tsx";
import { GateLines } from "#client/gate/GateLines.tsx";
import { SignOff } from "#client/protection/SignOff.tsx";
import { usePreview } from "#client/publication/data.ts";
import { PreviewPage } from "#client/publication/PreviewPage.tsx";
import type { GateSlot } from "#client/publication/slots.ts";
import type { PublishedPart } from "#shared/publication/edition.ts";
import { ArticleNames } from "./ArticleNames.tsx";
import { useNameOf } from "./places.ts";
import { useCreditCommand } from "./use-credit-command.ts";

/** The page of publication, with the gate's own lines in it, the questions about sources and the choice of one's own name. */
export default function PreviewWithGate() {
  const { articleId = "" } = useParams();
  useCreditCommand(articleId);
  const parts = usePreview(articleId).data?.text.parts ?? NONE;
  const segments = useMemo(() => parts.map(({ segmentId: id, kind }) => ({ id, kind })), [parts]);
  return (
    <ArticleNames segments={segments}>
      <PreviewPage GateLines={NamedLines} SignOff={SignOff} ChooseCredit={ChooseCredit} />
    </ArticleNames>
  );
}

const NONE: readonly PublishedPart[] = [];

const NamedLines: GateSlot["GateLines"] = (props) => <GateLines {...props} placeOf={useNameOf()} />;
