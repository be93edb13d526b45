type Cue = { start: number; end: number; text: string };

/**
 * Captions of two cues, made unique by `id`: SubRip, or WebVTT (W3C, 4.1), in UTF-8. UNPROVEN: the form of the site's
 * own.
 */
export function captionText(format: 'srt' | 'vtt', id: string): string {
  const cues: Cue[] = [
    { start: 0, end: 2500, text: `Une lanterne dérive — ${id}` },
    { start: 2500, end: 9900, text: '波の音が聞こえる 🌊\nand then <i>nothing</i>' },
  ];
  if (format === 'vtt') return `WEBVTT\n\n${cues.map((cue) => `${span(cue, '.')}\n${cue.text}\n`).join('\n')}`;
  return cues
    .map((cue, index) => `${index + 1}\r\n${span(cue, ',')}\r\n${cue.text.replace('\n', '\r\n')}\r\n`)
    .join('\r\n');
}

/** Start and end in hours, minutes, seconds and milliseconds. */
function span({ start, end }: Cue, point: string): string {
  const time = (ms: number) => new Date(ms).toISOString().slice(11, 23).replace('.', point);
  return `${time(start)} --> ${time(end)}`;
}
