// The words in use. One language so far; the choice will be made here.
import { english, type Words } from './english.ts';

export const words: Words = english;
