import type { Tab } from '#kit/frame.ts'

/** What somebody pinned: a thing of a room by its kind, a page of the rail, or a view of a list. */
export interface Pin {
  readonly kind: string
  /** The identifier of a thing or of a view; the address of a page, without what is asked of it. */
  readonly key: string
}

/** A pin as its reader may see it now. */
export interface ShownPin extends Pin, Tab {
  /** Of its title, when it is not the language of the house. */
  readonly language?: string | undefined
}

/** Beyond, the rail is one more list to search. */
export const mostPins = 12

export const pageKind = 'page'
export const viewKind = 'view'

export const longestPinKey = 200

export function samePin(pin: Pin, other: Pin): boolean {
  return pin.kind === other.kind && pin.key === other.key
}

/** The same pins, this one a place higher or lower; as they were when it is already there. */
export function moved<P extends Pin>(
  pins: readonly P[],
  pin: Pin,
  way: 'up' | 'down',
): readonly P[] {
  const at = pins.findIndex((some) => samePin(some, pin))
  const to = way === 'up' ? at - 1 : at + 1
  const [one, other] = [pins[at], pins[to]]
  return one && other ? pins.with(at, other).with(to, one) : pins
}
