import { render } from 'preact';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { createShadowRootUi } from 'wxt/utils/content-script-ui/shadow-root';
import { ExportBar } from '../../components/export/export-bar';
import { TextContext } from '../../components/shared/text-context';
import css from '../../components/styles/export-bar.css?inline';
import { type SubscribeLanguage, useTranslations } from '../../hooks/language/use-translations';
import { type Subscribe, useLiveView } from '../../hooks/live-view/use-live-view';
import { useTheme } from '../../hooks/theme/use-theme';
import { createText } from '../../lib/i18n/create-text';
import { sendMessage } from '../../lib/messaging/message-channel';
import { readTheme } from '../../lib/settings/theme-setting';
import { CardLayer } from './card-layer';
import { useCardSelection } from './use-card-selection';
import { usePagePath } from './use-page-path';

/** Mounts the bar in its host element, an open shadow root at the end of the page's body. Both calls are idempotent. */
export async function mountBar(
  ctx: ContentScriptContext,
  update: { run: Subscribe; language: SubscribeLanguage },
): Promise<{ show(): void; hide(): void }> {
  const firstTheme = await readTheme();
  const LiveBar = () => {
    const text = useTranslations(update.language, createText);
    const { state, actions, exportItems } = useLiveView(update.run, () => sendMessage('background', 'show-popup', {}));
    const { view, layer } = useCardSelection(state, usePagePath(ctx), exportItems);
    const theme = useTheme(firstTheme);
    if (text === null) return null;
    return (
      <TextContext.Provider value={text}>
        <div data-theme={theme}>
          {layer && <CardLayer {...layer} />}
          <ExportBar state={state} actions={actions} selection={view} />
        </div>
      </TextContext.Provider>
    );
  };
  const ui = await createShadowRootUi(ctx, {
    name: 'sora-export-bar',
    position: 'inline',
    anchor: 'body',
    append: 'last',
    // Set as text: in Firefox, the page's CSP applies to a rendered style element, but not to what a content script
    // sets as text.
    css,
    onMount: (container) => {
      render(<LiveBar />, container);
      return container;
    },
    onRemove: (container) => container && render(null, container),
  });
  let shown = false;
  return {
    show() {
      if (shown && ui.shadowHost.isConnected) return;
      // The page has removed it. The same host goes back, with its state.
      if (shown) document.body.append(ui.shadowHost);
      else ui.mount();
      shown = true;
    },
    hide() {
      if (shown) ui.remove();
      shown = false;
    },
  };
}
