import { Suspense } from "react";
import type { ApproveAllProps } from "#client/review/ApproveAll.tsx";
import { Boundary } from "#client/ui/Boundary.tsx";
import { part } from "#client/ui/part.ts";
import { can } from "#shared/people/capabilities.ts";
import { useAtHand } from "./at-hand.ts";
import { useNameOf } from "./places.ts";

const ApproveAll = part(() => import("#client/review/ApproveAll.tsx").then((all) => ({ default: all.ApproveAll })));

/** Approval of all that was seen, which names what was not; fetched for those alone who may approve. */
export function ApproveSeen(props: Omit<ApproveAllProps, "nameOf">) {
  const nameOf = useNameOf();
  const { me } = useAtHand();
  if (!can(me, "approve")) return null;
  return (
    <Boundary>
      <Suspense>
        <ApproveAll {...props} nameOf={nameOf} />
      </Suspense>
    </Boundary>
  );
}
