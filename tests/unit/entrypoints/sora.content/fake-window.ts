import { onTestFinished, vi } from 'vitest';
import { tileElement } from '../../../replica/page/tile';

/** Pixels of a card and of the window. */
export const cardSize = 200;
const windowHeight = 4 * cardSize;

/** A tile of the site's page. `top`: pixels from the top of the window. */
export function tileAt(top: number, id: string): HTMLElement {
  const picture = 'https://videos.openai.com/a';
  const tile = tileElement({ href: `/g/${id}`, picture, words: 'A fox on a pond', alt: 'Generated image' });
  tile.dataset.top = String(top);
  return tile;
}

/** Adds these cards to the page, one below the other, the first one at the top of the window. */
export function layPage(ids: readonly string[]): void {
  document.body.replaceChildren(...ids.map((id, n) => tileAt(n * cardSize, id)));
}

/** Fakes what happy-dom lacks: positions, frames, idle time, and intersections. The test triggers them. */
export function fakeWindow() {
  const frames: (() => void)[] = [];
  const spare: (() => void)[] = [];
  const observers = new Set<FakeIntersectionObserver>();

  class FakeIntersectionObserver {
    readonly #near = new Map<Element, boolean | null>();
    readonly #tell: IntersectionObserverCallback;
    constructor(report: IntersectionObserverCallback) {
      this.#tell = report;
      observers.add(this);
    }
    observe(target: Element) {
      this.#near.set(target, null);
    }
    disconnect() {
      observers.delete(this);
    }
    update() {
      const changed = [...this.#near].flatMap(([target, before]) => {
        const { top, bottom } = target.getBoundingClientRect();
        const isIntersecting = target.isConnected && bottom > -windowHeight && top < 2 * windowHeight;
        this.#near.set(target, isIntersecting);
        return isIntersecting === before ? [] : [{ target, isIntersecting } as unknown as IntersectionObserverEntry];
      });
      if (changed.length > 0) this.#tell(changed, this as unknown as IntersectionObserver);
    }
  }

  vi.stubGlobal('innerHeight', windowHeight);
  vi.stubGlobal('requestAnimationFrame', (call: () => void) => frames.push(call));
  vi.stubGlobal('requestIdleCallback', (call: () => void) => spare.push(call));
  vi.stubGlobal('IntersectionObserver', FakeIntersectionObserver);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    return new DOMRect(0, Number(this.closest<HTMLElement>('.tile')?.dataset.top ?? 0), cardSize, cardSize);
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    document.body.replaceChildren();
  });

  const run = (calls: (() => void)[]) => {
    for (const call of calls.splice(0)) call();
  };
  return {
    /** Runs a frame, after which the browser reports intersections. */
    frame() {
      run(frames);
      for (const observer of observers) observer.update();
    },
    idle: () => run(spare),
  };
}
