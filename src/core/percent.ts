/** A part of an address with its %20 and the like as what they stand for; as it is where a % stands for nothing, which `decodeURIComponent` throws at. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
