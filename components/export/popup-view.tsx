import type { ComponentChildren } from 'preact';
import type { Estimate } from '../../lib/export/scan/export-estimate';
import { ActionButton } from '../shared/buttons/action-button';
import { LogoMark } from '../shared/logo-mark';
import { StatusLine } from '../shared/status-line';
import { useText } from '../shared/text-context';
import { useFocusRestore } from '../shared/use-focus-restore';
import { estimateFor } from './estimate-summary';
import { ViewBody } from './view-body';
import type { ViewActions, ViewState } from './view-state';

type Props = {
  state: ViewState;
  actions: ViewActions;
  /** The estimate for an export, once it's known. */
  forecast?: Estimate | null;
  /** The newest items and the link to all of them, if there are any. */
  newest?: ComponentChildren;
  children?: ComponentChildren;
};

/** The toolbar popup: the content of the bar on its own page. Styled by `popup-view.css`. */
export function PopupView({ state, actions, forecast: estimate = null, newest, children }: Props) {
  const text = useText();
  const place = useFocusRestore<HTMLElement>();
  // Browsers show at most 600 pixels.
  const isRoomy = 'last' in state && state.last === null && state.type !== 'trouble' && !newest;
  return (
    <main ref={place} class="popup" lang={text.language}>
      <header class="popup-head">
        <LogoMark />
        <h1>{text.t('product')}</h1>
        <a href="https://sora.chatgpt.com/" target="_blank" rel="noreferrer">
          {text.t('action.open-sora')}
        </a>
      </header>
      <StatusLine state={state} />
      <div class="popup-body">
        <ViewBody state={state} actions={actions} estimate={estimateFor(estimate, actions)} />
        {newest}
        {children}
        <ul class="popup-places">
          {!newest && (
            <li>
              <ActionButton action="openLibrary" actions={actions} />
              {isRoomy && <p>{text.t('popup.library')}</p>}
            </li>
          )}
          <li>
            <a class="button button-quiet" href="/import.html" target="_blank" rel="noreferrer">
              {text.t('import.link')}
            </a>
            {isRoomy && <p>{text.t('popup.import')}</p>}
          </li>
        </ul>
      </div>
      <nav class="popup-foot">
        <a href="/library.html#history" target="_blank" rel="noreferrer">
          {text.t('history.title')}
        </a>
        <a href="/verify.html" target="_blank" rel="noreferrer">
          {text.t('verify.link')}
        </a>
        <a href="/options.html" target="_blank" rel="noreferrer">
          {text.t('settings.title')}
        </a>
      </nav>
    </main>
  );
}
