/**
 * Stands in for WXT's context of a content script (see the alias in wxt.config.ts). Ours has an end of its own and
 * never uses it. WXT's is a tenth of the bundle, and tells every page our extension's id by an event on its document.
 */
export function ContentScriptContext(): void {}
