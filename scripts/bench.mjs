import { runOnBuild } from './on-build.mjs';

await runOnBuild(['tsx', 'bench/bench.ts']);
