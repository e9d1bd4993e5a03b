import { GateLines } from "#client/gate/GateLines.tsx";
import { PreviewPage } from "#client/publication/PreviewPage.tsx";

/** The page of publication, with the gate's own lines in it. */
export default function PreviewWithGate() {
  return <PreviewPage GateLines={GateLines} />;
}
