/** RFC 3339, UTC, whole seconds: the one spelling of a moment in a statement. */
export const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** A moment as statements spell it. */
export function momentOf(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
