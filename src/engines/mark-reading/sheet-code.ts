/** What the square code of a sheet says. */
export interface SheetCode {
  /** 1 to 12 digits and capitals. */
  readonly form: string
  /** From 1 to 9999. */
  readonly version: number
  /** From 1 to 99. */
  readonly page: number
  /**
   * 1 to 16 digits and capitals, the same on each page of one sheet; it is counted once. Whoever prints draws it by
   * lot where nobody may make one up (`makeCode` of letters), and keeps the list of those that were given.
   */
  readonly number: string
}

const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const start = 'OUVROIR1'

/**
 * The text of the square code: `OUVROIR1.K7RW3TPX.1.2.000123.Q4`. Capitals, digits and points only, which a square
 * code holds in five and a half bits each: 25 squares by 25 for an ordinary sheet. The last two signs check the rest
 * (ISO/IEC 7064, MOD 1271-36): they tell a code of this house from any other text, and find a sign typed wrong
 * when a person copies it from a spoiled sheet. They are no signature: a number is believed because it was given.
 *
 * @throws RangeError when a part is not of its shape
 */
export function writeSheetCode({ form, version, page, number }: SheetCode): string {
  const text = [start, form, version, page, number].join('.')
  const written = `${text}.${checkOf(text)}`
  if (!readSheetCode(written)) throw new RangeError(`no code of a sheet: ${written}`)
  return written
}

/** Undefined for any other text, and for one whose check does not hold. */
export function readSheetCode(text: string): SheetCode | undefined {
  const found =
    /^(OUVROIR1\.([0-9A-Z]{1,12})\.([1-9]\d{0,3})\.([1-9]\d?)\.([0-9A-Z]{1,16}))\.([0-9A-Z]{2})$/.exec(
      text,
    )
  const [, body = '', form = '', version, page, number = '', check] = found ?? []
  if (!found || checkOf(body) !== check) return undefined
  return { form, version: Number(version), page: Number(page), number }
}

function checkOf(text: string): string {
  let sum = 0
  for (const sign of text) {
    if (sign === '.') continue
    sum = ((sum + Math.max(0, signs.indexOf(sign))) * 36) % 1271
  }
  const check = (1272 - ((sum * 36) % 1271)) % 1271
  return (signs[Math.floor(check / 36)] ?? '') + (signs[check % 36] ?? '')
}
