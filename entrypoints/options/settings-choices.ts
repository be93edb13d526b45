import type { SettingsOffer } from '../../components/settings/settings-state';
import { defaultTemplate } from '../../lib/archive/naming/name-template';
import { type Token, tokens } from '../../lib/archive/naming/name-tokens';
import { leastAtOnce, mostAtOnce } from '../../lib/export/download/parallelism';
import { languages } from '../../lib/i18n/languages';
import { sources } from '../../lib/model/item';
import { partSizes, sidecarKinds } from '../../lib/settings/settings-schema';
import { themes } from '../../lib/settings/theme-setting';

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
