import type { ReactNode } from "react";
import styles from "./Page.module.css";

export interface PageProps {
  /** The window's title and the page's first heading. */
  title: string;
  /** Beside the heading: the page's main act. */
  actions?: ReactNode;
  /** One line beneath the heading. */
  lead?: ReactNode;
  /** `text` for reading and forms, `wide` for tables. */
  width?: "text" | "wide";
  children: ReactNode;
}

/** A page that scrolls as a whole. The article page brings its own frame. */
export function Page({ title, actions, lead, width = "wide", children }: PageProps) {
  return (
    <div className={[styles.page, styles[width]].join(" ")}>
      <title>{`${title} · Naru`}</title>
      <header className={styles.head}>
        <div>
          <h1>{title}</h1>
          {lead ? <p className={styles.lead}>{lead}</p> : null}
        </div>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}

/** A part of a page under its own heading. */
export function Section({ title, actions, children }: { title: ReactNode; actions?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <header className={styles.sectionHead}>
        <h2>{title}</h2>
        {actions}
      </header>
      {children}
    </section>
  );
}
