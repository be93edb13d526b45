import { downloadStatus, saveToDownloads } from '../../lib/browser/browser-downloads';
import { isAllowed } from '../../lib/browser/host-permissions';
import { sendTabMessage } from '../../lib/messaging/message-channel';
import type { Handlers } from '../../lib/messaging/messages';
import { noteSeen } from './badge';
import { changeSettingsView, readSettingsView } from './change-settings';
import { sendToEngine } from './engine-client';
import { readEstimate, saveSelectionNow, startExport } from './export-commands';
import { exportStatus, publishStatus } from './export-status';
import { openLibrary, showPopup } from './extension-pages';
import { closeWhenIdle, startWatchdog } from './job-watchdog';
import { notifyEnd } from './notifications';
import { readPastExports, showLastPart } from './past-export-queries';
import { loadPageByTabs, reloadSora, soraTabs } from './sora-tabs';
import { readDiagnosis, savedAmongStored, storedHistory, storedImports } from './store-queries';
import { spokenLanguage } from './translations';

/** What the background does: each message and its handler. */
export const handlers: Handlers<'background'> = {
  overview: exportStatus,
  start: startExport,
  'start-with': startExport,
  pause: () => sendToEngine('pause-run', {}),
  resume: () => sendToEngine('resume-run', {}).finally(startWatchdog),
  cancel: () => sendToEngine('cancel-run', {}).finally(startWatchdog),
  settings: readSettingsView,
  'change-settings': changeSettingsView,
  words: spokenLanguage,
  'open-library': openLibrary,
  'show-folder': showLastPart,
  seen: noteSeen,
  'past-exports': readPastExports,
  'forget-saved': () => sendToEngine('forget', {}),
  'show-popup': showPopup,
  diagnosis: readDiagnosis,
  look: (view) => sendToEngine('begin-look', view),
  'save-now': saveSelectionNow,
  'saved-among': savedAmongStored,
  forecast: readEstimate,
  imports: ({ account }) => storedImports(account),
  'add-import': (found) => sendToEngine('remember-import', found),
  'forget-import': (place) => sendToEngine('drop-import', place),
  history: storedHistory,
  'sora-tabs': soraTabs,
  'load-page-by-tabs': loadPageByTabs,
  'reload-sora': reloadSora,
  'get-by-tab': ({ tab, ...request }) => sendTabMessage(tab, 'get', request),
  'is-allowed': ({ access }) => isAllowed(access),
  save: ({ url, fileName, again, copiedAs }) => saveToDownloads(url, fileName, again, copiedAs),
  'look-at-download': ({ id, fileName }) => downloadStatus(id, fileName),
  progress: ({ snapshot }) => publishStatus(snapshot),
  'tell-end': notifyEnd,
  idle: closeWhenIdle,
};
