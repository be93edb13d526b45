import { expect, test } from 'vitest';
import { idIn } from '../../../../entrypoints/sora.content/selectors';

test.each([
  ['/g/gen_01kq1qzs0tegnge3xkdfjd7gr6', 'gen_01kq1qzs0tegnge3xkdfjd7gr6'],
  ['/t/task_01kqwxfc8hyk9vnnjndxsztv0w/', 'task_01kqwxfc8hyk9vnnjndxsztv0w'],
  ['/p/s_69e1606ee86e08cbe37b20842027d6b5', 's_69e1606ee86e08cbe37b20842027d6b5'],
  ['/d/gen_01kq1qzs0tegnge3xkdfjd7gr6', 'gen_01kq1qzs0tegnge3xkdfjd7gr6'],
  ['/d/gen_1?remix=1', 'gen_1'],
  ['/g/gen_1#more', 'gen_1'],
  ['/library', null],
  ['/profile/gen_maker', null],
  ['/g/gen_1/edit', null],
  ['/g/task_1', null],
])('The path %s names %s', (path, id) => {
  expect(idIn(path)).toBe(id);
});
