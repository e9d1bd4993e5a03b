import type { ReactNode } from "react";
import { Link as RouterLink, type LinkProps as RouterLinkProps } from "react-router";
import styles from "./Link.module.css";

export interface LinkProps extends Omit<RouterLinkProps, "className" | "to"> {
  /** A path made by `paths`. */
  to: string;
  /** `text` stands in a sentence, `quiet` is underlined only when touched, `bare` brings no look of its own. */
  look?: "text" | "quiet" | "bare";
  children: ReactNode;
}

export function Link({ look = "text", ...rest }: LinkProps) {
  return <RouterLink {...rest} className={styles[look]} />;
}
