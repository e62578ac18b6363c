/** Puts values where a text leaves room for them: `{Region}`. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string => text.replace(/\{([A-Z]\w+)\}/g, (room, name: string) => values[name] ?? room);
