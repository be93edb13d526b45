import { useText } from '../../components/shared/text-context';
import type { GalleryHead } from '../../lib/archive/gallery/gallery-data';
import type { MissingFiles } from './use-missing-files';

type Props = { head: GalleryHead; missing: MissingFiles; missingFiles: number };

/** The folder that all parts unpack into. */
const runNameOf = ([part = '']: readonly string[]): string => part.replace(/ - part \d+\.zip$/, '');

/** What's missing, and how to add it. */
export function MissingFilesNote({ head, missing, missingFiles }: Props) {
  const { t } = useText();
  const { parts } = head;
  if (!missing.any && missingFiles === 0) return null;
  const names = [...missing.parts].sort((a, b) => a - b).flatMap((number) => parts[number - 1] ?? []);
  const inParts = parts.length > 1 && names.length > 0;
  return (
    <aside class="note" role="note">
      {missingFiles > 0 && <p class="note-what">{t('gallery.missing-data')}</p>}
      {missing.any && <p class="note-what">{t('gallery.missing')}</p>}
      {inParts && (
        <>
          <p>{t('gallery.missing-parts', { count: names.length })}</p>
          <ul>
            {names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      )}
      <p>{parts.length > 1 ? t('gallery.missing-todo', { count: parts.length }) : t('gallery.missing-file')}</p>
      {parts.length > 1 && <p>{t('gallery.merge', { name: runNameOf(parts) })}</p>}
    </aside>
  );
}
