declare module "edtf" {
  /** Parses an EDTF string; bounds are milliseconds since 1970 in UTC. Throws where the string is not EDTF. */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
