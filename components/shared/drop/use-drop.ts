import type { TargetedDragEvent } from 'preact';
import { useState } from 'preact/hooks';

type Take = (dropped: DataTransfer) => void;

/**
 * The props of an element that accepts dropped files and folders, and whether something is being dragged over it.
 * `take` is null if nothing is accepted. Then a drop is ignored, because otherwise the browser would open the file.
 */
export function useDrop<Target extends HTMLElement>(take: Take | null) {
  const [isOver, setIsOver] = useState(false);
  // Both events have to be canceled: when the element below the pointer changes, the browser only checks the first.
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
