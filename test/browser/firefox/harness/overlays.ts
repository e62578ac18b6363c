import type { Badge, Overlay } from "../../../../replica/badges.ts";
import { type Node, all } from "./tree.ts";

/** The overlays in a page's accessibility tree. */
export function overlaysIn(tree: Node): readonly Overlay[] {
  return all(tree)
    .filter(({ role, name }) => role === "grouping" && name.startsWith("Compliance scope"))
    .map((group) => {
      const badges: Badge[] = [];
      const buttons: string[] = [];
      for (const { name, program, verdict } of all(group).filter(({ role }) => isButton(role))) {
        if (program === null) buttons.push(name);
        else badges.push({ name, program, ...(verdict === null ? {} : { verdict }) });
      }
      return { name: group.name, badges, buttons };
    });
}

/** Firefox has words of its own for buttons that open a menu or stay down. */
export function isButton(role: string): boolean {
  return role === "pushbutton" || role === "buttonmenu" || role === "togglebutton";
}
