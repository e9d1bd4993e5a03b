import { useTranslation } from "#client/ui/i18n.ts";
import styles from "./ThreadList.module.css";

export interface FilterRowProps<Filter extends string> {
  filters: readonly Filter[];
  chosen: Filter;
  nameOf: (filter: Filter) => string;
  /** Undefined while nobody knows. */
  countOf: (filter: Filter) => number | undefined;
  onChoose: (filter: Filter) => void;
}

/** Which conversations to see, with how many there are of each. */
export function FilterRow<Filter extends string>({
  filters,
  chosen,
  nameOf,
  countOf,
  onChoose,
}: FilterRowProps<Filter>) {
  const { t } = useTranslation("threads");
  return (
    <fieldset className={styles.filters}>
      <legend>{t("show")}</legend>
      {filters.map((each) => (
        <label key={each} className={styles.filter}>
          <input type="radio" name="threads-filter" checked={each === chosen} onChange={() => onChoose(each)} />
          <span>
            {nameOf(each)} <span className={styles.count}>{countOf(each)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
