import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { onTestFinished } from 'vitest';
import { TextContext } from '../../../components/shared/text-context';
import type { Text } from '../../../lib/i18n/create-text';
import { createPageText } from '../../../lib/i18n/page-text';

/** A click like a user's, unless a script makes it. */
export function clickBy(isTrusted = true): MouseEvent {
  return Object.defineProperty(new MouseEvent('click', { bubbles: true }), 'isTrusted', { value: isTrusted });
}

/** Renders a view in its own container until the test ends. `show` renders another one in the same place. */
export function mounted(first: ComponentChildren, text: Text = createPageText('en')) {
  const host = document.body.appendChild(document.createElement('div'));
  onTestFinished(() => {
    render(null, host);
    host.remove();
  });
  const show = (view: ComponentChildren) =>
    act(() => render(<TextContext.Provider value={text}>{view}</TextContext.Provider>, host));
  const find = <Found extends HTMLElement = HTMLElement>(selector: string) => [
    ...host.querySelectorAll<Found>(selector),
  ];
  show(first);
  return {
    show,
    find,
    words: () => host.textContent ?? '',
    status: () => find('[role=status]')[0]?.textContent,
    /** Names of the buttons. */
    names: () => find('button').map(({ textContent }) => textContent),
    click(name: string) {
      const button = find('button').find(({ textContent }) => textContent === name);
      act(() => void button?.dispatchEvent(clickBy()));
    },
    /** Enters a value in a field, like a browser does. */
    enter(selector: string, value: string, event: 'input' | 'change' = 'change') {
      const [field] = find<HTMLInputElement>(selector);
      if (field === undefined) throw new Error(`There is no ${selector}.`);
      field.value = value;
      act(() => void field.dispatchEvent(new Event(event, { bubbles: true })));
    },
    /** Drops something on the page. Returns whether the page takes it away from the browser. */
    drop(): boolean {
      const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), { dataTransfer: {} });
      act(() => void find('main')[0]?.dispatchEvent(event));
      return event.defaultPrevented;
    },
  };
}
