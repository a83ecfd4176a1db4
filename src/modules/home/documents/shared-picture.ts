import { xmlText } from '#kit/xml.ts'

export const sharedPictureSize = { width: 1200, height: 630 }

const [paper, ink, soft, accent] = ['#faf5ea', '#1b1a17', '#57524a', '#c8331a']

/** The picture that goes with a shared link when its page has none of its own: the house, and what it is. */
export function sharedPicture(house: { readonly name: string; readonly tagline: string }): string {
  const { width, height } = sharedPictureSize
  const xs = Array.from({ length: 8 }, (_, at) => 94 + at * 144.5)
  const dots = xs.map(
    (x, at) =>
      `<circle cx="${x}" cy="120" r="14" fill="${at === 7 ? paper : accent}" stroke="${accent}" stroke-width="7"/>`,
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    `<path d="M94 120H1105" stroke="${accent}" stroke-width="7"/>`,
    ...dots,
    `<text x="84" y="370" font-family="Bricolage Grotesque" font-weight="700" font-size="120" fill="${ink}">${xmlText(shortened(house.name, 16))}</text>`,
    `<text x="84" y="460" font-family="Atkinson Hyperlegible Next" font-size="40" fill="${soft}">${xmlText(shortened(house.tagline, 52))}</text>`,
    '</svg>',
  ].join('')
}

function shortened(text: string, most: number): string {
  const letters = [...text]
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`
}
