/** Smallest contrast at which small letters are read on white paper (WCAG 2.2, 1.4.3). */
const least = 4.5

/** Is this colour, `#rrggbb`, dark enough to be read on white? */
export function isReadable(colour: string): boolean {
  return contrastWithWhite(colour) >= least
}

/** From 1 (white) to 21 (black), by the formula of WCAG 2.2. */
export function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  )
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
