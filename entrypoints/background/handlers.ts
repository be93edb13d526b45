import { lookAtDownload, saveToDownloads } from '../../lib/destinations/downloads';
import { askTab } from '../../lib/messaging/channel';
import type { Handlers } from '../../lib/messaging/messages';
import { showBadge } from './badge';
import { diagnosis } from './diagnosis';
import { askEngine } from './engine';
import { openLibrary } from './open-library';
import { overview } from './overview';
import { showLastPart } from './show-last-part';
import { reloadSoraTab, soraTabs, tellTabs } from './sora-tabs';
import { storedAmong } from './stored';
import { closeWhenIdle, watch } from './watch';

/** What the background does: a message, and who takes care of it. */
export const handlers: Handlers<'background'> = {
  overview,
  start: (choices) => askEngine('start-run', choices).finally(watch),
  'start-with': (choices) => askEngine('start-run', choices).finally(watch),
  pause: () => askEngine('pause-run', {}),
  resume: () => askEngine('resume-run', {}).finally(watch),
  cancel: () => askEngine('cancel-run', {}).finally(watch),
  'open-library': openLibrary,
  'show-folder': showLastPart,
  diagnosis,
  look: (view) => askEngine('begin-look', view),
  'save-now': (chosen) => askEngine('save-looked-at', chosen),
  'saved-among': storedAmong,
  'sora-tabs': soraTabs,
  'reload-sora-tab': reloadSoraTab,
  'get-by-tab': ({ tab, ...request }) => askTab(tab, 'get', request),
  save: ({ url, fileName, again, copiedAs }) => saveToDownloads(url, fileName, again, copiedAs),
  'look-at-download': ({ id, fileName }) => lookAtDownload(id, fileName),
  progress: ({ snapshot }) => Promise.all([showBadge(snapshot), tellTabs(snapshot)]).then(() => null),
  idle: closeWhenIdle,
};
