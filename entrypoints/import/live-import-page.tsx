import { ImportPage } from '../../components/import/import-page';
import { DestinationChoice } from '../../components/shared/destination-choice';
import { useChosenFolder } from '../../hooks/use-chosen-folder';
import { useDestinationSettings } from '../../hooks/use-destination-settings';
import { partSizes } from '../../lib/settings/settings-schema';
import { useImportPage } from './use-import-page';

/** The page, connected to its files, the settings and the run. */
export function LiveImportPage() {
  const folder = useChosenFolder();
  const { set: saved, failure, change } = useDestinationSettings();
  const settings = saved?.settings ?? null;
  const page = useImportPage(folder, settings);
  return (
    <ImportPage {...page}>
      {settings !== null && (
        <DestinationChoice
          settings={settings}
          partSizes={partSizes}
          folder={folder.isSupported ? folder : null}
          failure={failure}
          onChange={change}
          onChooseFolder={page.runActions.chooseFolder}
        />
      )}
    </ImportPage>
  );
}
