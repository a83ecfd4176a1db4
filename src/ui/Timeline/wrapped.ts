/** Text of a drawing does not wrap by itself: at most two lines, the second one cut with an ellipsis. */
export function wrapped(text: string, longest: number): string[] {
  if (text.length <= longest) return [text]
  const cut = text.lastIndexOf(' ', longest)
  const at = cut > longest / 3 ? cut : longest
  const rest = text.slice(at).trim()
  return [
    text.slice(0, at).trim(),
    rest.length <= longest ? rest : `${rest.slice(0, longest - 1).trimEnd()}…`,
  ]
}
