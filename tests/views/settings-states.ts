import type { SettingsNotice, SettingsState } from '../../components/settings/settings-state';
import { defaultSettings, type Settings } from '../../lib/settings/settings-schema';

const state = (settings: Partial<Settings> = {}, canKeepAwake = true): SettingsState => ({
  settings: { ...defaultSettings, ...settings },
  canKeepAwake,
  turn: 0,
  folder: { name: null },
});

type Shown = { state: SettingsState | null; news: SettingsNotice | null };

const file = 'sora-export-settings.json';

/** States of the settings page that a user can see, by name. */
export const settingsStates: Record<string, Shown> = {
  loading: { state: null, news: null },
  first: { state: state(), news: null },
  changed: {
    state: state({
      leftOut: ['sora1-likes', 'sora2-remixes', 'sora2-likes'],
      others: true,
      partBytes: 500_000_000,
      nameTemplate: '{author}/{date} {title}',
      sidecars: ['json', 'xmp'],
      parallelism: 4,
      keepAwake: false,
    }),
    news: { type: 'kept', name: 'sidecars' },
  },
  'in-a-folder': {
    state: { ...state({ destination: 'folder' }), folder: { name: 'Pictures' } },
    news: { type: 'kept', name: 'destination' },
  },
  'no-folder-yet': { state: state({ destination: 'folder' }), news: null },
  'no-folders': { state: { ...state(), folder: null }, news: null },
  'cannot-keep-awake': { state: state({}, false), news: { type: 'imported', file } },
  fault: { state: state({ nameTemplate: '{date} {name}' }), news: { type: 'not-kept', name: 'nameTemplate' } },
  refused: {
    state: state(),
    news: {
      type: 'refused',
      file: 'a-very-long-name-of-a-file-that-holds-something-else-(1).json',
      why: { fault: 'value', detail: 'nameTemplate' },
    },
  },
  failed: { state: null, news: { type: 'failed', failure: { code: 'not-there', detail: null } } },
};
