import { hasLuhnKey } from '#kit/identifiers/luhn.ts'
import { writtenSiret } from '#kit/identifiers/siret.ts'

/** W 123 456 789 as it is kept: capitals, without blanks. */
export function plainNumber(text: string): string {
  return text.replace(/[\s.-]/g, '').toUpperCase()
}

/** W and nine digits; the second sign of a department may be a letter: `W2A1001234`, `W9R1001234`. */
export function isRna(text: string): boolean {
  return /^W(?:\d{9}|\d[A-Z]\d{7})$/.test(text)
}

/** A country of the Union, or a neighbour that has such numbers; then as many signs as its own have, one a digit at least. */
const foreign =
  /^(?:AT|BE|BG|CHE|CY|CZ|DE|DK|EE|EL|ES|FI|GB|HR|HU|IE|IT|LT|LU|LV|MC|MT|NL|PL|PT|RO|SE|SI|SK|XI)(?=.*\d)[0-9A-Z]{7,12}$/

/** A French number of VAT holds the SIREN with which the SIRET begins. */
export function vatMatchesSiret(vatNumber: string, siret: string): boolean {
  const siren = /^FR\d{2}(\d{9})$/.exec(vatNumber)?.[1]
  return siren === undefined || siret === '' || siret.startsWith(siren)
}

/** A French number carries a key computed from the SIREN; another country’s is only looked at. */
export function isVatNumber(text: string): boolean {
  const french = /^FR(\d{2})(\d{9})$/.exec(text)
  if (!french) return foreign.test(text)
  const [, key = '', siren = ''] = french
  return hasLuhnKey(siren) && Number(key) === (12 + 3 * (Number(siren) % 97)) % 97
}

/** The legal numbers of an entity, as they are printed at the foot of its papers. */
export function writtenNumbers(of: {
  readonly siret: string
  readonly rna: string
  readonly vatNumber: string
  readonly vatMention: string
}): readonly string[] {
  return [
    of.siret === '' ? '' : `SIRET\u00a0${writtenSiret(of.siret)}`,
    of.rna === '' ? '' : `RNA\u00a0${of.rna}`,
    of.vatNumber === '' ? '' : `TVA\u00a0${of.vatNumber}`,
    of.vatMention.replace(/\.$/, ''),
  ].filter((one) => one !== '')
}
