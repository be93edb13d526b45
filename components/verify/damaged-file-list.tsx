import { useText } from '../shared/text-context';

/** Longer lists end with the number of remaining files: nobody reads 20,000 names here. */
const maxShown = 100;
/** The number of files that fit without scrolling. */
const fitting = 4;

/** `path` comes from the disk, `note` is ours. */
type Listed = { path: string; note: string | null };

/** A collapsed list of files with something in common. Empty without files. */
export function DamagedFileList({
  summary,
  files,
  count = files.length,
  open = false,
}: {
  summary: string;
  files: Listed[];
  /** How many there are, where `files` are only the first. */
  count?: number;
  open?: boolean;
}) {
  const { t } = useText();
  if (files.length === 0) return null;
  const rest = count - Math.min(files.length, maxShown);
  return (
    <details class="files" open={open}>
      <summary>{summary}</summary>
      {/* Scrolls in place, also by keyboard. */}
      <ul tabIndex={files.length > fitting ? 0 : undefined} aria-label={summary}>
        {files.slice(0, maxShown).map(({ path, note }) => (
          <li key={`${path}\n${note}`}>
            <bdi>{path}</bdi>
            {note !== null && <span class="files-note">{note}</span>}
          </li>
        ))}
        {rest > 0 && <li class="files-note">{t('verify.more', { count: rest })}</li>}
      </ul>
    </details>
  );
}
