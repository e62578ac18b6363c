import { dot, line, ring, type Shape } from "./shape.ts";

export type IconName =
  | "menu" | "close" | "down" | "up" | "check" | "search" | "copy" | "external" | "arrow" | "settings" | "info" | "lock" | "plus" | "refresh" | "warning" | "grip";

const ICONS: Readonly<Record<IconName, readonly Shape[]>> = {
  menu: [dot(8, 3, 1.4), dot(8, 8, 1.4), dot(8, 13, 1.4)],
  close: [line("M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5")],
  down: [line("M4 6 8 10 12 6")],
  up: [line("M4 10 8 6 12 10")],
  check: [line("M3 8.5 6.5 12 13 4.5")],
  search: [ring(6.9, 6.9, 4.6), line("M10.4 10.4 14 14")],
  copy: [line("M6.25 5.25h7v8.5h-7zM4 10.75H2.75v-8.5h7V3")],
  external: [line("M6.5 3.5h-4v10h10v-4M9.5 2h4.5v4.5M14 2 7.5 8.5")],
  arrow: [line("M2 8H14M9.5 3.5 14 8 9.5 12.5")],
  settings: [line("M1.5 5H8M12.5 5h2M1.5 11h2M8 11h6.5"), ring(10.2, 5, 2), ring(5.7, 11, 2)],
  lock: [line("M4.9 7.2V5.1a3.1 3.1 0 0 1 6.2 0v2.1M3.25 7.25h9.5v6.5h-9.5z")],
  plus: [line("M8 2.5V13.5M2.5 8H13.5")],
  refresh: [line("M13.4 8.4A5.5 5.5 0 1 1 11.9 4.2M12.6 1.6V4.8H9.4")],
  warning: [line("M8 2 14.7 13.75H1.3zM8 6.5V9.6"), dot(8, 11.6, 0.9)],
  grip: [dot(5.5, 3.5, 1.2), dot(10.5, 3.5, 1.2), dot(5.5, 8, 1.2), dot(10.5, 8, 1.2), dot(5.5, 12.5, 1.2), dot(10.5, 12.5, 1.2)],
  info: [ring(8, 8, 6.25), line("M8 7.75V11"), dot(8, 5, 1)],
};

/** What draws a control's icon. Icons say nothing alone: the control has a name in words. */
export const iconShapes = (name: IconName): readonly Shape[] => ICONS[name];
