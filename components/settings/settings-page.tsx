import { LogoMark } from '../shared/logo-mark';
import { useText } from '../shared/text-context';
import { AppearanceSection } from './appearance-section';
import { ArchiveSection } from './archive-section';
import { DestinationSection } from './destination-section';
import { ListsSection } from './lists-section';
import { RunSection } from './run-section';
import { SettingsFileSection } from './settings-file-section';
import type { SettingsActions, SettingsChoices, SettingsNotice, SettingsState } from './settings-state';
import { settingsNotice } from './settings-text';

type Props = {
  /** Null until it's known. */
  state: SettingsState | null;
  news: SettingsNotice | null;
  offer: SettingsChoices;
  linked?: string;
  actions: SettingsActions;
};

/** The settings page. Styled by `settings-page.css`. The result of a change is shown in the sticky header. */
export function SettingsPage({ state, news: update, offer, linked = '', actions }: Props) {
  const text = useText();
  const props = state && { state, offer, linked, actions };
  return (
    <main class="settings" lang={text.language}>
      <header class="settings-head">
        <LogoMark />
        <p class="settings-product">{text.t('product')}</p>
        <p class="settings-news" role="status">
          {settingsNotice(update, text)}
        </p>
      </header>
      <h1>{text.t('settings.title')}</h1>
      <p class="settings-intro">{text.t('settings.intro')}</p>
      {props !== null && (
        <>
          <DestinationSection {...props} />
          <ListsSection {...props} />
          <AppearanceSection {...props} />
          <ArchiveSection {...props} />
          <RunSection {...props} />
          <SettingsFileSection {...props} />
        </>
      )}
    </main>
  );
}
