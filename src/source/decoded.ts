/** A part of a url as it was meant, such as a path with `%20` in it; as it stands where it is not encoded as it should be. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
