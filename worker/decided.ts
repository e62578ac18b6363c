import type { Decided } from "../sight/menu.ts";
import type { State } from "./settings-keeper.ts";

/** What a policy has decided of what the overlay's menu offers. */
export function decidedIn({ settings: { overlay, overlayPosition, organizationName }, locked }: Pick<State, "settings" | "locked">): Decided {
  return { form: locked.includes("overlay") ? overlay : undefined, corner: locked.includes("overlayPosition") ? overlayPosition : undefined, by: organizationName };
}
