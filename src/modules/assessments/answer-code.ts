import type { Chance } from '#kit/chance.ts'
import { chanceHex } from '#kit/ids.ts'

/** Letters and figures that nobody takes for one another: thirty-two, so that each sign has five bits of chance. */
const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const length = 16

/** Eighty bits, by which a person finds their answers again: nobody guesses it. Only its fingerprint is kept. */
export function newAnswerCode(chance: Chance): string {
  return [...chance.bytes(length)].map((byte) => signs[byte % signs.length]).join('')
}

/** « K7QM 2XBD … », to be copied on paper. */
export function writtenAnswerCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ')
}

/** As people type it: in small letters, with spaces or hyphens. */
export function answerCodeTyped(text: string): string | undefined {
  const bare = text.toUpperCase().replace(/[\s-]/g, '')
  const isCode = bare.length === length && [...bare].every((sign) => signs.includes(sign))
  return isCode ? bare : undefined
}

/** The key of a record, drawn at random: usual keys tell when their row was made, and in which order. */
export function randomKey(chance: Chance): string {
  const hex = chanceHex(chance, 16)
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`]
  return [...parts, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
}
