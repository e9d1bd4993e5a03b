import { useState } from "react";
import { OfflineError } from "#client/api/errors.ts";
import { Avatar } from "../Avatar.tsx";
import { Button } from "../Button.tsx";
import { EmptyState } from "../EmptyState.tsx";
import { ErrorNote, Note } from "../ErrorNote.tsx";
import { Link } from "../Link.tsx";
import { Pill } from "../Pill.tsx";
import { Progress, Skeleton } from "../Progress.tsx";
import { Prose } from "../Prose.tsx";
import { StateBar } from "../StateBar.tsx";
import { type Sorting, Table } from "../Table.tsx";
import { Tabs } from "../Tabs.tsx";
import { Deadline } from "../Time.tsx";
import styles from "./Gallery.module.css";
import { ARTICLES, HOURS, PEOPLE } from "./samples.ts";

export function Lists() {
  const [sorting, setSorting] = useState<Sorting>({ column: "due", direction: "ascending" });
  const [tab, setTab] = useState<"threads" | "terms" | "history">("threads");
  return (
    <section>
      <h2>Tables, tabs, notes</h2>
      <Table
        label="Articles"
        rows={ARTICLES}
        rowId={(row) => row.id}
        sorting={sorting}
        onSort={setSorting}
        columns={[
          {
            id: "headline",
            head: "Headline",
            isName: true,
            cell: (row) => (
              <>
                {row.english ? (
                  <Prose language="en" kind="entry">
                    <Link to="/gallery" look="quiet">
                      {row.english}
                    </Link>
                  </Prose>
                ) : null}
                <Prose language="ko" kind={row.english ? "caption" : "entry"}>
                  {row.korean}
                </Prose>
              </>
            ),
          },
          { id: "state", head: "State", cell: (row) => <StateBar counts={row.counts} /> },
          {
            id: "holder",
            head: "With",
            cell: (row) => {
              const holder = PEOPLE[row.holder];
              return holder ? (
                <span className={styles.row}>
                  <Avatar person={holder} size="small" named={false} /> {holder.name}
                </span>
              ) : null;
            },
          },
          { id: "due", head: "Due", sortable: true, cell: (row) => <Deadline at={HOURS(row.due)} /> },
          {
            id: "blocks",
            head: "To clear",
            align: "end",
            tight: true,
            cell: (row) => (row.blocks ? row.blocks : <Pill tone="approved">Ready</Pill>),
          },
        ]}
      />
      <div className={styles.grid}>
        <div className={styles.panel}>
          <Tabs
            label="Paragraph 4"
            selected={tab}
            onSelect={setTab}
            items={[
              { id: "threads", label: "Paragraph 4", count: 3, urgent: true },
              { id: "terms", label: "Terms", count: 3 },
              { id: "history", label: "History" },
            ]}
          >
            <p className={styles.panelText}>Two Korean paragraphs in one here. Intended?</p>
          </Tabs>
        </div>
        <div className={styles.stack}>
          <Progress label="Reading the file" value={0.4} onCancel={() => {}} />
          <Progress label="Aligning" />
          <Skeleton lines={3} />
        </div>
        <div className={styles.stack}>
          <ErrorNote error={new OfflineError()} onRetry={() => {}} />
          <Note tone="warning">
            <p>This article is restricted to its members.</p>
          </Note>
          <Note>
            <p>The embedded database survives a crash of Naru, not a power cut.</p>
          </Note>
        </div>
        <EmptyState title="No comments here" small>
          Select words and press Ctrl Shift C.
        </EmptyState>
      </div>
      <EmptyState title="Nothing waits for you" action={<Button variant="main">Bring an article in</Button>}>
        Articles that you translate, answer or review come here by themselves.
      </EmptyState>
    </section>
  );
}
