import { useRef } from 'preact/hooks';

type Props = {
  /** Words of the button for single files, and of that for a folder. */
  files: string;
  folder: string;
  /** Kinds of single files, as an input's `accept`; any when absent. */
  accept?: string;
  /** The louder of the two is the one that is met more often. */
  loud: boolean;
  onChoose: (files: File[]) => void;
};

/** Two buttons to choose files by, each before its input. The inputs are out of sight, and of reach of the keyboard: their buttons open them. */
export function FileButtons({ files: filesWords, folder: folderWords, accept, loud, onChoose }: Props) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const chosen = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    const all = Array.from(currentTarget.files ?? []);
    // So that the same choice can be made again.
    currentTarget.value = '';
    if (all.length > 0) onChoose(all);
  };
  return (
    <>
      <button
        type="button"
        class={`button ${loud ? 'button-primary' : 'button-plain'}`}
        onClick={() => files.current?.click()}
      >
        {filesWords}
      </button>
      <input ref={files} type="file" accept={accept} multiple hidden aria-label={filesWords} onChange={chosen} />
      <button type="button" class="button button-plain" onClick={() => folder.current?.click()}>
        {folderWords}
      </button>
      <input
        ref={(input) => {
          folder.current = input;
          input?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        hidden
        aria-label={folderWords}
        onChange={chosen}
      />
    </>
  );
}
