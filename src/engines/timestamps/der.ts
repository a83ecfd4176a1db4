import { fromBER } from 'asn1js'

/** One element of a signed file: its tag, its bytes as they came, its children when it has some. */
export interface Der {
  /** 1: universal; 3: of this place alone (`[0]`, `[1]`…). */
  readonly place: number
  readonly tag: number
  /** Tag, length and value, as they were signed. */
  readonly bytes: Uint8Array
  /** The value alone; of a number, an octet string, a time. */
  readonly value: Uint8Array
  readonly parts: readonly Der[]
}

interface Block {
  readonly idBlock: {
    readonly tagClass: number
    readonly tagNumber: number
    readonly isConstructed: boolean
  }
  readonly valueBlock: { readonly value?: unknown }
  readonly valueBeforeDecodeView: Uint8Array
}

/** The element that these bytes are, whole: `undefined` when they are none, or more than one. */
export function readDer(bytes: Uint8Array): Der | undefined {
  const copy = bytes.slice()
  const { offset, result } = fromBER(copy)
  return offset === copy.length ? derOf(result as unknown as Block) : undefined
}

function derOf(block: Block): Der {
  const bytes = block.valueBeforeDecodeView.slice()
  const { tagClass, tagNumber, isConstructed } = block.idBlock
  const first = bytes[1] ?? 0
  // What is signed has one writing: a length is always said.
  if (first === 0x80 || tagNumber > 30) throw new RangeError('not DER')
  // The library also opens octets that happen to hold something: they are values here.
  const children = isConstructed ? (block.valueBlock.value as readonly Block[]) : []
  return {
    ...{ place: tagClass, tag: tagNumber, bytes },
    value: bytes.slice(first < 0x80 ? 2 : 2 + (first & 0x7f)),
    parts: children.map(derOf),
  }
}

/** `1.2.840.113549.1.7.2`, from the bytes of its value. */
export function oidOf(one: Der | undefined): string {
  if (one?.place !== 1 || one.tag !== 6) return ''
  const numbers: number[] = []
  let number = 0
  for (const byte of one.value) {
    number = number * 128 + (byte & 0x7f)
    if ((byte & 0x80) !== 0) continue
    if (numbers.length === 0) {
      const first = Math.min(2, Math.floor(number / 40))
      numbers.push(first, number - 40 * first)
    } else numbers.push(number)
    number = 0
  }
  return numbers.join('.')
}

/** A whole number in hexadecimal, without leading zeros. */
export function hexNumber(one: Der): string {
  return toHex(one.value).replace(/^(00)+(?=..)/, '')
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** `20261126070000Z`, `20261126070000.25Z`: a moment of the world, never of a place. */
export function timeOf(one: Der): Date | undefined {
  const text = new TextDecoder().decode(one.value)
  const [, year, month, day, hour, minute, second, rest = ''] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,9})?Z$/.exec(text) ?? []
  if (year === undefined) return undefined
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(at.getTime()) ? undefined : new Date(at.getTime() + 1000 * Number(`0${rest}`))
}

/** An element written from its parts. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  const sizes: number[] = []
  for (let left = length; left > 0; left = Math.floor(left / 256)) sizes.unshift(left % 256)
  const head = length < 128 ? [tag, length] : [tag, 0x80 | sizes.length, ...sizes]
  const bytes = new Uint8Array(head.length + length)
  bytes.set(head)
  let at = head.length
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
