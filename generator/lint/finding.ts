// What every part of the lint gives back.

/** One breach: the page, relative to `spec/`, and a sentence that says what is wrong and what to do. */
export interface Finding {
  file: string;
  text: string;
}
