import { runOnBuild } from './on-build.mjs';

await runOnBuild(['tsx', 'tests/bench/bench.ts']);
