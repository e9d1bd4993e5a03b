type Child = Node | string | undefined | false;

/** An element with its attributes and what stands in it. Text is always text: nothing that was written becomes markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | undefined>,
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== undefined && child !== false));
  return made;
}

export function button(label: string, act: (event: MouseEvent) => void, look = "quiet"): HTMLButtonElement {
  const made = element("button", { type: "button", class: look }, label);
  made.addEventListener("click", act);
  return made;
}

export const languageOf = (text: string) => (/[가-힣ㄱ-ㅎㅏ-ㅣ]/.test(text) ? "ko" : "en");
