/** Milliseconds that the browser may take to start reading the file. */
const untilRead = 60_000;

/** Saves a text as a file, like a link with `download`. The user's browser settings decide where. */
export function saveText(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), untilRead);
}
