export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export function rememberedTheme(): Theme {
  return THEMES.find((theme) => theme === localStorage.getItem(REMEMBERED)) ?? "system";
}

/** Light or dark whatever the system says, or whatever it says. Kept in this browser: eyes differ by room, not by person. */
export function wear(theme: Theme): void {
  localStorage.setItem(REMEMBERED, theme);
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

const REMEMBERED = "naru.theme";
