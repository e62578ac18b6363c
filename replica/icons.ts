import { Markup } from "./markup.ts";

const shapes = {
  grid: '<g fill="currentColor" stroke="none"><circle cx="3" cy="3" r="1.4"/><circle cx="8" cy="3" r="1.4"/><circle cx="13" cy="3" r="1.4"/><circle cx="3" cy="8" r="1.4"/><circle cx="8" cy="8" r="1.4"/><circle cx="13" cy="8" r="1.4"/><circle cx="3" cy="13" r="1.4"/><circle cx="8" cy="13" r="1.4"/><circle cx="13" cy="13" r="1.4"/></g>',
  search: '<circle cx="6.5" cy="6.5" r="4.2"/><path d="m9.8 9.8 4 4"/>',
  bell: '<path d="M8 2.2c2.6 0 4 1.8 4 4.2v3l1.2 2.2H2.8L4 9.4v-3c0-2.4 1.4-4.2 4-4.2zM6.6 14h2.8"/>',
  help: '<circle cx="8" cy="8" r="6"/><path d="M6.3 6.4c0-2.4 3.6-2.2 3.5 0 0 1.4-1.8 1.4-1.8 2.8M8 11.4v.2"/>',
  sliders: '<path d="M1.8 4.2h12.4M1.8 8h12.4M1.8 11.8h12.4"/><g fill="currentColor"><circle cx="10.4" cy="4.2" r="1.5"/><circle cx="5" cy="8" r="1.5"/><circle cx="9.4" cy="11.8" r="1.5"/></g>',
  down: '<path d="m4 6 4 4 4-4"/>',
} as const;

/** An icon of the replica's own, on a grid of 16. */
export function icon(name: keyof typeof shapes): Markup {
  return new Markup(`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" stroke-width="1.6" aria-hidden="true">${shapes[name]}</svg>`);
}
