import type { ReactNode } from "react";
import { Link } from "react-router";
import styles from "./Button.module.css";

export interface ButtonLinkProps {
  to: string;
  variant?: "main" | "plain" | "quiet";
  size?: "small" | "regular" | "large";
  icon?: ReactNode;
  /** A file that the browser saves by itself, from the desk's own address. */
  download?: boolean;
  children: ReactNode;
}

/** A link that looks like a button: it goes somewhere, it does not do something. */
export function ButtonLink({
  to,
  variant = "plain",
  size = "regular",
  icon,
  download = false,
  children,
}: ButtonLinkProps) {
  const look = [styles.button, styles[variant], styles[size]].join(" ");
  if (download) {
    return (
      <a href={to} download className={look}>
        {icon}
        {children}
      </a>
    );
  }
  return (
    <Link to={to} className={look}>
      {icon}
      {children}
    </Link>
  );
}
