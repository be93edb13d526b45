import type { TargetedDragEvent } from 'preact';
import { useState } from 'preact/hooks';

type Take = (dropped: DataTransfer) => void;

/**
 * What an element needs onto which files and folders may be dropped, and whether something is held over it just now. `take` is null while
 * nothing is taken: what is dropped then is let go, for otherwise the browser would leave the page for it.
 */
export function useDrop<Target extends HTMLElement>(take: Take | null) {
  const [isOver, setIsOver] = useState(false);
  // Both events have to be cancelled: where the place below the pointer changes, the browser asks with the first alone.
  const invite = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(true);
  };
  return {
    isOver: isOver && take !== null,
    place: {
      onDragEnter: invite,
      onDragOver: invite,
      onDragLeave: (event: TargetedDragEvent<Target>) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false);
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        setIsOver(false);
        if (event.dataTransfer !== null) take?.(event.dataTransfer);
      },
    },
  };
}
