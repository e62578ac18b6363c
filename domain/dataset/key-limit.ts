/** How many public keys may stand for one feed while they rotate: settings take so many, and a feed is checked with so many. */
export const MOST_KEYS = 20;
