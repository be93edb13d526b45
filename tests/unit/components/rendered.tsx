import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { ExportBar } from '../../../components/export/export-bar';
import { PopupView } from '../../../components/export/popup-view';
import type { ViewActions, ViewState } from '../../../components/export/view-state';
import { TextContext } from '../../../components/shared/text-context';
import { createText } from '../../../lib/i18n/create-text';
import { createPageText } from '../../../lib/i18n/page-text';
import { clickBy } from './mounted';

const texts = { bar: createText('en'), popup: createPageText('en') };

/** Renders a view like an entrypoint, the bar in a shadow root. `show` renders another state in the same place. */
export function rendered(view: 'bar' | 'popup', first: ViewState) {
  const host = document.createElement('div');
  document.body.append(host);
  const root = view === 'bar' ? host.attachShadow({ mode: 'open' }) : host;
  const View = view === 'bar' ? ExportBar : PopupView;
  const actions = {
    exportAll: vi.fn(),
    exportLists: vi.fn(),
    exportWithOthers: vi.fn(),
    exportNew: vi.fn(),
    retryFailed: vi.fn(),
    remakeParts: vi.fn(),
    saveDiagnosis: vi.fn(),
    openLibrary: vi.fn(),
    openImport: vi.fn(),
    pause: vi.fn(),
    resume: vi.fn(),
    cancel: vi.fn(),
    showFolder: vi.fn(),
    allow: vi.fn(),
    allowFolder: vi.fn(),
    chooseFolder: vi.fn(),
    askAccount: vi.fn(),
    retry: vi.fn(),
    reloadSora: vi.fn(),
    reload: vi.fn(),
  } satisfies ViewActions;

  const show = (state: ViewState) =>
    act(() =>
      render(
        <TextContext.Provider value={texts[view]}>
          <View state={state} actions={actions} />
        </TextContext.Provider>,
        root,
      ),
    );
  const find = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const seen = (element: HTMLElement) => element.closest('[hidden]') === null;
  const buttons = () => find('button').filter(seen);

  show(first);
  return {
    actions,
    show,
    find,
    /** Accessible names of the visible buttons. */
    names: () => buttons().map((button) => button.textContent),
    words: () => find('section, main')[0]?.textContent ?? '',
    status: () => find('[role=status]')[0]?.textContent,
    progress: () => find('[role=progressbar]')[0],
    /** A click by the user, or by a script. */
    click(name: string, isTrusted = true) {
      const button = buttons().find(({ textContent }) => textContent?.startsWith(name));
      if (button === undefined) throw new Error(`There is no button "${name}".`);
      act(() => void button.dispatchEvent(clickBy(isTrusted)));
    },
  };
}
