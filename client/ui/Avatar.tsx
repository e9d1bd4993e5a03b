import type { CSSProperties } from "react";
import styles from "./Avatar.module.css";
import { useTranslation } from "./i18n.ts";
import { colourOf, initialsOf } from "./people-look.ts";

export interface Face {
  id: string;
  name: string;
}

export interface AvatarProps {
  person: Face;
  size?: "small" | "regular" | "large";
  /** Off where the name stands beside it. */
  named?: boolean;
}

export function Avatar({ person, size = "regular", named = true }: AvatarProps) {
  const initials = initialsOf(person.name);
  const colour = { "--colour": colourOf(person.id) } as CSSProperties; // React types no custom properties
  return (
    <span
      className={[styles.avatar, styles[size], /[가-힣]/.test(initials) && styles.korean].filter(Boolean).join(" ")}
      style={colour}
      title={named ? person.name : undefined}
      {...(named ? { role: "img", "aria-label": person.name } : { "aria-hidden": true })}
    >
      {initials}
    </span>
  );
}

export interface AvatarStackProps {
  people: readonly Face[];
  /** What they have in common: "Here now". */
  label: string;
  most?: number;
}

export function AvatarStack({ people, label, most = 4 }: AvatarStackProps) {
  const { t } = useTranslation("ui");
  if (people.length === 0) return null;
  const shown = people.length > most ? people.slice(0, most - 1) : people;
  const rest = people.slice(shown.length);
  return (
    <ul aria-label={label} className={styles.stack}>
      {shown.map((person) => (
        <li key={person.id}>
          <Avatar person={person} />
        </li>
      ))}
      {rest.length > 0 ? (
        <li
          className={[styles.avatar, styles.regular, styles.rest].join(" ")}
          title={rest.map(({ name }) => name).join(", ")}
        >
          {t("andMore", { count: rest.length })}
        </li>
      ) : null}
    </ul>
  );
}
