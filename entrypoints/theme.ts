import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { applyCachedTheme } from '../hooks/theme/cached-theme';

/** A classic script in the head of every page, which runs before anything is drawn. */
export default defineUnlistedScript(applyCachedTheme);
