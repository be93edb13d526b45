/** Shows the progress of an export: on a terminal in one line that changes, otherwise in a new line for each change. */
export function createProgressLine() {
  const inPlace = process.stdout.isTTY;
  return {
    show(words: string) {
      process.stdout.write(inPlace ? `\r\x1b[K  ${words.slice(0, process.stdout.columns - 4)}` : `  ${words}\n`);
    },
    end() {
      if (inPlace) process.stdout.write('\n');
    },
  };
}
