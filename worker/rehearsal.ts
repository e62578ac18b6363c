/** What a started worker looks at before it makes an answer for nobody. */
export interface RehearsalParts {
  /** Reads what every answer rests on. Never rejects. */
  readonly ready: () => Promise<unknown>;
  /** Whether a console page is likely to ask soon. */
  readonly expected: () => Promise<boolean>;
  /** Whether somebody has asked already. */
  readonly asked: () => boolean;
  /** Makes the answer; it is thrown away. */
  readonly play: () => Promise<unknown>;
}

/**
 * Reads at once what answers rest on, and then makes one while nobody waits for any: code that runs for the first time is
 * some six times as slow, and most of a first answer is that. A question that came meanwhile does the same by itself. Never
 * rejects.
 */
export async function rehearse({ ready, expected, asked, play }: RehearsalParts): Promise<void> {
  try {
    const [likely] = await Promise.all([expected(), ready()]);
    if (likely && !asked()) await play();
  } catch {
    // Nobody asked.
  }
}
