import { useEffect, useRef, useState } from 'preact/hooks';
import type { HaveActions, HaveResult, HaveState, HaveWork } from '../../components/already-saved/already-saved-state';
import type { Chosen } from '../../lib/archive/verify/file-index';
import { droppedFiles, pickedFiles } from '../../lib/browser/dropped-files';
import { saveText } from '../../lib/browser/save-text-file';
import { historyFileName } from '../../lib/import/history-file';
import { ask } from '../../lib/messaging/message-channel';
import { whileWorking } from '../../lib/messaging/work';
import { toFailure } from '../../lib/model/failure';
import type { Account } from '../../lib/model/item';
import { addEarlier } from './add-import';
import { readInWorker } from './read-imports-in-worker';

/** What a person has already of an account's library, and clicks as what they do; null while nobody is known to be signed in. */
export function useHave(account: Account | null): { state: HaveState; actions: HaveActions } | null {
  const [imports, setImports] = useState<HaveState['imports']>([]);
  const [work, setWork] = useState<HaveWork>({ type: 'idle' });
  const running = useRef(new AbortController());
  const id = account?.id ?? null;

  const fail = (error: unknown) => setWork({ type: 'failed', failure: toFailure(error) });
  const load = () => (id === null ? undefined : ask('imports', { account: id }).then(setImports, fail));
  useEffect(() => void load(), [id]);
  if (account === null) return null;

  const read = async (collect: (signal: AbortSignal) => Promise<Chosen[]> | Chosen[]) => {
    running.current = new AbortController();
    const { signal } = running.current;
    setWork({ type: 'reading' });
    try {
      const { found, unreadable } = await readInWorker(await collect(signal), signal);
      const results: HaveResult[] = [];
      for (const earlier of found) results.push(await addEarlier(earlier, account.id));
      if (!signal.aborted) setWork({ type: 'done', results, unreadable });
    } catch (error) {
      if (!signal.aborted) fail(error);
    }
    await load();
  };

  const actions: HaveActions = {
    choose: (files) => void whileWorking(() => read(() => pickedFiles(files))),
    drop: (dropped) => void whileWorking(() => read((signal) => droppedFiles(dropped, signal))),
    cancel() {
      running.current.abort();
      setWork({ type: 'idle' });
    },
    forget: ({ account: of, kind, name }) =>
      void ask('forget-import', { account: of, kind, name }).then(() => {
        setWork({ type: 'idle' });
        return load();
      }, fail),
    saveHistory: () =>
      void ask('history', { account: account.id, username: account.username }).then(
        (text) => saveText(historyFileName, 'application/json', text),
        fail,
      ),
  };
  return { state: { imports, work }, actions };
}
