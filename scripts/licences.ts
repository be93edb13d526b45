import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const fileName = 'licences.txt';

/** Other packages that are included in the file of a package (JSZip's own build). */
const blockedReasonOf: Record<string, string[]> = {
  jszip: ['immediate', 'lie', 'pako', 'readable-stream', 'setimmediate'],
};

/** The folder of a module's package; null for our own code. */
const folderOf = (id: string) =>
  /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/@\0]+)\//.exec(id.replaceAll('\\', '/'))?.[1] ?? null;

const heldIn = (folder: string) => (blockedReasonOf[basename(folder)] ?? []).map((name) => join(dirname(folder), name));

/** A package's name, version and license text. Throws if there's no text, because then it may not be distributed. */
function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.\w+|-mit)?$/i.test(each));
  const text = file === undefined ? null : readFileSync(join(folder, file), 'utf8').trim();
  if (text === null && license !== 'MIT') throw new Error(`${name} comes without the text of its licence.`);
  return [`${name} ${version} (${license})`, ...(text === null ? [] : ['', text])].join('\n');
}

/** Finds the packages in a build, and writes their licenses next to it. */
export function licences(): { plugin: () => Plugin; write: (folder: string) => void } {
  const folders = new Set<string>();
  return {
    plugin: () => ({
      name: 'licences',
      generateBundle(_options, bundle) {
        for (const output of Object.values(bundle)) {
          const ids = output.type === 'chunk' ? output.moduleIds : [];
          for (const folder of ids.map(folderOf))
            if (folder !== null && existsSync(join(folder, 'package.json')))
              for (const each of [folder, ...heldIn(folder)]) folders.add(each);
        }
      },
    }),
    write(folder) {
      const own = readFileSync('LICENSE', 'utf8').trim();
      const others = [...folders].map(licenceOf).sort();
      const text = [`Sora Export\n\n${own}`, ...new Set(others)].join(`\n\n${'-'.repeat(80)}\n\n`);
      writeFileSync(join(folder, fileName), `${text}\n`);
    },
  };
}
