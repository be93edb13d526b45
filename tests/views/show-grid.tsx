import { LibraryView } from '../../components/library/library-view';
import { SelectionBar } from '../../components/selection/selection-bar';
import { useText } from '../../components/shared/text-context';
import { MissingFilesNote } from '../../entrypoints/gallery/missing-files-note';
import libraryCss from '../../entrypoints/library/library.css?inline';
import { known, libraryStates, reading } from './library-states';
import { fileLike, mediaLike } from './media-like';
import { show, styleOf } from './stage';

const head = {
  account: { id: 'user-0001', username: 'paper.fox' },
  parts: [1, 2, 3].map((number) => `Sora export 2026-04-20 14-03 - part 00${number}.zip`),
  files: 1,
};

function HistoryLink() {
  return (
    <a class="toolbar-link" href="#history">
      {useText().t('history.title')}
    </a>
  );
}

/** The library tab, or the gallery with missing files. */
export function showLibrary(name: string) {
  const { state, selected = [], missing = false } = libraryStates[name] ?? { state: reading };
  const nothing = () => {};
  const bar = { count: selected.length, bytes: selected.length === 0 ? null : 12_400_000, shown: state.items.length };
  document.head.append(styleOf(libraryCss));
  show(
    <LibraryView
      owner={head.account.username}
      state={state}
      actions={{ setFilter: nothing, clearFilter: nothing, setOrder: nothing, open: nothing, close: nothing }}
      media={{
        ...mediaLike,
        variants: known.variants,
        remote: (item) => (item.status === 'saved' ? fileLike(item) : null),
      }}
      links={!missing && <HistoryLink />}
      selection={missing ? null : { selected: new Set(selected), onPick: nothing }}
      foot={!missing && <SelectionBar {...bar} onSave={nothing} onAll={nothing} onNone={nothing} />}
    >
      {missing && <MissingFilesNote head={head} missing={{ any: true, parts: new Set([2, 3]) }} missingFiles={1} />}
    </LibraryView>,
  );
}
