/** A picture as its points, line by line: 0 is black, 255 is white. */
export interface Grey {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** The same picture, each point the mean of `by` × `by`; what is left over at the right and bottom goes. */
export function shrink({ width, height, data }: Grey, by: number): Grey {
  if (by <= 1) return { width, height, data }
  const [across, down] = [Math.floor(width / by), Math.floor(height / by)]
  const small = new Uint8Array(across * down)
  const line = new Uint32Array(across)
  for (let y = 0; y < down; y++) {
    line.fill(0)
    for (let dy = 0; dy < by; dy++) {
      let from = (y * by + dy) * width
      for (let x = 0; x < across; x++) {
        for (let dx = 0; dx < by; dx++) line[x] = (line[x] as number) + (data[from++] as number)
      }
    }
    for (let x = 0; x < across; x++) small[y * across + x] = (line[x] as number) / (by * by)
  }
  return { width: across, height: down, data: small }
}

/** Between four points; outside the picture, its nearest edge. */
export function greyAt({ width, height, data }: Grey, x: number, y: number): number {
  const left = Math.min(Math.max(x - 0.5, 0), width - 1.001)
  const top = Math.min(Math.max(y - 0.5, 0), height - 1.001)
  const [column, row] = [Math.floor(left), Math.floor(top)]
  const [right, bottom] = [left - column, top - row]
  const at = row * width + column
  const above = (data[at] as number) * (1 - right) + (data[at + 1] as number) * right
  const below =
    (data[at + width] as number) * (1 - right) + (data[at + width + 1] as number) * right
  return above * (1 - bottom) + below * bottom
}

/** Sums of all points above and left of each: the mean of any rectangle in four look-ups. */
function sumsOf({ width, height, data }: Grey): Float64Array {
  const sums = new Float64Array((width + 1) * (height + 1))
  for (let y = 0; y < height; y++) {
    let line = 0
    for (let x = 0; x < width; x++) {
      line += data[y * width + x] as number
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] as number) + line
    }
  }
  return sums
}

/**
 * Points darker than what surrounds them, whatever the light: under `share` of the mean of a square of `side`
 * points (Bradley and Roth, Adaptive Thresholding Using the Integral Image, 2007).
 */
export function darkPoints(picture: Grey, side: number, share: number): Uint8Array {
  const { width, height, data } = picture
  const sums = sumsOf(picture)
  const dark = new Uint8Array(width * height)
  const half = Math.max(1, side >> 1)
  for (let y = 0; y < height; y++) {
    const top = Math.max(0, y - half) * (width + 1)
    const bottom = Math.min(height, y + half) * (width + 1)
    const rows = (bottom - top) / (width + 1)
    for (let x = 0; x < width; x++) {
      const left = Math.max(0, x - half)
      const right = Math.min(width, x + half)
      const sum =
        (sums[bottom + right] as number) -
        (sums[bottom + left] as number) -
        (sums[top + right] as number) +
        (sums[top + left] as number)
      const point = data[y * width + x] as number
      if (point * rows * (right - left) < sum * share) dark[y * width + x] = 1
    }
  }
  return dark
}
