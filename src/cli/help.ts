/** Behind the help of `check`. */
export const EXIT_CODES = `
Exit codes:
  0  no contradiction
  1  a contradiction
  2  wrong usage, a broken ground truth, an article file that could not be read
  A broken line of an NDJSON archive is reported on standard error and counted;
  it gives 2 only where no article could be read.

Reports go to standard output or to their files, progress and diagnostics to
standard error.

A ground truth without fault is kept in read form in the folder FACTLINT_CACHE,
by default ~/.cache/factlint, until its files change.`;

/** Behind the help of `truth import`. */
export const IMPORT_HELP = `
Nothing is dropped or decided silently: what is left out, and why, is written to
standard error; conflicts in the source are shown and left out.

Exit codes:
  0  all was read
  1  lines were passed over, or the source contradicts itself
  2  wrong usage, a broken mapping, or nothing to import

docs/usage/imported-truth.md shows an import from end to end.`;

/** Behind the help of `truth merge`. */
export const MERGE_HELP = `
Citations are joined, and a field that one file leaves out is taken from another.
Where both have it and differ, that is a conflict: nothing is written, unless
--keep decides it: first or last take that file's value, both joins lists
(a single value cannot be both, and stays a conflict).

Exit codes:
  0  merged
  1  a conflict is open, or the entries cannot all be true together
  2  wrong usage, a broken file`;
