import { samples } from '../../../../replica/media/samples';
import { sample } from '../fetch/fake-media-host';

/** The sample video with another major brand, which distinguishes the types of this container (ISO 14496-12 4.3). */
function branded(brand: string): Buffer {
  const bytes = Buffer.from(sample('landscape.mp4'));
  bytes.write(brand, 8, 'latin1');
  return bytes;
}

/** A small file of each type that has a completeness check, by extension. */
export const sampleOf = {
  mp4: sample('landscape.mp4'),
  mov: branded('qt  '),
  avif: branded('avif'),
  heic: branded('heic'),
  webm: sample('landscape.webm'),
  png: sample('image.png'),
  jpg: sample('image.jpg'),
  gif: samples.gif,
  webp: sample('image.webp'),
};

export type SampleType = keyof typeof sampleOf;

export const sampleTypes = Object.keys(sampleOf) as SampleType[];
