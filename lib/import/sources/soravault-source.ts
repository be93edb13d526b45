import type { ImportReader } from '../import-types';
import { isLoneJson } from './lone-json';
import { isSoraVaultFolder, isSoraVaultList, readSoraVaultList } from './soravault-lists';
import { jsonList } from './tool-list';

export const soraVault: ImportReader = {
  source: 'soravault',
  lists: ({ files }) =>
    files
      .filter((file) => isSoraVaultList(file.path) || isLoneJson(file))
      .map((file) => jsonList(file, (list) => readSoraVaultList(list) ?? null)),
  owns: ({ path }) => isSoraVaultFolder(path),
};
