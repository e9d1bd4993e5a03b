import { ApproveAll, type ApproveAllProps } from "#client/review/ApproveAll.tsx";
import { useNameOf } from "./places.ts";

/** Approval of all that was seen, which names what was not. */
export const ApproveSeen = (props: Omit<ApproveAllProps, "nameOf">) => <ApproveAll {...props} nameOf={useNameOf()} />;
