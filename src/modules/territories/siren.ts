import { hasLuhnKey, luhnSum } from '#kit/identifiers/luhn.ts'

/** A SIREN as people type it (with spaces), or a SIRET, of which it is the first nine digits. */
export function readSiren(text: string): string | undefined {
  const digits = text.replace(/[\s.-]/g, '')
  if (/^\d{9}$/.test(digits)) return hasLuhnKey(digits) ? digits : undefined
  if (/^\d{14}$/.test(digits)) return readSiren(digits.slice(0, 9))
  return undefined
}

/** 243 500 139: three by three, as on letterheads. */
export function writtenSiren(siren: string): string {
  return siren.replace(/(\d{3})(?=\d)/g, '$1\u00a0')
}

/** The number most departments have: 22, their code, 0001 (001 overseas), Luhn's key. */
export function regularDepartmentSiren(code: string): string {
  const root = `22${code}${code.length === 3 ? '001' : '0001'}`
  return `${root}${(10 - (luhnSum(`${root}0`) % 10)) % 10}`
}
