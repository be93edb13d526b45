import type { ImportReader } from '../import-types';
import { isLoneJson } from './lone-json';
import { isSoraVaultFolder, isSoraVaultList, readSoraVaultList } from './sora-vault';
import { jsonList } from './tool-list';

export const soravault: ImportReader = {
  source: 'soravault',
  lists: ({ files }) =>
    files
      .filter((file) => isSoraVaultList(file.path) || isLoneJson(file))
      .map((file) => jsonList(file, (list) => readSoraVaultList(list) ?? null)),
  owns: ({ path }) => isSoraVaultFolder(path),
};
