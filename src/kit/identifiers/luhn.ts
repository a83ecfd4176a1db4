/** Luhn's key, on which every SIREN and SIRET ends. */
export function hasLuhnKey(digits: string): boolean {
  return luhnSum(digits) % 10 === 0
}

/** What the key makes a multiple of ten. */
export function luhnSum(digits: string): number {
  let sum = 0
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place])
    const doubled = place % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum
}
