import en from '../../locales/en.json' with { type: 'json' };

/** English by group. Scripts include it, and each only the groups that it imports (`scripts/compile-messages.ts`). */
export const {
  again,
  bar,
  destination,
  exports,
  failures,
  imports,
  library,
  manifest,
  names,
  settings,
  sources,
  verify,
  welcome,
} = en;
