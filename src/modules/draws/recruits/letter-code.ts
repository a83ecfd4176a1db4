/**
 * The code of a letter: seven symbols drawn by lot and one that checks them, in two groups, `K7RW-3TPX`.
 * 27 symbols: digits 2–9 and the consonants without L, so that nothing is mistaken for something else and no
 * word is spelled. The check finds any wrong symbol and any swap of two neighbours.
 */
export const codeSymbols = '23456789BCDFGHJKMNPQRSTVWXZ'

const free = 7
export const codeLength = free + 1

/** One code from random bytes; each symbol is equally likely (bytes above the largest multiple are skipped). */
export function makeCode(bytes: (length: number) => Uint8Array): string {
  const symbols: number[] = []
  while (symbols.length < free) {
    for (const byte of bytes(16)) {
      if (byte < 243 && symbols.length < free) symbols.push(byte % 27)
    }
  }
  return [...symbols, checkOf(symbols)].map((at) => codeSymbols[at]).join('')
}

/** As many different codes, none of those already given. */
export function makeCodes(
  count: number,
  bytes: (length: number) => Uint8Array,
  taken: ReadonlySet<string> = new Set(),
): readonly string[] {
  const made = new Set<string>()
  while (made.size < count) {
    const code = makeCode(bytes)
    if (!taken.has(code)) made.add(code)
  }
  return [...made]
}

/** Without what does not count: spaces, dashes, small letters. */
export function codeSigns(typed: string): string {
  return typed.toUpperCase().replace(/[\s\-–—._/]/g, '')
}

/** The symbols that no code holds, each once, as they were typed. */
export function strangeSymbols(typed: string): readonly string[] {
  return [...new Set(codeSigns(typed))].filter((sign) => !codeSymbols.includes(sign))
}

/**
 * What somebody typed, as the code it can only be: case, spaces and dashes do not count. A symbol that is
 * never printed is refused rather than guessed, and so is a code whose check does not hold.
 */
export function readCode(typed: string): string | undefined {
  const code = codeSigns(typed)
  const symbols = [...code].map((sign) => codeSymbols.indexOf(sign))
  if (symbols.length !== free + 1 || symbols.includes(-1)) return undefined
  return checkOf(symbols.slice(0, free)) === symbols[free] ? code : undefined
}

/** As printed: two groups of four. */
export function writtenCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/** Weights 1 and 2 in turn, the check included: both, and their difference, are prime with 27 (14 is the inverse of 2). */
function checkOf(symbols: readonly number[]): number {
  const sum = symbols.reduce((all, symbol, at) => all + symbol * (at % 2 === 0 ? 1 : 2), 0)
  return (14 * (27 - (sum % 27))) % 27
}
