/** The extension's logo: an arrow into a tray. */
export function LogoMark() {
  return (
    <svg class="mark" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <rect class="mark-ground" width="20" height="20" rx="5.5" />
      <path
        class="mark-sign"
        d="M10 4.5v6.2M7.3 8.3 10 11l2.7-2.7M5 12v2.2c0 .7.6 1.3 1.3 1.3h7.4c.7 0 1.3-.6 1.3-1.3V12"
      />
    </svg>
  );
}
