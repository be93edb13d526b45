import type { ComponentChildren } from 'preact';
import { PageHeader } from '../page-header';
import { useText } from '../text-context';
import { useFocusRestore } from '../use-focus-restore';
import { useDrop } from './use-drop';

type Props = {
  title: string;
  intro: string;
  /** What the live status says. */
  status: string;
  /** Takes what is dropped anywhere on the page; null while nothing is taken. */
  onDrop: ((dropped: DataTransfer) => void) | null;
  children: ComponentChildren;
};

/** A page that is about files which users choose or drop; its style is `drop-page.css`. */
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
