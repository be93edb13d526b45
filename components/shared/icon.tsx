const paths = {
  search: 'M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM13 13l3.5 3.5',
  filter: 'M3.5 6h13M6 10h8M8.5 14h3',
  close: 'm5 5 10 10M15 5 5 15',
  back: 'M12.5 4.5 7 10l5.5 5.5',
  forward: 'M7.5 4.5 13 10l-5.5 5.5',
  favorite:
    'M10 16.2 4.3 10.7a3.7 3.7 0 0 1 0-5.2 3.6 3.6 0 0 1 5.1 0l.6.6.6-.6a3.6 3.6 0 0 1 5.1 0 3.7 3.7 0 0 1 0 5.2Z',
  copy: 'M7.5 7.5V4.8c0-.7.6-1.3 1.3-1.3h6.4c.7 0 1.3.6 1.3 1.3v6.4c0 .7-.6 1.3-1.3 1.3h-2.7M4.8 7.5h6.4c.7 0 1.3.6 1.3 1.3v6.4c0 .7-.6 1.3-1.3 1.3H4.8c-.7 0-1.3-.6-1.3-1.3V8.8c0-.7.6-1.3 1.3-1.3Z',
  had: 'm4.5 10.5 3.7 3.7 7.3-8',
  play: 'M7 4.8v10.4l8-5.2Z',
  absent:
    'M3.5 5.8c0-.7.6-1.3 1.3-1.3h10.4c.7 0 1.3.6 1.3 1.3v8.4c0 .7-.6 1.3-1.3 1.3H4.8c-.7 0-1.3-.6-1.3-1.3ZM4 4l12 12',
} as const;

/** An icon next to text or on a button that has a name. */
export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
