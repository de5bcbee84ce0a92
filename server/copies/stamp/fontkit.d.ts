// The part of fontkit 2 that stamping uses; the package has no types of its own.
declare module 'fontkit' {
  export interface Subset {
    encode(): Uint8Array;
  }
  export interface Font {
    createSubset(): Subset;
    hasGlyphForCodePoint(codePoint: number): boolean;
  }
  export function create(bytes: Uint8Array): Font;
}
