import { hasLuhnKey } from '#kit/luhn.ts'
import { writtenSiret } from '#kit/siret.ts'

/** W 123 456 789 as it is kept: capitals, without blanks. */
export function plainNumber(text: string): string {
  return text.replace(/[\s.-]/g, '').toUpperCase()
}

/** A French number carries a key computed from the SIREN; another country’s is only looked at. */
export function isVatNumber(text: string): boolean {
  const french = /^FR(\d{2})(\d{9})$/.exec(text)
  if (!french) return !text.startsWith('FR') && /^[A-Z]{2}[0-9A-Z]{2,12}$/.test(text)
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
