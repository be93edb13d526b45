import { runOnBuild } from './on-build.mjs';

await runOnBuild(['playwright', 'test', '--config', 'playwright.long.config.ts']);
