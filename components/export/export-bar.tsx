import { useId, useState } from 'preact/hooks';
import type { SelectionState } from '../selection/selection-controls';
import { LogoMark } from '../shared/logo-mark';
import { StatusLine } from '../shared/status-line';
import { useText } from '../shared/text-context';
import { useFocusRestore } from '../shared/use-focus-restore';
import { shortStatus } from './short-status';
import { ViewBody } from './view-body';
import type { ViewActions, ViewState } from './view-state';

type Props = { state: ViewState; actions: ViewActions; selection?: SelectionState | null };

/**
 * The bar on the site's page. It's rendered into a shadow root, whose style is `export-bar.css`. Collapsed, it's a
 * small pill, and its status is still announced by screen readers.
 */
export function ExportBar({ state, actions, selection = null }: Props) {
  const text = useText();
  const [collapsed, setCollapsed] = useState(false);
  const body = useId();
  const place = useFocusRestore<HTMLElement>();
  return (
    <section
      ref={place}
      class={collapsed ? 'bar bar-folded' : 'bar'}
      aria-label={text.t('product')}
      lang={text.language}
      dir={text.direction}
    >
      <button
        type="button"
        class="bar-head"
        aria-expanded={!collapsed}
        aria-controls={body}
        onClick={() => setCollapsed(!collapsed)}
      >
        <LogoMark />
        <span class="bar-name">{text.t('product')}</span>{' '}
        {collapsed && <span class="bar-brief">{shortStatus(state, text)}</span>}
        <svg class="bar-arrow" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
          <path d="m2.5 4.5 3.5 3.5 3.5-3.5" />
        </svg>
      </button>
      <StatusLine state={state} unseen={collapsed} />
      <div id={body} class="bar-body" hidden={collapsed}>
        <ViewBody state={state} actions={actions} selection={selection} />
      </div>
    </section>
  );
}
