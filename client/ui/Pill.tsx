import type { ReactNode } from "react";
import styles from "./Pill.module.css";

export interface PillProps {
  tone?: "plain" | "river" | "approved" | "warning" | "danger" | "outdated";
  icon?: ReactNode;
  children: ReactNode;
}

/** A word or two about a thing: a role, a kind, "restricted". Not a button. */
export function Pill({ tone = "plain", icon, children }: PillProps) {
  return (
    <span className={[styles.pill, styles[tone]].join(" ")}>
      {icon}
      {children}
    </span>
  );
}
