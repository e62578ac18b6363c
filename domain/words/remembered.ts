/** Keeps what was made for a language and one thing more: formats are slow to make, and a page's row asks for thousands. */
export function remembered<Made, More extends string | number>(make: (tag: string, more: More) => Made): (tag: string, more: More) => Made {
  const kept = new Map<string, Made>();
  return (tag, more) => {
    const key = `${tag} ${more}`;
    const before = kept.get(key);
    if (before !== undefined) return before;
    const made = make(tag, more);
    kept.set(key, made);
    return made;
  };
}
