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
  /** What an export would be, once that is known. */
  forecast?: Estimate | null;
  /** The newest items and the way to all of them, where there are some to choose from. */
  newest?: ComponentChildren;
  children?: ComponentChildren;
};

/** The toolbar's popup: the bar's content on a page of its own, and what a click there leads to. Its style is `popup-view.css`. */
export function PopupView({ state, actions, forecast: estimate = null, newest, children }: Props) {
  const text = useText();
  const place = useFocusRestore<HTMLElement>();
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
        {newest || <ActionButton action="openLibrary" actions={actions} />}
        {children}
      </div>
      <nav class="popup-foot">
        <a href="/import.html" target="_blank" rel="noreferrer">
          {text.t('import.link')}
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
