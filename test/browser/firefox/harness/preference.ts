import type { Privileged } from "./privileged.ts";

declare const Services: { readonly prefs: { setIntPref(name: string, value: number): void; clearUserPref(name: string): void } };

/** Has pages see the system in light or dark; null gives it back to the system. */
export async function setSystemTheme(privileged: Privileged, theme: "light" | "dark" | null): Promise<void> {
  await privileged.inWindow((value) => {
    const name = "layout.css.prefers-color-scheme.content-override";
    if (value === null) Services.prefs.clearUserPref(name);
    else Services.prefs.setIntPref(name, value);
  }, theme === null ? null : theme === "dark" ? 0 : 1);
}
