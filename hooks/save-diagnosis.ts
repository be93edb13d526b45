import { saveText } from '../lib/browser/save-text-file';
import { sendMessage } from '../lib/messaging/message-channel';

/** Saves a diagnostic file for a bug report. Rejects if the background doesn't answer. */
export async function saveDiagnosis(): Promise<void> {
  saveText('sora-export-diagnosis.json', 'application/json', await sendMessage('background', 'diagnosis', {}));
}
