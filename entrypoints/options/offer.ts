import type { SettingsOffer } from '../../components/settings/settings-state';
import { defaultTemplate } from '../../lib/archive/name-template';
import { type Token, tokens } from '../../lib/archive/name-tokens';
import { leastAtOnce, mostAtOnce } from '../../lib/export/parallelism';
import { partSizes, sidecarKinds } from '../../lib/settings/settings';
import { themes } from '../../lib/settings/theme';
import { sources } from '../../lib/sora/item';
import { languages } from '../../lib/text/languages';

/** What there is to choose from. */
export const offer: SettingsOffer = {
  sources,
  partSizes,
  sidecars: sidecarKinds,
  parallelism: { least: leastAtOnce, most: mostAtOnce },
  themes,
  languages,
  tokens: Object.keys(tokens) as Token[],
  defaultTemplate,
};
