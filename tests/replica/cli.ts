import { help, readOptions } from './command-line';
import { startReplica } from './replica';

async function main(): Promise<void> {
  const options = readOptions();
  if (options === null) {
    process.stdout.write(help);
    return;
  }
  const replica = await startReplica(options);
  // Before the line is printed, because its reader may end this process at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void replica.close());
  process.stdout.write(`${JSON.stringify({ port: replica.port, items: replica.library.expected().items })}\n`);
}

main().catch((problem: unknown) => {
  process.stderr.write(`${problem instanceof Error ? problem.message : problem}\n`);
  process.exitCode = 1;
});
