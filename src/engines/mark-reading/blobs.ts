/** Dark points that touch each other, seen as one thing. */
export interface Blob {
  readonly area: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /**
   * Area over that of the full parallelogram with the same spread of points: 1 for a square, however it is seen;
   * 0.955 for a disc, less for a ring, a cross or a word.
   */
  readonly fullness: number
}

/** Every thing of at least `least` points: four neighbours, two passes, a forest of labels. */
export function blobsOf(
  dark: Uint8Array,
  width: number,
  height: number,
  least: number,
): readonly Blob[] {
  const labels = new Int32Array(width * height)
  const parents: number[] = [0]
  const rootOf = (label: number): number => {
    let root = label
    while (parents[root] !== root) root = parents[root] as number
    parents[label] = root
    return root
  }
  for (let at = 0, y = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      if (dark[at] === 0) continue
      const left = x > 0 ? (labels[at - 1] as number) : 0
      const above = y > 0 ? (labels[at - width] as number) : 0
      if (left === 0 && above === 0) {
        labels[at] = parents.length
        parents.push(parents.length)
      } else if (left === 0 || above === 0) labels[at] = left + above
      else {
        const [a, b] = [rootOf(left), rootOf(above)]
        if (a !== b) parents[Math.max(a, b)] = Math.min(a, b)
        labels[at] = Math.min(a, b)
      }
    }
  }
  return sumsByLabel(labels, parents, width, rootOf)
    .filter(({ area }) => area >= least)
    .map(blobOf)
}

interface Sums {
  area: number
  x: number
  y: number
  xx: number
  yy: number
  xy: number
  left: number
  right: number
  top: number
  bottom: number
}

function sumsByLabel(
  labels: Int32Array,
  parents: readonly number[],
  width: number,
  rootOf: (label: number) => number,
): readonly Sums[] {
  const sums = new Map<number, Sums>()
  const byLabel: (Sums | undefined)[] = parents.map(() => undefined)
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at] as number
    if (label === 0) continue
    const x = at % width
    const y = (at - x) / width
    let sum = byLabel[label]
    if (!sum) {
      const root = rootOf(label)
      sum = sums.get(root) ?? {
        ...{ area: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 },
        ...{ left: x, right: x, top: y, bottom: y },
      }
      sums.set(root, sum)
      byLabel[label] = sum
    }
    sum.area++
    sum.x += x
    sum.y += y
    sum.xx += x * x
    sum.yy += y * y
    sum.xy += x * y
    if (x < sum.left) sum.left = x
    if (x > sum.right) sum.right = x
    sum.bottom = y
  }
  return [...sums.values()]
}

function blobOf({ area, x, y, xx, yy, xy, left, right, top, bottom }: Sums): Blob {
  const [meanX, meanY] = [x / area, y / area]
  // A point is a square, not its centre: a twelfth more on each side.
  const across = xx / area - meanX ** 2 + 1 / 12
  const down = yy / area - meanY ** 2 + 1 / 12
  const both = xy / area - meanX * meanY
  const spread = Math.sqrt(Math.max(1e-9, across * down - both ** 2))
  return {
    ...{ area, x: meanX + 0.5, y: meanY + 0.5 },
    ...{ width: right - left + 1, height: bottom - top + 1 },
    fullness: area / (12 * spread),
  }
}
