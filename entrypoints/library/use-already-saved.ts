import { useEffect, useRef, useState } from 'preact/hooks';
import type {
  AddedSource,
  AddingState,
  AlreadySavedActions,
  AlreadySavedState,
} from '../../components/already-saved/already-saved-state';
import { type CollectedFiles, droppedFiles, selectedFiles } from '../../lib/browser/dropped-files';
import { saveText } from '../../lib/browser/save-text-file';
import { historyFileName } from '../../lib/import/history-file';
import { sendMessage } from '../../lib/messaging/message-channel';
import { whileWorking } from '../../lib/messaging/work-lock';
import { toFailure } from '../../lib/model/failure';
import type { Account } from '../../lib/model/item';
import { addImport } from './add-import';
import { readImportsInWorker } from './read-imports-in-worker';

/**
 * The already saved items of an account's library, and the actions for them. Null until an account is known to be
 * signed in.
 */
export function useAlreadySaved(
  account: Account | null,
): { state: AlreadySavedState; actions: AlreadySavedActions } | null {
  const [imports, setImports] = useState<AlreadySavedState['imports']>([]);
  const [work, setWork] = useState<AddingState>({ type: 'idle' });
  const running = useRef(new AbortController());
  const id = account?.id ?? null;

  const fail = (error: unknown) => setWork({ type: 'failed', failure: toFailure(error) });
  const load = () =>
    id === null ? undefined : sendMessage('background', 'imports', { account: id }).then(setImports, fail);
  useEffect(() => void load(), [id]);
  if (account === null) return null;

  const read = async (collect: (signal: AbortSignal) => Promise<CollectedFiles> | CollectedFiles) => {
    running.current = new AbortController();
    const { signal } = running.current;
    setWork({ type: 'reading' });
    try {
      const { files, unreadable: paths } = await collect(signal);
      const { found, unreadable: read, unrecognized } = await readImportsInWorker(files, signal);
      const unreadable = [...read, ...paths.map((name) => ({ name, fault: 'unreadable' as const }))];
      const results: AddedSource[] = [];
      for (const importSource of found) results.push(await addImport(importSource, account.id));
      if (!signal.aborted) setWork({ type: 'done', results, unreadable, unrecognized });
    } catch (error) {
      if (!signal.aborted) fail(error);
    }
    await load();
  };

  const actions: AlreadySavedActions = {
    choose: (files) => void whileWorking(() => read(() => selectedFiles(files))),
    drop: (dropped) => void whileWorking(() => read((signal) => droppedFiles(dropped, signal))),
    cancel() {
      running.current.abort();
      setWork({ type: 'idle' });
    },
    forget: ({ account: of, kind, name }) =>
      void sendMessage('background', 'forget-import', { account: of, kind, name }).then(() => {
        setWork({ type: 'idle' });
        return load();
      }, fail),
    saveHistory: () =>
      void import('./saved-history-text')
        .then(({ savedHistoryText }) => savedHistoryText(account))
        .then((text) => saveText(historyFileName, 'application/json', text), fail),
  };
  return { state: { imports, work }, actions };
}
