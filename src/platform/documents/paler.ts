/** A colour (`#1b3a86`) mixed with white, `share` of it between 0 and 1, as offices write it: `EDEFF5`. */
export function paler(colour: string, share: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  const mixed = parts.map((part) => Math.round(part + (255 - part) * share))
  return mixed.map((part) => part.toString(16).padStart(2, '0').toUpperCase()).join('')
}
