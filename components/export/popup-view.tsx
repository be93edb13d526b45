import type { ComponentChildren } from 'preact';
import type { Forecast } from '../../lib/export/scan/export-estimate';
import { ActionButton } from '../shared/action-button';
import { Mark } from '../shared/logo-mark';
import { Status } from '../shared/status-line';
import { useText } from '../shared/text-context';
import { useHeldFocus } from '../shared/use-focus-restore';
import { foretoldBy } from './estimate-summary';
import { ViewBody } from './view-body';
import type { ViewActions, ViewState } from './view-state';

type Props = {
  state: ViewState;
  actions: ViewActions;
  /** What an export would be, once that is known. */
  forecast?: Forecast | null;
  /** The newest items and the way to all of them, where there are some to choose from. */
  newest?: ComponentChildren;
  children?: ComponentChildren;
};

/** The toolbar's popup: the bar's content on a page of its own, and what a click there leads to. Its style is `popup.css`. */
export function Popup({ state, actions, forecast = null, newest, children }: Props) {
  const text = useText();
  const place = useHeldFocus<HTMLElement>();
  return (
    <main ref={place} class="popup" lang={text.language}>
      <header class="popup-head">
        <Mark />
        <h1>{text.t('product')}</h1>
        <a href="https://sora.chatgpt.com/" target="_blank" rel="noreferrer">
          {text.t('action.open-sora')}
        </a>
      </header>
      <Status state={state} />
      <div class="popup-body">
        <ViewBody state={state} actions={actions} foretold={foretoldBy(forecast, actions)} />
        {newest || <ActionButton action="openLibrary" actions={actions} />}
        {children}
      </div>
      <nav class="popup-foot">
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
