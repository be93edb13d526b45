import type { SettingsChoices } from '../../components/settings/settings-state';
import { type Token, tokens } from '../../lib/archive/naming/name-tokens';
import { languages } from '../../lib/i18n/languages';
import { siteLists } from '../../lib/model/item';
import { maxParallel, minParallel, sidecarKinds } from '../../lib/model/job';
import { defaultSettings, partSizes } from '../../lib/settings/settings-schema';
import { themes } from '../../lib/settings/theme-setting';

/** The available options. */
export const settingsChoices: SettingsChoices = {
  sources: siteLists,
  partSizes,
  sidecars: sidecarKinds,
  parallelism: { min: minParallel, max: maxParallel },
  themes,
  languages,
  tokens: Object.keys(tokens) as Token[],
  defaults: defaultSettings,
};
