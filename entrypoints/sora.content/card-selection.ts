/** What a person picks on the site's pages. Lives as long as the page is not loaded anew: through scrolling and navigation within it. */
export type CardSelection = {
  /** Whether cards are being picked. */
  active: boolean;
  selected: ReadonlySet<string>;
};

/** Changes of a picking, each giving a new one. */
export type CardSelectionActions = {
  state(): CardSelection;
  begin(): void;
  /** Ends picking; what was picked is let go. */
  end(): void;
  /** The cards that have come to sight, in the page's order: what lies between two of them is picked with a range. */
  see(ids: readonly string[]): void;
  /** Picks a card or lets it go; with `range`, all from the last one to this become as this one. */
  toggle(id: string, range: boolean): void;
  /** Another list is shown: no range reaches from one to the other. */
  leave(): void;
  pickAll(ids: readonly string[]): void;
};

export function createCardSelection(onChange: (selection: CardSelection) => void): CardSelectionActions {
  let now: CardSelection = { active: false, selected: new Set() };
  /** All cards seen so far: a virtualised grid shows a window of them at a time. */
  const order: string[] = [];
  const known = new Set<string>();
  let last: string | null = null;

  const change = (next: Partial<CardSelection>) => {
    now = { ...now, ...next };
    onChange(now);
  };

  const between = (one: string, other: string): string[] => {
    const [from = -1, to = -1] = [order.indexOf(one), order.indexOf(other)].sort((a, b) => a - b);
    return from < 0 ? [other] : order.slice(from, to + 1);
  };

  return {
    state: () => now,
    begin: () => change({ active: true }),
    end() {
      last = null;
      change({ active: false, selected: new Set() });
    },
    see(ids) {
      if (ids.every((id) => known.has(id))) return;
      insert(ids, order, known);
      for (const id of ids) known.add(id);
    },
    toggle(id, range) {
      const selected = new Set(now.selected);
      const wanted = !selected.has(id);
      for (const each of range && last !== null ? between(last, id) : [id]) {
        if (wanted) selected.add(each);
        else selected.delete(each);
      }
      last = id;
      change({ selected });
    },
    leave() {
      order.length = 0;
      known.clear();
      last = null;
    },
    pickAll: (ids) => change({ selected: new Set([...now.selected, ...ids]) }),
  };
}

/** Puts what is new beside the neighbours that it has on the page; where it has none, a person has scrolled far down. */
function insert(ids: readonly string[], order: string[], known: ReadonlySet<string>): void {
  const first = ids.find((id) => known.has(id));
  // From the end, near which a person is who scrolls down.
  let at = first === undefined ? order.length : order.lastIndexOf(first);
  for (const id of ids) {
    if (known.has(id)) at = placeOf(id, order, at) + 1;
    else order.splice(at++, 0, id);
  }
}

/** Most often the next place. */
function placeOf(id: string, order: readonly string[], from: number): number {
  const ahead = order.indexOf(id, from);
  return ahead < 0 ? order.indexOf(id) : ahead;
}
