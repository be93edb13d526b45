/**
 * The selection on a page: the number of cards, and how many of the first ones are selected. `single`: it shows a
 * single item.
 */
type Picking = { active: boolean; shown: number; selected: number; single: boolean };

export const noPicking: Picking = { active: false, shown: 12, selected: 0, single: false };

/** States of selecting on the site's page, by name. */
export const pickingStates: Record<string, Picking> = {
  before: noPicking,
  'of-one': { active: false, shown: 0, selected: 0, single: true },
  nothing: { active: true, shown: 12, selected: 0, single: false },
  some: { active: true, shown: 12, selected: 5, single: false },
  'no-cards': { active: true, shown: 0, selected: 0, single: false },
};
