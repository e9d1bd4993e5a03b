import { useDeferredValue, useState } from "react";
import { useSearchParams } from "react-router";
import { Button } from "#client/ui/Button.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Skeleton } from "#client/ui/Progress.tsx";
import { SearchField } from "#client/ui/SearchField.tsx";
import { Select } from "#client/ui/Select.tsx";
import { type Column, Table } from "#client/ui/Table.tsx";
import { TERM_KINDS, type Term, type TermKind } from "#shared/terms/term.ts";
import { useTerms } from "./data.ts";
import EditDialog from "./EditDialog.tsx";
import { Starter } from "./Starter.tsx";
import styles from "./Terms.module.css";

/** The term base, searched and filtered; an entry opens by its Korean. */
export function TermList({ whyNotDecide }: { whyNotDecide: string | undefined }) {
  const { t } = useTranslation("terms");
  const [search] = useSearchParams();
  const [words, setWords] = useState(search.get("words") ?? "");
  const [kind, setKind] = useState<TermKind | "any">("any");
  const [standing, setStanding] = useState<"use" | "retired">("use");
  const [opened, setOpened] = useState<Term>();
  const sought = useDeferredValue(words.trim());
  const terms = useTerms({ words: sought, kind: kind === "any" ? undefined : kind, retired: standing === "retired" });
  const rows = terms.data?.pages.flatMap((page) => page.terms) ?? [];
  const total = terms.data?.pages[0]?.total ?? 0;
  const columns = useColumns(setOpened);
  const isFiltered = sought !== "" || kind !== "any" || standing === "retired";
  return (
    <>
      <search className={styles.tools}>
        <SearchField label={t("list.search")} value={words} onChange={setWords} />
        <Select
          label={t("field.kind")}
          value={kind}
          onChange={setKind}
          choices={[
            { value: "any", label: t("list.anyKind") },
            ...TERM_KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
          ]}
        />
        <Select
          label={t("list.standing")}
          value={standing}
          onChange={setStanding}
          choices={(["use", "retired"] as const).map((value) => ({ value, label: t(`list.${value}`) }))}
        />
      </search>
      {terms.isPending ? <Skeleton lines={5} /> : null}
      {terms.error ? <ErrorNote error={terms.error} onRetry={() => void terms.refetch()} /> : null}
      {terms.data && rows.length === 0 ? <Nothing isFiltered={isFiltered} whyNotDecide={whyNotDecide} /> : null}
      {rows.length > 0 ? (
        <>
          <p className={styles.soft}>{t("list.count", { count: total })}</p>
          <Table label={t("title")} columns={columns} rows={rows} rowId={({ id }) => id} />
        </>
      ) : null}
      {terms.hasNextPage ? (
        <Button pending={terms.isFetchingNextPage} onClick={() => void terms.fetchNextPage()}>
          {t("list.more")}
        </Button>
      ) : null}
      {opened ? <EditDialog term={opened} whyNotDecide={whyNotDecide} onClose={() => setOpened(undefined)} /> : null}
    </>
  );
}

function Nothing({ isFiltered, whyNotDecide }: { isFiltered: boolean; whyNotDecide: string | undefined }) {
  const { t } = useTranslation("terms");
  if (isFiltered) return <EmptyState title={t("list.noneFound")}>{t("list.noneFoundNext")}</EmptyState>;
  return (
    <EmptyState title={t("list.none")} action={<Starter whyNotDecide={whyNotDecide} />}>
      {t("list.noneNext")}
    </EmptyState>
  );
}

function useColumns(open: (term: Term) => void): Column<Term>[] {
  const { t } = useTranslation("terms");
  return [
    {
      id: "korean",
      head: t("field.korean"),
      isName: true,
      cell: (term) => (
        <span className={styles.flush}>
          <Button variant="quiet" size="small" onClick={() => open(term)}>
            <span lang="ko">{term.korean[0]}</span>
          </Button>
        </span>
      ),
    },
    { id: "preferred", head: t("field.preferred"), cell: ({ preferred }) => <span lang="en">{preferred}</span> },
    { id: "banned", head: t("field.banned"), cell: ({ banned }) => <span lang="en">{banned.join(" · ")}</span> },
    { id: "kind", head: t("field.kind"), tight: true, cell: ({ kind }) => t(`kind.${kind}`) },
    { id: "authority", head: t("field.authority"), cell: ({ authority }) => authority ?? "" },
  ];
}
