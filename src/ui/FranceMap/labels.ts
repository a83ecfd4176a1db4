/** A mark on the map: one place, or several that are too near to be told apart. */
export interface Mark<T> {
  readonly x: number
  readonly y: number
  readonly places: readonly T[]
}

export interface Placed<T> extends Mark<T> {
  /** Undefined when no free room was found: the list beside still names it. */
  readonly label: Label | undefined
}

export interface Label {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Two marks nearer than this become one. */
const nearest = 15
const reach = 13
const letter = 8
const line = 17

/** Places that would cover each other share one mark, with their number. The first ones lead. */
export function clustered<T>(points: readonly { x: number; y: number; place: T }[]): Mark<T>[] {
  const marks: { x: number; y: number; places: T[] }[] = []
  for (const { x, y, place } of points) {
    const near = marks.find((mark) => Math.hypot(mark.x - x, mark.y - y) < nearest)
    if (near) near.places.push(place)
    else marks.push({ x, y, places: [place] })
  }
  return marks
}

/** Labels go where they cover nothing: to the right, else to the left, above, below. */
export function labelled<T>(
  marks: readonly Mark<T>[],
  textOf: (mark: Mark<T>) => string,
  size: { readonly width: number; readonly height: number },
): Placed<T>[] {
  const taken: Box[] = marks.map((mark) => around(mark, reach - 3))
  return marks.map((mark, rank) => {
    const width = textOf(mark).length * letter
    const others = taken.filter((_, at) => at !== rank)
    const label = candidates(mark).find((candidate) => {
      const box = boxOf(candidate, width)
      return within(box, size) && !others.some((other) => overlap(box, other))
    })
    if (label) taken.push(boxOf(label, width))
    return { ...mark, label }
  })
}

function candidates({ x, y }: { x: number; y: number }): Label[] {
  return [
    { x: x + reach, y: y + 5, anchor: 'start' },
    { x: x - reach, y: y + 5, anchor: 'end' },
    { x, y: y - reach - 1, anchor: 'middle' },
    { x, y: y + reach + 12, anchor: 'middle' },
    { x: x + reach - 4, y: y - reach + 3, anchor: 'start' },
    { x: x + reach - 4, y: y + reach + 8, anchor: 'start' },
    { x: x - reach + 4, y: y - reach + 3, anchor: 'end' },
    { x: x - reach + 4, y: y + reach + 8, anchor: 'end' },
  ]
}

export function boxOf(label: Label, width: number): Box {
  const left = { start: label.x, middle: label.x - width / 2, end: label.x - width }[label.anchor]
  return { left, right: left + width, top: label.y - line + 3, bottom: label.y + 4 }
}

function around({ x, y }: { x: number; y: number }, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

function within(box: Box, size: { width: number; height: number }): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= size.width && box.bottom <= size.height
}
