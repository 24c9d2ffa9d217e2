export { decodeTruth, type Unfit } from "./decode.ts";
export { encodeTruth } from "./encode.ts";
