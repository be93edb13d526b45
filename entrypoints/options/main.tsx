import { render } from 'preact';
import { SettingsPage } from '../../components/settings/settings-page';
import '../../components/styles/pages/settings-page.css';
import { useText } from '../../components/shared/text-context';
import { PageInLanguage } from '../../hooks/language/page-in-language';
import { followTheme } from '../../hooks/theme/follow-theme';
import { settingsChoices } from './settings-choices';
import { useSettings } from './use-settings';

function LivePage() {
  return <SettingsPage {...useSettings(useText())} offer={settingsChoices} linked={location.hash.slice(1)} />;
}

followTheme();
const view = document.getElementById('view');
if (view !== null) {
  render(
    <PageInLanguage titleKey="settings.title">
      <LivePage />
    </PageInLanguage>,
    view,
  );
}
