export type Attributes = Readonly<Record<string, string>>;

/**
 * A piece of the overlay as plain data: text, an element with its attributes and what is in it, or, alone in its list,
 * the key of one of the glyphs that came along.
 */
export type Tree = string | readonly [glyph: string] | readonly [tag: string, attributes: Attributes, ...inside: Tree[]];

/** A tree as JSON: it stays text until it is drawn, for as objects it would take several times the page's heap. */
export type Written = string;

/** By key: the style of the element that is cut in its shape. */
export type Glyphs = Readonly<Record<string, string>>;
