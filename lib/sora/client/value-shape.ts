const deepest = 8;
const maxFields = 80;
const maxParts = 2000;

/**
 * The shape of a JSON value without its content, safe to publish: field names and types. Strings only have their length
 * (`string(12)`), and arrays their length and the shape of their first element. Names that may be IDs or a user's words
 * become `[key]`. Depth and size are limited; `…` stands for what's left out.
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
