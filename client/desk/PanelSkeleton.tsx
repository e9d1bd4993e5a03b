import { Skeleton } from "#client/ui/Progress.tsx";
import styles from "./Aside.module.css";

/** What a panel shows until its part of the page is here, where its words will stand. */
export function PanelSkeleton({ lines }: { lines?: number }) {
  return (
    <div className={styles.panel}>
      <Skeleton {...(lines ? { lines } : {})} />
    </div>
  );
}
