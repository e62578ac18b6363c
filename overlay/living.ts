/**
 * A rule that shows what `selector` names only while the extension lives; "" where a script that outlives its extension
 * can see to that itself. Firefox stops such scripts; all it takes from the page is the manifest's own style sheet,
 * `living.css` (wxt.config.ts), which sets the property.
 */
export const whileLiving = (selector: string): string => (import.meta.env.FIREFOX ? `${selector}{visibility:var(--inscope,hidden)!important}` : "");
