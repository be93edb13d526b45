/** A page below the bar: a grid like the site's, with styles that would spoil a view without a shadow root. */
export function LikenessOfSite() {
  return (
    <>
      <style>{`
        body { margin: 0; background: Canvas; color-scheme: light dark; font: 22px serif; letter-spacing: 3px; }
        div { text-transform: uppercase; }
        button { display: none !important; }
        .grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); gap: 4px; padding: 4px; }
        .tile { aspect-ratio: 3 / 4; background: linear-gradient(160deg, #7d8f9f, #b8a58c); }
      `}</style>
      <div class="grid">
        {Array.from({ length: 40 }, (_, index) => (
          <div key={String(index)} class="tile" />
        ))}
      </div>
    </>
  );
}
