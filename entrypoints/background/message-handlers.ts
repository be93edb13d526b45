import { downloadStatus, saveToDownloads } from '../../lib/browser/browser-downloads';
import { isAllowed } from '../../lib/browser/host-permissions';
import { sendTabMessage } from '../../lib/messaging/message-channel';
import type { Handlers } from '../../lib/messaging/messages';
import { noteSeen } from './badge';
import { changeSettingsView, readSettingsView } from './change-settings';
import { sendToEngine } from './engine-client';
import { readEstimate, saveSelectionNow, startExport, startImport } from './export-commands';
import { currentRun, exportStatus, publishStatus } from './export-status';
import { openPage, showPopup } from './extension-pages';
import { closeWhenIdle, startWatchdog } from './job-watchdog';
import { notifyEnd } from './notifications';
import { readPastExports, showLastPart } from './queries/past-export-queries';
import { readDiagnosis, savedAmongStored, storedImports } from './queries/store-queries';
import { loadPageByTabs, reloadSora, soraTabs } from './sora-tabs';
import { spokenLanguage } from './translations';

/** The background's messages and their handlers. */
export const handlers: Handlers<'background'> = {
  status: exportStatus,
  run: currentRun,
  start: startExport,
  'start-with': startExport,
  'start-import': startImport,
  'offer-files': (offer) => sendToEngine('offer-files', offer),
  'skip-missing-files': () => sendToEngine('skip-missing-files', {}).finally(startWatchdog),
  pause: () => sendToEngine('pause', {}),
  resume: () => sendToEngine('resume', {}).finally(startWatchdog),
  cancel: () => sendToEngine('cancel', {}).finally(startWatchdog),
  settings: readSettingsView,
  'change-settings': changeSettingsView,
  translations: spokenLanguage,
  'open-library': () => openPage('/library.html'),
  'open-import': () => openPage('/import.html'),
  'show-folder': showLastPart,
  seen: noteSeen,
  'past-exports': readPastExports,
  'forget-saved': () => sendToEngine('forget-saved', {}),
  'show-popup': showPopup,
  diagnosis: readDiagnosis,
  scan: (view) => sendToEngine('scan', view),
  'save-now': saveSelectionNow,
  'saved-among': savedAmongStored,
  estimate: readEstimate,
  imports: ({ account }) => storedImports(account),
  'add-import': (found) => sendToEngine('add-import', found),
  'forget-import': (place) => sendToEngine('forget-import', place),
  'sora-tabs': soraTabs,
  'load-page': loadPageByTabs,
  'reload-sora': reloadSora,
  get: ({ tab, ...request }) => sendTabMessage(tab, 'get', request),
  'is-allowed': ({ access }) => isAllowed(access),
  save: ({ url, fileName, again, downloadPath }) => saveToDownloads(url, fileName, again, downloadPath),
  'download-status': ({ id, fileName }) => downloadStatus(id, fileName),
  progress: ({ snapshot }) => publishStatus(snapshot),
  'notify-end': notifyEnd,
  idle: closeWhenIdle,
};
