/**
 * Gives the memory of a piece back at once. Left to the collector, some hundred MB of an image that is sent lie around, and each new piece takes
 * fresh pages. Only memory that is the piece's alone, of which nobody holds another part, is given back.
 */
export function giveBackMemory(piece: Buffer): void {
  const { buffer, byteLength } = piece;
  if (buffer instanceof ArrayBuffer && byteLength === buffer.byteLength) buffer.transfer(0);
}
