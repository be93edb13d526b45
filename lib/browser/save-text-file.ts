/** Milliseconds that the browser may take to begin reading what it was given to save. */
const untilRead = 60_000;

/** Has the browser save a text under a name, as a link with `download` does: where and whether, the person's settings say. */
export function saveText(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), untilRead);
}
