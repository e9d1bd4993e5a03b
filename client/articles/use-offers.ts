import { useMemo } from "react";
import { usePeople } from "#client/people/desk-people.ts";
import { useTranslation } from "#client/ui/i18n.ts";
import { matches } from "#client/ui/match.ts";
import { FILTER_VALUES } from "#shared/articles/filter.ts";
import type { Offers } from "./completions.ts";

/** What the filter field can suggest, worded in the language of the page. */
export function useOffers(): Offers {
  const { t } = useTranslation("articles");
  const people = usePeople();
  return useMemo(
    () => ({
      matches,
      fieldLabel: (field) => t(`filter.field.${field}`),
      values: (field) => {
        switch (field) {
          case "state":
            return FILTER_VALUES.state.map((value) => ({ value, label: t(`filter.state.${value}`) }));
          case "has":
            return FILTER_VALUES.has.map((value) => ({ value, label: t(`filter.has.${value}`) }));
          case "due":
            return FILTER_VALUES.due.map((value) => ({ value, label: t(`filter.due.${value}`) }));
          case "is":
            return FILTER_VALUES.is.map((value) => ({ value, label: t(`filter.is.${value}`) }));
          case "by":
            return [
              { value: "me", label: t("filter.by.me") },
              ...people.map(({ name, role }) => ({ value: name, label: t(`filter.by.${role}`) })),
            ];
        }
      },
    }),
    [t, people],
  );
}
