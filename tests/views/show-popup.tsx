import { NotifyToggle } from '../../components/export/notify-toggle';
import { PopupView } from '../../components/export/popup-view';
import type { ViewState } from '../../components/export/view-state';
import { NewestItems } from '../../components/selection/newest-items';
import popupCss from '../../components/styles/popup-view.css?inline';
import type { Estimate } from '../../lib/export/scan/export-estimate';
import { mediaLike } from './media-like';
import { newestStates } from './newest-states';
import { actions, show, styleOf } from './stage';
import { states } from './states';

export function showPopup(state: ViewState, estimate: Estimate | null = null) {
  document.head.append(styleOf(popupCss));
  show(
    <PopupView state={state} actions={actions} forecast={estimate}>
      {(state.type === 'run' || state.type === 'ready') && (
        <NotifyToggle wanted={state.type === 'run'} onChange={() => {}} />
      )}
    </PopupView>,
  );
}

export function showNewest(name: string) {
  const {
    newest,
    selected = [],
    failure = null,
    saving = null,
  } = newestStates[name] ?? { newest: { items: [], total: 0, filter: {}, loading: true } };
  const nothing = () => {};
  const bar = { count: selected.length, bytes: 12_400_000, shown: newest.items.length };
  document.head.append(styleOf(popupCss));
  show(
    <PopupView
      state={states.ready ?? { type: 'loading' }}
      actions={actions}
      newest={
        <NewestItems
          newest={newest}
          onFilter={nothing}
          media={mediaLike}
          selection={{ selected: new Set(selected), onPick: nothing }}
          bar={{ ...bar, onSave: nothing, onAll: nothing, onNone: nothing }}
          note={{ failure, saving, again: nothing }}
          onAll={nothing}
        />
      }
    />,
  );
}
