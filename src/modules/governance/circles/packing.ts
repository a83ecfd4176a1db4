/** A disc on a plane; lengths are those of the drawing (px), `y` goes down. */
export interface Disc {
  readonly x: number
  readonly y: number
  readonly r: number
}

export interface PackedNode<T> extends Disc {
  readonly item: T
  readonly depth: number
  readonly children: readonly PackedNode<T>[]
}

export interface ToPack<T> {
  readonly item: T
  /** Radius of something that holds nothing. */
  readonly r?: number
  readonly children: readonly ToPack<T>[]
}

const gap = 6
/** Room for the name of a circle, along its edge. */
const margin = 36
const least = 60

/**
 * Discs within discs: none touches its neighbour, each is inside what holds it. The same tree is always
 * drawn the same way. Greedy placing, cubic in the number of neighbours: a house has dozens of circles.
 */
export function pack<T>(forest: readonly ToPack<T>[]): {
  readonly r: number
  readonly nodes: readonly PackedNode<T>[]
} {
  const packed = forest.map((tree) => sized(tree, 0))
  const { discs, r } = around(packed)
  return { r, nodes: packed.map((node, at) => moved(node, discs[at] ?? { x: 0, y: 0 })) }
}

/** A tree around its own centre. */
function sized<T>(tree: ToPack<T>, depth: number): PackedNode<T> {
  const inside = tree.children.map((child) => sized(child, depth + 1))
  const { discs, r } = around(inside)
  return {
    item: tree.item,
    depth,
    x: 0,
    y: 0,
    r: tree.r ?? Math.max(least, r + margin),
    children: inside.map((node, at) => moved(node, discs[at] ?? { x: 0, y: 0 })),
  }
}

function moved<T>(node: PackedNode<T>, by: { x: number; y: number }): PackedNode<T> {
  return {
    ...node,
    x: node.x + by.x,
    y: node.y + by.y,
    children: node.children.map((child) => moved(child, by)),
  }
}

/** Places discs beside one another around 0,0, and says the radius of what holds them all. */
function around(values: readonly { readonly r: number }[]): { discs: Disc[]; r: number } {
  const order = values.map((_, at) => at).sort((a, b) => (values[b]?.r ?? 0) - (values[a]?.r ?? 0))
  const placed: Disc[] = []
  const discs: Disc[] = []
  for (const at of order) {
    const disc = nextTo(placed, values[at]?.r ?? 0)
    placed.push(disc)
    discs[at] = disc
  }
  const whole = enclosing(placed)
  return { discs: discs.map(({ x, y, r }) => ({ x: x - whole.x, y: y - whole.y, r })), r: whole.r }
}

/** The free place nearest to the middle that touches two discs already there. */
function nextTo(placed: readonly Disc[], r: number): Disc {
  const [first, second] = placed
  if (!first) return { x: 0, y: 0, r }
  if (!second) return { x: first.x + first.r + gap + r, y: first.y, r }
  const middle = enclosing(placed)
  let best: Disc | undefined
  for (const [at, disc] of placed.entries()) {
    for (const other of placed.slice(at + 1)) {
      for (const spot of tangents(disc, other, r)) {
        if (placed.some((disc) => distance(disc, spot) < disc.r + r + gap - 1e-6)) continue
        if (!best || distance(spot, middle) < distance(best, middle) - 1e-9) best = spot
      }
    }
  }
  // Never needed as long as two discs exist: a place further right is always free.
  return best ?? { x: middle.x + middle.r + gap + r, y: middle.y, r }
}

/** The two places of a disc of radius `r` that stand at the gap from both. */
function tangents(disc: Disc, other: Disc, r: number): Disc[] {
  const a = disc.r + r + gap
  const b = other.r + r + gap
  const d = distance(disc, other)
  if (d > a + b || d === 0) return []
  const along = (a * a - b * b + d * d) / (2 * d)
  const aside = Math.sqrt(Math.max(0, a * a - along * along))
  const [ux, uy] = [(other.x - disc.x) / d, (other.y - disc.y) / d]
  return [1, -1].map((side) => ({
    x: disc.x + along * ux - side * aside * uy,
    y: disc.y + along * uy + side * aside * ux,
    r,
  }))
}

/** A disc that holds them all, near the smallest: steps towards the farthest, shorter and shorter. */
function enclosing(discs: readonly Disc[]): Disc {
  let [x, y] = [0, 0]
  for (const disc of discs) {
    x += disc.x / discs.length
    y += disc.y / discs.length
  }
  const reach = (disc: Disc) => Math.hypot(disc.x - x, disc.y - y) + disc.r
  for (let step = 1; step <= 300; step++) {
    const far = discs.reduce<Disc | undefined>(
      (most, disc) => (!most || reach(disc) > reach(most) ? disc : most),
      undefined,
    )
    if (!far) break
    x += (far.x - x) / (step + 1)
    y += (far.y - y) / (step + 1)
  }
  return { x, y, r: Math.max(0, ...discs.map(reach)) }
}

function distance(disc: Disc, other: Disc): number {
  return Math.hypot(disc.x - other.x, disc.y - other.y)
}
