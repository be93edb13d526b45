import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesBelow } from './source-files';

test.each(filesBelow('.github/workflows', /\.yml$/))(
  '%s pins actions to commits, and every job declares its permissions',
  (path) => {
    const text = readFileSync(path, 'utf8');
    const actions = [...text.matchAll(/uses: (.*)/g)].map(([, action = '']) => action);
    expect(actions.filter((action) => !/^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
    const [before = '', jobs = ''] = text.split('\njobs:\n');
    expect(before).toContain('\npermissions: {}\n');
    const each = jobs.split(/^ {2}(?=[\w-]+:$)/m).filter((job) => job.trim() !== '');
    expect(each.filter((job) => !/^ {4}permissions:$/m.test(job) || !/^ {4}timeout-minutes:/m.test(job))).toEqual([]);
  },
);
