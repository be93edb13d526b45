/** The user's selection on the site's pages. It survives scrolling and navigation within a page, but not a reload. */
export type CardSelection = {
  /** Whether cards are being selected. */
  active: boolean;
  selected: ReadonlySet<string>;
};

/** Changes to a selection. Each returns a new one. */
export type CardSelectionActions = {
  state(): CardSelection;
  begin(): void;
  /** Ends selecting and clears the selection. */
  end(): void;
  /** Adds cards that came into view, in the page's order. A range selects everything between two of them. */
  see(ids: readonly string[]): void;
  /** Selects or deselects a card. With `range`, everything from the last one to this one gets this one's new state. */
  toggle(id: string, range: boolean): void;
  /** Another list is shown. Ranges can't span both. */
  leave(): void;
  pickAll(ids: readonly string[]): void;
};

export function createCardSelection(onChange: (selection: CardSelection) => void): CardSelectionActions {
  let now: CardSelection = { active: false, selected: new Set() };
  /** All cards seen so far: a virtualized grid only renders a window of them. */
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

/** Inserts new IDs next to their neighbors on the page. Without known neighbors, the user has scrolled far down. */
function insert(ids: readonly string[], order: string[], known: ReadonlySet<string>): void {
  const first = ids.find((id) => known.has(id));
  // Searches from the end, where a user who scrolls down is.
  let at = first === undefined ? order.length : order.lastIndexOf(first);
  for (const id of ids) {
    if (known.has(id)) at = placeOf(id, order, at) + 1;
    else order.splice(at++, 0, id);
  }
}

/** Usually the next position. */
function placeOf(id: string, order: readonly string[], from: number): number {
  const ahead = order.indexOf(id, from);
  return ahead < 0 ? order.indexOf(id) : ahead;
}
