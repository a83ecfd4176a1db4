import type { CameraSettings } from './camera.ts'
import type { HandSettings } from './hand.ts'
import type { PrintedPage } from './sheet-paper.ts'

export interface DrawingSettings {
  readonly hand: HandSettings
  readonly camera: CameraSettings
}

/** What the issue of the reader asks for. */
export const usual: DrawingSettings = {
  hand: {
    tools: { pen: 0.6, pencil: 0.18, felt: 0.14, light: 0.08 },
    ticks: {
      cross: 0.42,
      check: 0.25,
      slash: 0.08,
      scribble: 0.06,
      dot: 0.05,
      short: 0.06,
      wide: 0.08,
    },
    ...{ ticked: 0.28, struck: 0.015, erased: 0.015, speck: 0.03 },
  },
  camera: {
    ...{ telephone: 0.6, turn: 12, tilt: 12, upsideDown: 0.15, dimmest: 0.6 },
    ...{ noise: 6, blur: 0.17, bend: 0.6, folded: 0.25, quality: 60 },
  },
}

/** Twice as bad: to see how the reader gives way. */
export const harder: DrawingSettings = {
  hand: {
    tools: { pen: 0.4, pencil: 0.25, felt: 0.15, light: 0.2 },
    ticks: {
      cross: 0.3,
      check: 0.22,
      slash: 0.1,
      scribble: 0.1,
      dot: 0.08,
      short: 0.08,
      wide: 0.12,
    },
    ...{ ticked: 0.3, struck: 0.03, erased: 0.04, speck: 0.08 },
  },
  camera: {
    ...{ telephone: 0.85, turn: 14, tilt: 18, upsideDown: 0.3, dimmest: 0.8 },
    ...{ noise: 11, blur: 0.3, bend: 1.1, folded: 0.5, quality: 45 },
  },
}

const common = { marks: { side: 5, inset: 10 }, code: { x: 20, y: 12, side: 20 } }

/** Rows of five boxes, far apart; then lists of boxes 7 mm apart, where a tick may run into the next box. */
export const pages: readonly PrintedPage[] = [
  {
    ...common,
    boxes: Array.from({ length: 60 }, (_, at) => ({
      id: `a${Math.floor(at / 5)}.${at % 5}`,
      x: 22 + (at % 5) * 35,
      y: 48 + Math.floor(at / 5) * 19,
      side: 4,
    })),
  },
  {
    ...common,
    boxes: Array.from({ length: 60 }, (_, at) => ({
      id: `b${Math.floor(at / 20)}.${at % 20}`,
      x: 22 + Math.floor(at / 20) * 58,
      y: 48 + (at % 20) * 7,
      side: 4,
    })),
  },
]

/** The rules, as the bench prints them. */
export function rulesOf({ hand, camera }: DrawingSettings): readonly string[] {
  const shares = (weights: Readonly<Record<string, number>>) =>
    Object.entries(weights)
      .map(([name, weight]) => `${name} ${Number((weight * 100).toFixed(1))} %`)
      .join(', ')
  const { tools, ticks, ...boxes } = hand
  return [
    'A4, 60 boxes of 4 mm a page, frames of 0.35 mm; every other page has them 7 mm apart, the others 19 mm.',
    `One tool a page: ${shares(tools)} (pen 0.35–0.6 mm at 60–90 % of black, pencil 40–65 % with grain, felt 0.7–1.2 mm, light 26–40 %).`,
    `Ticks: ${shares(ticks)} (wide: up to once its side out of the box; short: from 0.4 of the side; scribble: zigzags with white between, since a box filled to its corners is struck out).`,
    `Of all boxes: ${shares(boxes)} (struck: blackened both ways; erased: 3–14 % of black left; speck: 0.15–0.5 mm).`,
    `Telephone ${camera.telephone * 100} %, 5.6–7 points a mm, turned to ±${camera.turn}°, leaned to ±${camera.tilt}° each way at 420 mm, light down by ${camera.dimmest * 100} % at most (slope, corners, soft shadow), paper bent to ${camera.bend} mm; the others scanned at 150 dpi, turned to ±${camera.turn / 3}°.`,
    `Upside down ${camera.upsideDown * 100} %; folded across ${camera.folded * 100} %; noise to ${camera.noise} of 255; blur to ${camera.blur} mm; JPEG ${camera.quality}.`,
  ]
}
