/** A background that has not answered after so many ms gives no answer: one that hangs looks like one that is at work. */
export const PATIENCE_MS = 10_000;
