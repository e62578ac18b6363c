export type Attributes = Readonly<Record<string, string>>;

/**
 * A piece of the overlay as plain data: text, an element with its attributes and what is in it, or, alone in its list,
 * the key of one of the glyphs that came along. Text and attributes may hold `{Name}`: one of the place's values.
 */
export type Tree = string | readonly [glyph: string] | readonly [tag: string, attributes: Attributes, ...inside: Tree[]];

/**
 * A tree as JSON: without attributes where there are none, and with a number where one of the look's parts belongs.
 * It stays text until it is drawn: as objects, the panels of one page would take several times its heap.
 */
export type Written = string;
