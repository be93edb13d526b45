/** Nothing to see: white space, and characters that have no look of their own. */
const blank = /^[\s\p{Default_Ignorable_Code_Point}]*$/u;

export function isBlank(text: string): boolean {
  return blank.test(text);
}

/** The first text that isn't blank; else the first there is; null if there is none. */
export function firstText(...texts: (string | null | undefined)[]): string | null {
  const all = texts.filter((text) => typeof text === 'string');
  return all.find((text) => !isBlank(text)) ?? all[0] ?? null;
}

/** All fields of both: those of `first`, and those of `second` where `first` has null or a blank text and `second` has more. */
export function fillGaps<Fields extends object>(first: Fields, second: Fields): Fields {
  const filled = { ...second, ...first };
  for (const key of Object.keys(second) as (keyof Fields)[])
    if (worth(second[key]) > worth(first[key])) filled[key] = second[key];
  return filled;
}

/** 0 for what is unknown, 1 for a blank text, 2 for what says something. */
function worth(value: unknown): number {
  if (value === null || value === undefined) return 0;
  return typeof value === 'string' && isBlank(value) ? 1 : 2;
}
