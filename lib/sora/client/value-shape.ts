const deepest = 8;
const maxFields = 80;
const maxParts = 2000;

/**
 * The form of a JSON value without its content, for a report that may be shown to anybody: field names and types. Texts tell their
 * length only (`string(12)`), lists their length and their first element's form; names that may be ids or words of a person
 * become `[key]`. Depth and size are bounded, `…` stands for what is left out.
 */
export function shapeOf(value: unknown): unknown {
  let parts = 0;

  const formOf = (part: unknown, depth: number): unknown => {
    if (++parts > maxParts) return '…';
    if (part === null) return 'null';
    if (typeof part === 'string') return `string(${part.length})`;
    if (typeof part !== 'object') return typeof part;
    if (depth === deepest) return '…';
    if (Array.isArray(part)) {
      return part.length === 0 ? ['length 0'] : [`length ${part.length}`, formOf(part[0], depth + 1)];
    }
    const fields = Object.entries(part);
    const shown = fields.slice(0, maxFields).map(([name, field]) => [fieldName(name), formOf(field, depth + 1)]);
    // `fromEntries` defines properties, so a name like `__proto__` stays plain data.
    return Object.fromEntries(fields.length > maxFields ? [...shown, ['…', fields.length - maxFields]] : shown);
  };

  return formOf(value, 0);
}

/** The site's own names are words joined by `_`, at most with a short number in them. */
function fieldName(name: string): string {
  return /^[a-z_]{1,40}(?:\d{1,2}[a-z_]{0,8})?$/i.test(name) ? name : '[key]';
}
