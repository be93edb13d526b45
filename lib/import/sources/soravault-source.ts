import type { IndexedFile } from '../../archive/verify/file-index';
import type { ImportReader, ListedItem } from '../import-types';
import { isNamed } from '../name-id';
import { isLoneJson } from './lone-json';
import { readVault, vaultMarkdown, vaultText } from './soravault-lists';
import { placeBeside, toolList, wholeText } from './tool-list';

const listName = /^(?:soravault_manifest_.*|(?:mirror|discover)_manifest|remix_chains)\.json$/;
/** A common name, for example in Chrome extensions. */
const derivativeName = /^manifest\.json$/;
const folders =
  /(?:^|\/)(?:sora_v[12]_[^/]*|mirror_browse|discover_download|SoraBackup|v2_(?:feed|draft)\/(?:videos|prompts|prompt_onlys))\//;

export const soraVault: ImportReader = {
  source: 'soravault',
  lists: ({ files }, deps) =>
    files
      .filter((file) => isNamed(file, listName) || isNamed(file, derivativeName) || isLoneJson(file))
      .map((file) => {
        const isSure = isNamed(file, listName) || (isNamed(file, derivativeName) && folders.test(file.path));
        return toolList(file, { source: 'soravault', isSure }, readVault(file, deps));
      }),
  owns: ({ path }) => folders.test(path),
};

/** Maximum bytes of a text file with a prompt and a few lines. */
const longestText = 1_000_000;

/** Text files with prompts. The lists have more. */
export const soraVaultTexts: ImportReader = {
  source: 'soravault',
  lists: ({ files }) =>
    files.filter(isText).map((file) => toolList(file, { source: 'soravault', isSure: false }, readText(file))),
  owns: () => false,
};

const isText = ({ path, bytes }: IndexedFile) =>
  bytes > 0 && bytes <= longestText && (/\.txt$/i.test(path) || /(?:^|\/)prompts?(?:_onlys)?\/[^/]+\.md$/i.test(path));

const readText = (file: IndexedFile) =>
  async function* (content: Parameters<typeof wholeText>[0]) {
    const text = await wholeText(content);
    const item: ListedItem | null = /\.md$/i.test(file.path) ? vaultMarkdown(text) : vaultText(text);
    if (item === null) throw new SyntaxError('another text');
    const place = /\.md$/i.test(file.path)
      ? {}
      : placeBeside(file, file.path.replace(/^.*\//, '').replace(/\.\w+$/, '.*'));
    yield { raw: { text }, items: [{ ...item, ...place, madeAt: file.modified }] };
  };
