import { dot, line, ring, type Shape } from "./shape.ts";

export type IconName =
  | "menu" | "close" | "down" | "up" | "check" | "search" | "copy" | "external" | "arrow" | "settings" | "info";

/* The overlay's own three stand alone: its bundle holds no other. */
export const MENU: readonly Shape[] = [dot("8", "3", "1.4"), dot("8", "8", "1.4"), dot("8", "13", "1.4")];
export const CLOSE: readonly Shape[] = [line("M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5")];
export const CHECK: readonly Shape[] = [line("M3 8.5 6.5 12 13 4.5")];

const ICONS: Readonly<Record<IconName, readonly Shape[]>> = {
  menu: MENU,
  close: CLOSE,
  down: [line("M4 6 8 10 12 6")],
  up: [line("M4 10 8 6 12 10")],
  check: CHECK,
  search: [ring("6.9", "6.9", "4.6"), line("M10.4 10.4 14 14")],
  copy: [line("M6.25 5.25h7v8.5h-7zM4 10.75H2.75v-8.5h7V3")],
  external: [line("M6.5 3.5h-4v10h10v-4M9.5 2h4.5v4.5M14 2 7.5 8.5")],
  arrow: [line("M2 8H14M9.5 3.5 14 8 9.5 12.5")],
  settings: [line("M1.5 5H8M12.5 5h2M1.5 11h2M8 11h6.5"), ring("10.2", "5", "2"), ring("5.7", "11", "2")],
  info: [ring("8", "8", "6.25"), line("M8 7.75V11"), dot("8", "5", "1")],
};

/** What draws a control's icon. Icons say nothing alone: the control has a name in words. */
export const iconShapes = (name: IconName): readonly Shape[] => ICONS[name];
