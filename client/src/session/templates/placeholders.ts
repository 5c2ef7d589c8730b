/** What a template of a reply leaves open, and what it becomes in a case. Filled in the browser, before anything is sealed. Pure. */

export const placeholders = ['number', 'date', 'reporter', 'service', 'severity'] as const;
export type Placeholder = (typeof placeholders)[number];
/** Empty or absent: nobody knows, and the placeholder stays. */
export type PlaceholderValues = Partial<Readonly<Record<Placeholder, string>>>;

const open = /\{([A-Za-z][A-Za-z_-]{0,30})\}/g;
const isOurs = (name: string): name is Placeholder => placeholders.some((one) => one === name);

/** What the reporter reads. What stands in braces and is none of ours stays. */
export const filled = (words: string, values: PlaceholderValues): string =>
  words.replace(open, (whole, name: string) => (isOurs(name) ? values[name] || whole : whole));

/** What in braces nobody fills: written wrong, or unknown in this case. Each once, as it stands. */
export const unfilled = (words: string): readonly string[] => [...new Set(words.match(open) ?? [])];

/** Of a template: what is none of ours, so that it is seen before it is sent. */
export const unknownIn = (words: string): readonly string[] => unfilled(words).filter((whole) => !isOurs(whole.slice(1, -1)));
