import { runOnBuild } from './on-build.mjs';

await runOnBuild(['tsx', 'bench/run-bench.ts']);
