/** Labels with their values, and the longer text after them. */
export type LabeledText = { fields: Map<string, string>; body: string };

const maxFields = 100;

/**
 * Parses lines such as `Generation ID  : gen_…`, down to the end or the line that `isRule` accepts, and the text after
 * it. Labels become lower case.
 */
export function labeledText(text: string, isRule: (line: string) => boolean): LabeledText {
  const fields = new Map<string, string>();
  let at = 0;
  while (at < text.length && fields.size < maxFields) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end).replace(/\r$/, '');
    at = end < 0 ? text.length : end + 1;
    if (isRule(line)) return { fields, body: text.slice(at).replace(/\r\n/g, '\n') };
    const colon = line.indexOf(':');
    if (colon > 0) {
      const label = line.slice(0, colon).trim().toLowerCase();
      if (!fields.has(label)) fields.set(label, line.slice(colon + 1).trim());
    }
  }
  return { fields, body: '' };
}
