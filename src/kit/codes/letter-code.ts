import type { Chance } from '#kit/chance.ts'

/**
 * The code of a letter, and the one by which somebody finds their answer again: fifteen symbols drawn by lot and one that
 * checks them, in four groups, `K7RW-3TPX-2BCD-9FGH`. Digits 2–9 and the consonants without L: nothing is mistaken for
 * something else, no word is spelled. 71 bits: whoever reads the base cannot try them all, and only what a code makes of
 * itself is kept there.
 */
const symbols = '23456789BCDFGHJKMNPQRSTVWXZ'
const drawn = 15
export const codeLength = drawn + 1

/** Each symbol is equally likely: bytes above the largest multiple are thrown away. */
export function newCode(chance: Chance): string {
  const places: number[] = []
  while (places.length < drawn)
    for (const byte of chance.bytes(16))
      if (byte < 243 && places.length < drawn) places.push(byte % symbols.length)
  return [...places, checkOf(places)].map((at) => symbols[at]).join('')
}

/** Without what does not count: spaces, dashes, small letters. */
export function codeSigns(typed: string): string {
  return typed.toUpperCase().replace(/[\s\-–—._/]/g, '')
}

/** What somebody typed, as the code that it can only be; nothing is guessed. */
export function readCode(typed: string): string | undefined {
  const code = codeSigns(typed)
  const places = [...code].map((sign) => symbols.indexOf(sign))
  if (places.length !== codeLength || places.includes(-1)) return undefined
  return checkOf(places.slice(0, drawn)) === places[drawn] ? code : undefined
}

/** As printed. */
export function writtenCode(code: string): string {
  return (code.match(/.{1,4}/g) ?? []).join('-')
}

/** Weights 1 and 2 in turn: any wrong symbol, and any swap of two neighbours, is found (14 is the inverse of 2 modulo 27). */
function checkOf(places: readonly number[]): number {
  const sum = places.reduce((all, place, at) => all + place * (at % 2 === 0 ? 1 : 2), 0)
  return (14 * (27 - (sum % 27))) % 27
}
