import type { Settings } from "./settings.ts";

/**
 * The ids of the programs that views show, each once and in their order: as the settings have them. Required ones are always
 * shown, so that silence about them means "met"; those that nobody put in an order come first. `membersOf` gives the programs
 * that an id stands for: itself, or those of a group.
 */
export function programsShown({ requiredPrograms, shownPrograms }: Pick<Settings, "requiredPrograms" | "shownPrograms">, membersOf: (id: string) => readonly string[]): readonly string[] {
  const shown = shownPrograms.flatMap(membersOf);
  const rest = requiredPrograms.flatMap(membersOf).filter((id) => !shown.includes(id));
  return [...new Set([...rest, ...shown])];
}
