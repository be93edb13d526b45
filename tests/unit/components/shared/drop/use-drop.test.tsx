// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, onTestFinished, test, vi } from 'vitest';
import { useDrop } from '../../../../../components/shared/drop/use-drop';

function shown(take: ((dropped: DataTransfer) => void) | null) {
  const Place = () => {
    const { isOver, place } = useDrop<HTMLElement>(take);
    return (
      <main class={isOver ? 'over' : ''} {...place}>
        <p />
      </main>
    );
  };
  const host = document.createElement('div');
  document.body.append(host);
  act(() => render(<Place />, host));
  onTestFinished(() => {
    render(null, host);
    host.remove();
  });
  const [main, below] = [host.querySelector('main'), host.querySelector('p')];
  const dispatch = (type: string, about: object = {}) => {
    const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), about);
    act(() => {
      below?.dispatchEvent(event);
    });
    return event.defaultPrevented;
  };
  return { dispatch, main, isOver: () => main?.className === 'over' };
}

test('a file dropped at the very edge is accepted, although only one drag event was sent', () => {
  const { dispatch, isOver } = shown(vi.fn());
  expect(dispatch('dragenter')).toBe(true);
  expect(isOver()).toBe(true);
});

test('a dropped file is accepted once', () => {
  const take = vi.fn();
  const { dispatch, isOver } = shown(take);
  const dropped = {};
  dispatch('dragover');
  dispatch('drop', { dataTransfer: dropped });
  expect(take).toHaveBeenCalledExactlyOnceWith(dropped);
  expect(isOver()).toBe(false);
});

test('the drop zone stays highlighted until the drag leaves it, not when it enters a child element', () => {
  const { dispatch, main, isOver } = shown(vi.fn());
  dispatch('dragover');
  dispatch('dragleave', { relatedTarget: main });
  expect(isOver()).toBe(true);
  dispatch('dragleave', { relatedTarget: document.body });
  expect(isOver()).toBe(false);
});

test('a file dropped while the page accepts none changes nothing, and does not leave the page', () => {
  const { dispatch, isOver } = shown(null);
  dispatch('dragenter');
  expect(isOver()).toBe(false);
  expect(dispatch('drop', { dataTransfer: {} })).toBe(true);
});
