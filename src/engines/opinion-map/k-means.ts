import type { Places } from './positions.ts'

/** Points that stand together; `of` gives the cluster of each point, from 0. */
export interface Clustering {
  readonly of: Int32Array
  /** By cluster. */
  readonly centres: Places
  /** Whether the last round moved no centre further than the threshold. */
  readonly isSettled: boolean
}

/** A centre that moved less than this stands still; in units of the map. */
const stands = 0.01

/**
 * Lloyd’s k-means in the plane. A point as far from two centres goes to the later one; a cluster that nobody joins is
 * dropped. It ends when each centre, once sorted, stands within 0.01 of where it was, or `rounds` after the first one.
 *
 * @param weights by point; 1 each when absent
 * @param seeds first centres, in order
 */
export function kMeans(
  { x, y }: Places,
  seeds: Places,
  rounds: number,
  weights?: Float64Array,
): Clustering {
  let centres = seeds
  let isSettled = false
  const of = new Int32Array(x.length)
  for (let round = 0; round <= rounds && !isSettled; round++) {
    nearest({ x, y }, centres, of)
    const moved = centresOf({ x, y }, of, centres.x.length, weights)
    isSettled = stand(centres, moved)
    centres = moved
  }
  return { of, centres, isSettled }
}

/**
 * The nearest centre of each point. Centres are tried from the nearest by x on each side, until x alone is further than
 * the best: the same answer as trying all of them.
 */
function nearest(points: Places, centres: Places, of: Int32Array) {
  const count = centres.x.length
  const order = Int32Array.from({ length: count }, (_, at) => at).sort(
    (a, b) => (centres.x[a] as number) - (centres.x[b] as number) || a - b,
  )
  const xs = Float64Array.from(order, (at) => centres.x[at] as number)
  const ys = Float64Array.from(order, (at) => centres.y[at] as number)
  for (let point = 0; point < of.length; point++) {
    const [px, py] = [points.x[point] as number, points.y[point] as number]
    let [low, high] = [0, count]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((xs[middle] as number) < px) low = middle + 1
      else high = middle
    }
    let best = Number.POSITIVE_INFINITY
    let chosen = 0
    for (let at = low; at < count; at++) {
      const gap = (xs[at] as number) - px
      if (gap * gap > best) break
      const distance = gap * gap + ((ys[at] as number) - py) ** 2
      if (distance < best || (distance === best && (order[at] as number) > chosen)) {
        best = distance
        chosen = order[at] as number
      }
    }
    for (let at = low - 1; at >= 0; at--) {
      const gap = (xs[at] as number) - px
      if (gap * gap > best) break
      const distance = gap * gap + ((ys[at] as number) - py) ** 2
      if (distance < best || (distance === best && (order[at] as number) > chosen)) {
        best = distance
        chosen = order[at] as number
      }
    }
    of[point] = chosen
  }
}

/** Means of the members; clusters without any are dropped, and the others numbered again. */
function centresOf(
  { x, y }: Places,
  of: Int32Array,
  count: number,
  weights: Float64Array | undefined,
): Places {
  const [sumX, sumY, total] = [
    new Float64Array(count),
    new Float64Array(count),
    new Float64Array(count),
  ]
  for (let point = 0; point < of.length; point++) {
    const cluster = of[point] as number
    const weight = weights ? (weights[point] as number) : 1
    sumX[cluster] = (sumX[cluster] as number) + weight * (x[point] as number)
    sumY[cluster] = (sumY[cluster] as number) + weight * (y[point] as number)
    total[cluster] = (total[cluster] as number) + weight
  }
  const number = new Int32Array(count)
  const kept: number[] = []
  for (let cluster = 0; cluster < count; cluster++)
    if ((total[cluster] as number) > 0) number[cluster] = kept.push(cluster) - 1
  if (kept.length < count)
    for (let point = 0; point < of.length; point++)
      of[point] = number[of[point] as number] as number
  return {
    x: Float64Array.from(kept, (cluster) => (sumX[cluster] as number) / (total[cluster] as number)),
    y: Float64Array.from(kept, (cluster) => (sumY[cluster] as number) / (total[cluster] as number)),
  }
}

function stand(before: Places, after: Places): boolean {
  const [from, to] = [sorted(before), sorted(after)]
  return to.every(([x, y], at) => {
    const [oldX, oldY] = from[at] as readonly [number, number]
    return Math.sqrt((x - oldX) ** 2 + (y - oldY) ** 2) < stands
  })
}

const sorted = ({ x, y }: Places) =>
  Array.from(x, (value, at) => [value, y[at] as number] as const).sort(
    ([a, b], [c, d]) => a - c || b - d,
  )

/** The first `count` points that differ, in order. */
export function firstDistinct({ x, y }: Places, count: number): Places {
  const seen = new Map<number, Set<number>>()
  const chosen: number[] = []
  for (let at = 0; at < x.length && chosen.length < count; at++) {
    const others = seen.get(x[at] as number) ?? new Set()
    if (others.has(y[at] as number)) continue
    seen.set(x[at] as number, others.add(y[at] as number))
    chosen.push(at)
  }
  return pick({ x, y }, chosen)
}

export function pick({ x, y }: Places, chosen: readonly number[] | Uint32Array): Places {
  return {
    x: Float64Array.from(chosen, (at) => x[at] as number),
    y: Float64Array.from(chosen, (at) => y[at] as number),
  }
}

/**
 * Mean silhouette, from -1 to 1: how much nearer each point is to its cluster than to the next one (Rousseeuw, 1987).
 * A point alone in its cluster counts 0, and so does one that stands on others of both.
 */
export function silhouetteOf({ x, y }: Places, of: Int32Array, clusters: number): number {
  if (clusters < 2) return 0
  const sizes = new Float64Array(clusters)
  for (const cluster of of) sizes[cluster] = (sizes[cluster] as number) + 1
  let total = 0
  const sums = new Float64Array(clusters)
  for (let point = 0; point < of.length; point++) {
    const own = of[point] as number
    if ((sizes[own] as number) < 2) continue
    sums.fill(0)
    for (let other = 0; other < of.length; other++) {
      const cluster = of[other] as number
      const [gapX, gapY] = [
        (x[point] as number) - (x[other] as number),
        (y[point] as number) - (y[other] as number),
      ]
      sums[cluster] = (sums[cluster] as number) + Math.sqrt(gapX * gapX + gapY * gapY)
    }
    const inside = (sums[own] as number) / ((sizes[own] as number) - 1)
    let next = Number.POSITIVE_INFINITY
    for (let cluster = 0; cluster < clusters; cluster++)
      if (cluster !== own && (sizes[cluster] as number) > 0)
        next = Math.min(next, (sums[cluster] as number) / (sizes[cluster] as number))
    const larger = Math.max(inside, next)
    if (larger > 0) total += (next - inside) / larger
  }
  return of.length === 0 ? 0 : total / of.length
}
