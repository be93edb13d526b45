import type { ComponentChildren } from 'preact';
import { PageHeader } from '../page-header';
import { useText } from '../text-context';
import { useFocusRestore } from '../use-focus-restore';
import { useDrop } from './use-drop';

type Props = {
  title: string;
  intro: string;
  /** The live status. */
  status: string;
  /** Receives what's dropped anywhere on the page; null if nothing is accepted. */
  onDrop: ((dropped: DataTransfer) => void) | null;
  children: ComponentChildren;
};

/** A page where users choose or drop files. Styled by `drop-page.css`. */
export function DropPage({ title, intro, status, onDrop, children }: Props) {
  const text = useText();
  const focus = useFocusRestore<HTMLElement>();
  const { isOver, place } = useDrop<HTMLElement>(onDrop);
  return (
    <main ref={focus} class={isOver ? 'drop-page drop-page-over' : 'drop-page'} lang={text.language} {...place}>
      <PageHeader />
      <h1>{title}</h1>
      <p class="drop-page-intro">{intro}</p>
      <p class="status" role="status">
        {status}
      </p>
      {children}
    </main>
  );
}
