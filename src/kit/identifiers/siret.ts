import { hasLuhnKey } from './luhn.ts'

const laPoste = '356000000'

/** A SIRET as people type it, with spaces; the offices of La Poste alone, which are too many, count their key another way. */
export function readSiret(text: string): string | undefined {
  const digits = text.replace(/[\s.-]/g, '')
  if (!/^\d{14}$/.test(digits)) return undefined
  if (hasLuhnKey(digits) && hasLuhnKey(digits.slice(0, 9))) return digits
  const isOffice = digits.startsWith(laPoste) && sumOf(digits) % 5 === 0
  return isOffice ? digits : undefined
}

function sumOf(digits: string): number {
  return [...digits].reduce((sum, digit) => sum + Number(digit), 0)
}

/** 123 456 782 00010: the SIREN three by three, then what tells the establishment. */
export function writtenSiret(siret: string): string {
  return siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1\u00a0$2\u00a0$3\u00a0$4')
}
