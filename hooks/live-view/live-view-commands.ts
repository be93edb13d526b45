import type { ViewActions, ViewState } from '../../components/export/view-state';
import { sendMessage } from '../../lib/messaging/message-channel';
import type { SendIds } from '../../lib/messaging/offered-ids';
import type { Access } from '../../lib/model/hosts';
import type { Scope, Snapshot } from '../../lib/model/job';
import { saveDiagnosis } from '../save-diagnosis';
import { lastRunOf } from './live-view-reducer';

/** Requests host permissions. Resolves when the user has answered, or a page that can ask was opened. */
export type Allow = (access: readonly Access[]) => Promise<unknown>;

/**
 * Requests permission to write to the chosen folder, or lets the user choose another folder. Only a page in a tab can.
 */
export type FolderClicks = { allow(): Promise<unknown>; choose(): Promise<unknown> };

/** The result of a click: a run to show, a failure to show, or reading the status again. */
export type CommandResults = {
  showRun(snapshot: Snapshot | null): void;
  fail(error: unknown): void;
  readStatus(): Promise<void>;
  retry(): void;
  /** Asks the site who is signed in. */
  askAccount(): void;
};

export type LiveViewCommands = {
  actions: ViewActions;
  /** Exports only the items with these IDs. Returns false if no export can start now. */
  exportItems(ids: string[]): boolean;
  /** Exports what an earlier run hasn't saved. */
  exportAgain(scope: Scope): void;
  /** Shows where an export is. */
  showExport(job: string): void;
};

/** The missing host permissions of what's shown. */
function missingIn(shown: ViewState): Access[] {
  const failure = shown.type === 'run' ? shown.snapshot.cause : shown.type === 'trouble' ? shown.failure : null;
  return failure?.code === 'media-elsewhere' ? ['elsewhere'] : ['site', 'media'];
}

const missingParts = ({ job, parts }: Snapshot): Scope => ({
  type: 'parts',
  job,
  numbers: parts.filter(({ missing }) => missing).map(({ number }) => number),
});

/** The user's actions as commands to the background, for what a view shows. */
export function createLiveViewCommands(
  shown: ViewState,
  { showRun, fail, readStatus, retry, askAccount }: CommandResults,
  { allow, folder, sendIds }: { allow: Allow; folder: FolderClicks; sendIds: SendIds },
): LiveViewCommands {
  const run = (answer: Promise<Snapshot | null>) => void answer.then(showRun).catch(fail);
  const open = (type: 'open-library' | 'open-import' | 'reload-sora') => () =>
    void sendMessage('background', type, {}).catch(fail);
  const showExport = (job?: string) => void sendMessage('background', 'show-folder', job ? { job } : {}).catch(fail);

  /** Only exports the library that the view shows. */
  const start = (wishes: { scope?: Scope; media?: boolean; others?: boolean }): void => {
    if (shown.type !== 'ready') return;
    const { id: account, space } = shown.account;
    run(sendMessage('background', 'start', { ...wishes, account, space }));
  };
  /** Exports what the shown run hasn't saved. */
  const startAgain = (scopeOf: (last: Snapshot) => Scope) => {
    const last = lastRunOf(shown);
    if (last !== null) start({ scope: scopeOf(last) });
  };

  return {
    actions: {
      exportAll: () => start({}),
      exportLists: () => start({ media: false }),
      exportWithOthers: () => start({ others: true }),
      exportNew: () => start({ scope: { type: 'new' } }),
      retryFailed: () => startAgain(({ job }) => ({ type: 'failed', job })),
      remakeParts: () => startAgain(missingParts),
      saveDiagnosis: () => void saveDiagnosis().catch(fail),
      openLibrary: open('open-library'),
      openImport: open('open-import'),
      pause: () => run(sendMessage('background', 'pause', {})),
      resume: () => run(sendMessage('background', 'resume', {})),
      cancel: () => run(sendMessage('background', 'cancel', {})),
      showFolder: () => showExport(),
      // The browser only asks during the click, so nothing may be awaited before this.
      allow: () => void allow(missingIn(shown)).then(readStatus).catch(fail),
      allowFolder: () => void folder.allow().then(readStatus).catch(fail),
      chooseFolder: () => void folder.choose().then(readStatus).catch(fail),
      askAccount,
      retry,
      reloadSora: open('reload-sora'),
      reload: () => location.reload(),
    },
    exportItems(ids) {
      if (shown.type !== 'ready') return false;
      const { id: account, space } = shown.account;
      run(
        sendIds(ids, (some) =>
          sendMessage('background', 'start', { scope: { type: 'items', ids: some }, account, space }),
        ),
      );
      return true;
    },
    exportAgain: (scope) => start({ scope }),
    showExport,
  };
}
