import { useRef } from 'preact/hooks';

type Props = {
  /** Labels of the buttons for single files and for a folder. */
  files: string;
  folder: string;
  /** Types of single files, as an input's `accept`; any if absent. */
  accept?: string;
  /** Whether choosing files is the primary action. */
  loud: boolean;
  onChoose: (files: File[]) => void;
};

/**
 * Two buttons for choosing files, each before its input. The inputs are hidden and can't be focused: their buttons open
 * them.
 */
export function FileButtons({ files: filesWords, folder: folderWords, accept, loud, onChoose }: Props) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const chosen = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    const all = Array.from(currentTarget.files ?? []);
    // So that the same files can be chosen again.
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
