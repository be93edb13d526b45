import { runOnBuild } from './on-build.mjs';

await runOnBuild(['tsx', 'scripts/screenshots/take-screenshots.ts']);
