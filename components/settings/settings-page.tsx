import { Mark } from '../shared/logo-mark';
import { useText } from '../shared/text-context';
import { LookSection } from './appearance-section';
import { ArchiveSection } from './archive-section';
import { DestinationSection } from './destination-section';
import { ListsSection } from './lists-section';
import { RunSection } from './run-section';
import { FileSection } from './settings-file-section';
import type { SettingsActions, SettingsNews, SettingsOffer, SettingsState } from './settings-state';
import { settingsNews } from './settings-text';

type Props = {
  /** Null until it is known. */
  state: SettingsState | null;
  news: SettingsNews | null;
  offer: SettingsOffer;
  actions: SettingsActions;
};

/** The page of settings; its style is `settings.css`. What became of a change is told at its top, which stays in sight. */
export function SettingsPage({ state, news, offer, actions }: Props) {
  const text = useText();
  return (
    <main class="settings" lang={text.language}>
      <header class="settings-head">
        <Mark />
        <p class="settings-product">{text.t('product')}</p>
        <p class="settings-news" role="status">
          {settingsNews(news, text)}
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
          <LookSection state={state} offer={offer} actions={actions} />
          <FileSection actions={actions} />
        </>
      )}
    </main>
  );
}
