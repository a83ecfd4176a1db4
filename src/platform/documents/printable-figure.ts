import { pictureOf } from './raster.ts'

/**
 * A figure as the typesetter can print it. Its words are drawn as they are while they are of letters that stand alone;
 * a name of any other script, or with marks that combine, makes the whole figure a picture, drawn by a shaper that
 * falls back letter by letter. The typesetter refuses the first (a glyph that is no character) and never ends on some
 * of the second: `e` with a bar and two accents.
 */
export async function printableFigure(svg: string): Promise<string> {
  // A letter and its accent written apart are composed, since the typesetter wants one sign for one glyph; the thin
  // space of French figures, which the faces lack, is as wide as another on paper.
  const composed = svg.normalize('NFC').replaceAll('\u202f', '\u00a0')
  if (isOfPlainLetters(composed)) return composed
  const { png, width, height } = await pictureOf(svg)
  const data = Buffer.from(png).toString('base64')
  const size = `width="${width}" height="${height}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size} viewBox="0 0 ${width} ${height}"><image ${size} xlink:href="data:image/png;base64,${data}"/></svg>`
}

// What both faces of the house hold as one sign each, in every weight that figures use. A letter that they lack would be
// taken apart into a letter and its marks, or drawn with whatever face the machine has.
const plain = new RegExp(
  `^[\\n\\r${[
    '\\u0020-\\u007e\\u00a0-\\u00a3\\u00a5-\\u00ac\\u00ae-\\u00b4\\u00b6-\\u0107\\u010a-\\u0113\\u0116-\\u011b',
    '\\u011e-\\u0123\\u0126\\u0127\\u012a\\u012b\\u012e-\\u0133\\u0136\\u0137\\u0139-\\u013e\\u0141-\\u0148',
    '\\u0150-\\u0155\\u0158-\\u015b\\u015e-\\u0161\\u0164\\u0165\\u016a\\u016b\\u016e-\\u017e\\u0218-\\u021b',
    '\\u1e80-\\u1e85\\u1e9e\\u1ef2\\u1ef3\\u2013\\u2014\\u2018-\\u201a\\u201c-\\u201e\\u2020-\\u2022\\u2026',
    '\\u2030\\u2039\\u203a\\u2044\\u20ac\\u2122\\u2212\\u2248\\u2260\\u2264\\u2265',
  ].join('')}]*$`,
)

/** Are the words of this figure all of plain letters? Its shapes and their attributes are not looked at. */
export function isOfPlainLetters(svg: string): boolean {
  const words = svg
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&#(x[0-9a-f]+|\d+);/gi, (_, code: string) => {
      const point = /^x/i.test(code) ? Number.parseInt(code.slice(1), 16) : Number(code)
      return point <= 0x10_ffff ? String.fromCodePoint(point) : '\ufffd'
    })
  return plain.test(words.normalize('NFC'))
}
