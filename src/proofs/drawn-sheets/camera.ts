import sharp from 'sharp'
import type { Dice } from './dice.ts'
import { dots, type SheetPaper } from './sheet-paper.ts'

export interface CameraSettings {
  /** Share of the pictures made by a telephone; the others by a scanner, which turns less and has even light. */
  readonly telephone: number
  /** Degrees, at most. */
  readonly turn: number
  readonly tilt: number
  readonly upsideDown: number
  /** Share of the light that is lost at the darkest, at most. */
  readonly dimmest: number
  /** Deviation of the noise, of 255, and of the blur, in millimetres; at most. */
  readonly noise: number
  readonly blur: number
  /** Millimetres by which the paper is bent, at most. */
  readonly bend: number
  readonly folded: number
  readonly quality: number
}

const scanned = 150 / 25.4

/** A pinhole that looks at a sheet: written with angles and a focal length, where the reader solves for four points. */
export async function photograph(
  paper: SheetPaper,
  settings: CameraSettings,
  dice: Dice,
): Promise<Buffer> {
  const isTelephone = dice.is(settings.telephone)
  const degrees = Math.PI / 180
  const turn = dice.between(-1, 1) * (isTelephone ? settings.turn : settings.turn / 3) * degrees
  const upside = dice.is(settings.upsideDown) ? Math.PI : 0
  const tilt = isTelephone ? settings.tilt * degrees : 0
  const [pitch, yaw] = [dice.between(-tilt, tilt), dice.between(-tilt, tilt)]
  const grain = isTelephone ? dice.between(5.6, 7) : scanned
  const away = 420
  const toPicture = lens(turn + upside, pitch, yaw, away, grain)
  const [wide, high] = [paper.width / dots, paper.height / dots]
  const seen = [
    [0, 0],
    [wide, 0],
    [wide, high],
    [0, high],
  ].map(([x = 0, y = 0]) => toPicture(x - wide / 2, y - high / 2))
  const edge = isTelephone ? dice.between(10, 60) : 4
  const left = Math.min(...seen.map(([x]) => x)) - edge
  const top = Math.min(...seen.map(([, y]) => y)) - edge
  const width = Math.round(Math.max(...seen.map(([x]) => x)) - left + edge)
  const height = Math.round(Math.max(...seen.map(([, y]) => y)) - top + edge)
  const toPaper = unLens(turn + upside, pitch, yaw, away, grain)
  const light = lightOf(width, height, isTelephone ? settings.dimmest : 0.04, dice)
  const table = isTelephone ? dice.between(40, 190) : 252
  const bend = {
    far: isTelephone ? dice.between(0, settings.bend) : 0,
    start: dice.between(0, 6),
    long: dice.between(150, 400),
  }
  const fold = dice.is(settings.folded)
    ? {
        at: high * dice.between(0.3, 0.7),
        deep: dice.between(-0.16, 0.2),
        lean: dice.between(-0.02, 0.02),
        shade: dice.between(-0.07, 0.07),
      }
    : undefined
  const noise = grainOf(
    dice,
    dice.between(0.3, 1) * (isTelephone ? settings.noise : settings.noise / 2),
  )
  const out = new Uint8Array(width * height)
  for (let row = 0; row < height; row++) {
    const shift = Math.floor(dice.next() * 30_000)
    for (let column = 0; column < width; column++) {
      const [u, v] = toPaper(column + 0.5 + left, row + 0.5 + top)
      const y = v + high / 2
      const x = u + wide / 2 + bend.far * Math.sin(bend.start + (y / bend.long) * 2 * Math.PI)
      let value = table
      if (x >= 0 && y >= 0 && x < wide && y < high) {
        value = pointAt(paper, x * dots - 0.5, y * dots - 0.5) * 0.94
        if (fold) {
          const off = y - fold.at - fold.lean * x
          if (off > 0) value *= 1 + fold.shade
          if (Math.abs(off) < 0.5) value *= 1 - fold.deep * (1 - Math.abs(off) / 0.5)
        }
      }
      const lit =
        value * light(column, row) + (noise[(shift + column * 7) % noise.length] as number)
      out[row * width + column] = Math.min(255, Math.max(0, lit))
    }
  }
  const blur = dice.between(0.05, 1) * settings.blur * grain
  const picture = sharp(out, { raw: { width, height, channels: 1 } })
  return (blur > 0.3 ? picture.blur(blur) : picture).jpeg({ quality: settings.quality }).toBuffer()
}

