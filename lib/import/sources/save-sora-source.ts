import type { ImportReader } from '../import-types';
import {
  isSaveSoraFolder,
  isSaveSoraManifest,
  isSaveSoraTable,
  readSaveSoraManifest,
  readSaveSoraTable,
} from './save-sora-lists';
import { jsonList, tableList } from './tool-list';

export const saveSora: ImportReader = {
  source: 'save-sora',
  lists: ({ files }) =>
    files.flatMap((file) => {
      if (isSaveSoraTable(file.path)) return [tableList(file, readSaveSoraTable)];
      if (!isSaveSoraManifest(file.path)) return [];
      return [
        jsonList(file, (list) => {
          const named = readSaveSoraManifest(list);
          return named === null ? null : { named, madeAt: null };
        }),
      ];
    }),
  owns: ({ path }) => isSaveSoraFolder(path),
};
