import { render } from 'preact';
import { SettingsPage } from '../../components/settings/settings-page';
import '../../components/settings/settings.css';
import { useText } from '../../components/text-context';
import { followTheme } from '../../views/follow-theme';
import { PageInLanguage } from '../../views/page-in-language';
import { offer } from './offer';
import { useSettings } from './use-settings';

function LivePage() {
  return <SettingsPage {...useSettings(useText())} offer={offer} />;
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
