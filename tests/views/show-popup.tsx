import { TellEnd } from '../../components/export/notify-toggle';
import { Popup } from '../../components/export/popup-view';
import type { ViewState } from '../../components/export/view-state';
import { NewestItems } from '../../components/selection/newest-items';
import popupCss from '../../components/styles/popup-view.css?inline';
import type { Forecast } from '../../lib/export/scan/export-estimate';
import { mediaLike } from './media-like';
import { newestStates } from './newest-states';
import { actions, show, styleOf } from './stage';
import { states } from './states';

export function showPopup(state: ViewState, forecast: Forecast | null = null) {
  document.head.append(styleOf(popupCss));
  show(
    <Popup state={state} actions={actions} forecast={forecast}>
      {(state.type === 'run' || state.type === 'ready') && (
        <TellEnd wanted={state.type === 'run'} onChange={() => {}} />
      )}
    </Popup>,
  );
}

export function showNewest(name: string) {
  const {
    newest,
    picked = [],
    failure = null,
    saving = null,
  } = newestStates[name] ?? { newest: { items: [], total: 0, filter: {}, loading: true } };
  const nothing = () => {};
  const bar = { count: picked.length, bytes: 12_400_000, shown: newest.items.length };
  document.head.append(styleOf(popupCss));
  show(
    <Popup
      state={states.ready ?? { type: 'loading' }}
      actions={actions}
      newest={
        <NewestItems
          newest={newest}
          onFilter={nothing}
          media={mediaLike}
          picking={{ picked: new Set(picked), onPick: nothing }}
          bar={{ ...bar, onSave: nothing, onAll: nothing, onNone: nothing }}
          note={{ failure, saving, again: nothing }}
          onAll={nothing}
        />
      }
    />,
  );
}
