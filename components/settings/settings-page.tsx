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
  actions: SettingsActions;
};

/** The settings page. Styled by `settings-page.css`. The result of a change is shown in the sticky header. */
export function SettingsPage({ state, news: update, offer, actions }: Props) {
  const text = useText();
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
      {state !== null && (
        <>
          <ListsSection state={state} offer={offer} actions={actions} />
          <DestinationSection state={state} offer={offer} actions={actions} />
          <ArchiveSection state={state} offer={offer} actions={actions} />
          <RunSection state={state} offer={offer} actions={actions} />
          <AppearanceSection state={state} offer={offer} actions={actions} />
          <SettingsFileSection actions={actions} />
        </>
      )}
    </main>
  );
}
