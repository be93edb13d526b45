import type { Catalogue } from '../translation-types';
import { again } from './again';
import { bar } from './bar';
import { destination } from './destination';
import { exports } from './exports';
import { failures } from './failures';
import { library } from './library';
import { manifest } from './manifest';
import { names } from './names';
import { settings } from './settings';
import { sources } from './sources';
import { verify } from './verify';
import { welcome } from './welcome';

/** All words in Traditional Chinese. */
export const zhTW: Catalogue = {
  again,
  bar,
  destination,
  exports,
  failures,
  library,
  manifest,
  names,
  settings,
  sources,
  verify,
  welcome,
};
