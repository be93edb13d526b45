import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showRememberedTheme } from '../hooks/theme/cached-theme';

/** A classic script in the head of every page: it runs before anything is drawn. */
export default defineUnlistedScript(showRememberedTheme);
