import { type FormEvent, useState } from "react";
import { useMe } from "#client/people/desk-people.ts";
import { Button } from "#client/ui/Button.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Popover } from "#client/ui/Popover.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { tell } from "#client/ui/toasts.ts";
import styles from "./SavedFilters.module.css";
import { useSavedFilters } from "./saved-filters.ts";

export interface SavedFiltersProps {
  q: string;
  onChoose: (q: string) => void;
}

const USUAL = [
  "is:mine",
  "due:overdue",
  "has:blocking-query",
  "state:submitted",
  "is:published",
  "is:archived",
] as const;

/** One press instead of typing: what everybody asks for, and what this person has kept. */
export function SavedFilters({ q, onChoose }: SavedFiltersProps) {
  const { t } = useTranslation("articles");
  const { saved, save, remove, restore } = useSavedFilters(useMe().id);
  const asked = q.trim();
  const known = saved.some((each) => each.q === asked) || USUAL.some((each) => each === asked);
  const toggle = (filter: string) => onChoose(filter === asked ? "" : filter);
  return (
    <div className={styles.filters}>
      {USUAL.map((filter) => (
        <button key={filter} type="button" aria-pressed={filter === asked} onClick={() => toggle(filter)}>
          {t(`filter.usual.${filter.replace(":", "-") as "is-mine"}`) /* one of six such keys */}
        </button>
      ))}
      {saved.map((filter) => (
        <span key={filter.q} className={styles.own}>
          <button type="button" title={filter.q} aria-pressed={filter.q === asked} onClick={() => toggle(filter.q)}>
            {filter.name}
          </button>
          <IconButton
            icon="close"
            size="small"
            label={t("filter.forget", { name: filter.name })}
            onClick={() => {
              remove(filter.q);
              tell(t("filter.forgotten", { name: filter.name }), { undo: () => restore(saved) });
            }}
          />
        </span>
      ))}
      {asked !== "" && !known ? (
        <Popover
          label={t("filter.save")}
          trigger={(trigger) => (
            <button {...trigger} type="button" className={styles.save}>
              {t("filter.save")}
            </button>
          )}
        >
          {(close) => (
            <NameIt
              q={asked}
              onName={(name) => {
                save({ name, q: asked });
                close();
              }}
            />
          )}
        </Popover>
      ) : null}
    </div>
  );
}

function NameIt({ q, onName }: { q: string; onName: (name: string) => void }) {
  const { t } = useTranslation("articles");
  const [name, setName] = useState(q);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "") onName(name.trim());
  };
  return (
    <form className={styles.naming} onSubmit={submit}>
      <TextField label={t("filter.name")} value={name} onChange={setName} maxLength={40} autoFocus required />
      <Button type="submit" variant="main">
        {t("filter.keep")}
      </Button>
    </form>
  );
}
