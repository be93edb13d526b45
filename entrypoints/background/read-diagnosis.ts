import { version } from '../../package.json';
import { storedDiagnosis } from './store-queries';

/**
 * What whoever mends this extension wants to see, as a JSON text that may be shown to anybody: versions, how each list of the last run
 * ended, and the form of answers that it could not read. No id, no name, no prompt, no link.
 */
export async function readDiagnosis(): Promise<string> {
  const { job, diagnosis: readDiagnosis } = await storedDiagnosis();
  const report = {
    extension: version,
    browser: navigator.userAgent,
    run: job && {
      state: job.state,
      cause: job.cause?.code ?? null,
      counts: job.counts,
      sources: job.sources.map(({ source, state, listed, reason }) => ({ source, state, listed, reason })),
    },
    answers: readDiagnosis,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