type Mapping = (x: number, y: number) => [number, number]

/** Turned in its plane, then leaned, then seen from `away` millimetres. */
function lens(turn: number, pitch: number, yaw: number, away: number, grain: number): Mapping {
  const [a, b] = axes(turn, pitch, yaw)
  return (x, y) => {
    const depth = 1 + (a[2] * x + b[2] * y) / away
    return [((a[0] * x + b[0] * y) / depth) * grain, ((a[1] * x + b[1] * y) / depth) * grain]
  }
}

/** Where a ray through a point of the picture meets the sheet: two equations, two unknowns. */
function unLens(turn: number, pitch: number, yaw: number, away: number, grain: number): Mapping {
  const [a, b] = axes(turn, pitch, yaw)
  return (column, row) => {
    const [u, v] = [column / grain, row / grain]
    const [p, q] = [a[0] - (u * a[2]) / away, b[0] - (u * b[2]) / away]
    const [r, s] = [a[1] - (v * a[2]) / away, b[1] - (v * b[2]) / away]
    const whole = p * s - q * r
    return [(u * s - v * q) / whole, (v * p - u * r) / whole]
  }
}

type Axis = readonly [number, number, number]

function axes(turn: number, pitch: number, yaw: number): readonly [Axis, Axis] {
  const lean = (x: number, y: number): Axis => {
    const [y1, z1] = [y * Math.cos(pitch), y * Math.sin(pitch)]
    return [x * Math.cos(yaw) + z1 * Math.sin(yaw), y1, z1 * Math.cos(yaw) - x * Math.sin(yaw)]
  }
  return [lean(Math.cos(turn), Math.sin(turn)), lean(-Math.sin(turn), Math.cos(turn))]
}

/** A lamp on one side, corners that are darker, and the soft shadow of a hand. */
function lightOf(width: number, height: number, dimmest: number, dice: Dice) {
  const lost = dice.between(0, dimmest)
  const [slope, corner, shadow] = [
    dice.between(0, lost * 0.5),
    dice.between(0, lost * 0.3),
    dice.is(0.4) ? lost * 0.45 : 0,
  ]
  const from = dice.between(0, 2 * Math.PI)
  const [right, down] = [Math.cos(from), Math.sin(from)]
  const border = dice.between(-0.4, 0.4)
  const soft = dice.between(0.02, 0.12)
  return (column: number, row: number) => {
    const x = (column / width) * 2 - 1
    const y = (row / height) * 2 - 1
    const side = x * down + y * right - border
    const shade = side <= -soft ? 0 : side >= soft ? 1 : (side + soft) / (2 * soft)
    return (
      1 -
      slope * 0.5 * (1 + (x * right + y * down) / 1.5) -
      corner * (x * x + y * y) * 0.5 -
      shadow * shade
    )
  }
}

function grainOf(dice: Dice, deviation: number): Float32Array {
  return Float32Array.from({ length: 65_521 }, () => dice.bell(deviation))
}

function pointAt({ width, height, points }: SheetPaper, x: number, y: number): number {
  const column = Math.min(width - 2, Math.max(0, Math.floor(x)))
  const row = Math.min(height - 2, Math.max(0, Math.floor(y)))
  const [u, v] = [Math.min(1, Math.max(0, x - column)), Math.min(1, Math.max(0, y - row))]
  const at = row * width + column
  const above = (points[at] as number) * (1 - u) + (points[at + 1] as number) * u
  const below = (points[at + width] as number) * (1 - u) + (points[at + width + 1] as number) * u
  return above * (1 - v) + below * v
}
