import type { Text } from '../../lib/i18n/create-text';
import type { MessageKey } from '../../lib/i18n/translation-types';
import type { SettingsFileFault } from '../../lib/model/failure';
import type { Settings } from '../../lib/settings/settings-schema';
import type { SettingsNotice } from './settings-state';

/** The label of each setting. */
const labels: { readonly [Name in keyof Settings]: MessageKey } = {
  leftOut: 'settings.lists',
  others: 'settings.others',
  partBytes: 'settings.part-size',
  nameTemplate: 'names.label',
  sidecars: 'settings.sidecars',
  parallelism: 'settings.parallelism',
  keepAwake: 'settings.keep-awake',
  theme: 'settings.theme',
  language: 'settings.language',
  destination: 'destination.label',
};

const isSetting = (name: string): name is keyof Settings => Object.hasOwn(labels, name);

/** The result of the user's last action as text; empty before the first one. */
export function settingsNotice(update: SettingsNotice | null, { t, explain }: Text): string {
  if (update === null) return '';
  switch (update.type) {
    case 'kept':
    case 'not-kept':
      return t(`settings.${update.type}`, { what: t(labels[update.name]) });
    case 'last-list':
      return t('settings.last-list');
    case 'exported':
    case 'imported':
      return t(`settings.file.${update.type}`, { file: update.file });
    case 'refused':
      return t(`settings.file.${update.why.fault}`, { file: update.file, detail: called(update.why) });
    case 'reset':
      return t('settings.reset.done');
    case 'failed':
      return explain(update.failure);
  }

  /** The page's label for the setting, if it has one. */
  function called({ detail }: SettingsFileFault): string {
    return isSetting(detail) ? t(labels[detail]) : detail;
  }
}
