import type { ImportReader } from '../import-types';
import { isNamed } from '../name-id';
import { readSaveSoraManifest, readSaveSoraTable, saveSoraText, textRecord } from './save-sora-lists';
import { placeBeside, toolList, wholeText } from './tool-list';

const source = 'save-sora';
const tableName = /^save-sora.*\.csv$/;
const manifestPath = /(?:^|\/)organizer\/link-manifest\.json$/i;
const folder = /(?:^|\/)(?:no-)?watermark\/(?:[^/]*\/)?[^/]*$/;

export const saveSora: ImportReader = {
  source,
  lists: ({ files }, { readRecord }) =>
    files
      .filter((file) => isNamed(file, tableName))
      .map((file) => toolList(file, { source, isSure: true }, (content) => readSaveSoraTable(content, readRecord))),
  owns: ({ path }) => folder.test(path),
};

/** The manifests in its ZIPs only say which file is which. */
export const saveSoraManifests: ImportReader = {
  source,
  lists: ({ files }) =>
    files
      .filter(({ path }) => manifestPath.test(path))
      .map((file) => toolList(file, { source, isSure: true }, readSaveSoraManifest)),
  owns: () => false,
};

/** A post's or generation's ID, with or without a date in front. */
const textName = /^(?:\d{8}-)?(?:s_[0-9a-f]+|gen_[0-9a-z]+|[0-9a-f]{32})\.txt$/;

/** The text files next to media files. The table has everything in them, and more. */
export const saveSoraTexts: ImportReader = {
  source,
  lists: ({ files }, { readRecord }) =>
    files
      .filter((file) => isNamed(file, textName))
      .map((file) =>
        toolList(file, { source, isSure: false }, async function* (content) {
          const text = await wholeText(content);
          const [first, ...others] = saveSoraText(text, readRecord) ?? [];
          if (first === undefined) throw new SyntaxError('another text');
          const place = placeBeside(file, file.path.replace(/^.*\//, '').replace(/\.txt$/i, '.*'));
          yield { raw: textRecord(text), items: [{ ...first, ...place, madeAt: file.modified }, ...others] };
        }),
      ),
  owns: () => false,
};
