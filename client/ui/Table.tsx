import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import { useTranslation } from "./i18n.ts";
import styles from "./Table.module.css";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

export interface Column<Row> {
  id: string;
  head: string;
  /** The head is read to those who listen and not shown: a column of buttons says by itself what it is. */
  hideHead?: boolean;
  cell: (row: Row) => ReactNode;
  /** Names the row: one column does. */
  isName?: boolean;
  align?: "start" | "end";
  /** As narrow as its content. */
  tight?: boolean;
  sortable?: boolean;
}

export interface Sorting {
  column: string;
  direction: "ascending" | "descending";
}

export interface TableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  sorting?: Sorting | undefined;
  onSort?: (sorting: Sorting) => void;
  /** Drawn in place of the rows when there are none. */
  empty?: ReactNode;
}

/** Rules between lines and nothing else. On a phone each row becomes a paragraph of its own, with the heads as its labels. */
export function Table<Row>({ label, columns, rows, rowId, sorting, onSort, empty }: TableProps<Row>) {
  if (rows.length === 0 && empty) return empty;
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <Head key={column.id} column={column} sorting={sorting} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowId(row)}>
            {columns.map((column) => {
              const Cell = column.isName ? "th" : "td";
              return (
                <Cell
                  key={column.id}
                  scope={column.isName ? "row" : undefined}
                  data-head={column.hideHead ? "" : column.head}
                  className={[column.align === "end" && styles.end, column.tight && styles.tight]
                    .filter(Boolean)
                    .join(" ")}
                >
                  {column.cell(row)}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface HeadProps<Row> {
  column: Column<Row>;
  sorting: Sorting | undefined;
  onSort: ((sorting: Sorting) => void) | undefined;
}

function Head<Row>({ column, sorting, onSort }: HeadProps<Row>) {
  const { t } = useTranslation("ui");
  const direction = sorting?.column === column.id ? sorting.direction : undefined;
  const turned = direction === "ascending" ? "descending" : "ascending";
  return (
    <th scope="col" aria-sort={direction} className={column.align === "end" ? styles.end : undefined}>
      {column.sortable && onSort ? (
        <button
          type="button"
          className={styles.sort}
          title={t("sortBy", { column: column.head })}
          onClick={() => onSort({ column: column.id, direction: turned })}
        >
          {column.head}
          {direction ? <Icon name={direction === "ascending" ? "chevronUp" : "chevronDown"} size={12} /> : null}
        </button>
      ) : column.hideHead ? (
        <VisuallyHidden>{column.head}</VisuallyHidden>
      ) : (
        column.head
      )}
    </th>
  );
}
