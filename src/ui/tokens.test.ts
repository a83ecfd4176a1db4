import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { palette } from './Picture/paint.ts'

const here = import.meta.dirname
const sheet = readFileSync(join(here, 'tokens.css'), 'utf8')
const light = tokensOf(/^:root \{\n {2}color-scheme: light;([\s\S]*?)^\}/m)
const dark = tokensOf(/:root:not\(\[data-theme="light"\]\) \{([\s\S]*?)\}/)
const asked = tokensOf(/:root\[data-theme="dark"\] \{([\s\S]*?)\}/)

const papers = ['paper', 'sheet']
const washes = ['accent-wash', 'action-wash', 'good-wash', 'caution-wash', 'danger-wash']

/** Every text colour with every ground it is written on: AAA, 7 to 1. */
const texts: readonly (readonly [string, readonly string[]])[] = [
  ['ink', [...papers, ...washes, 'neutral-wash', 'land']],
  ['ink-soft', papers],
  ['accent-text', papers],
  ['action', [...papers, 'action-wash']],
  ['action-strong', [...papers, ...washes, 'neutral-wash']],
  ['good-text', [...papers, 'good-wash']],
  ['caution-text', ['caution-wash']],
  ['danger-text', [...papers, 'danger-wash']],
  ['paper', ['ink']],
  ['sheet', ['ink']],
  ['on-action', ['action', 'action-strong']],
  ['on-danger', ['danger']],
]

/** What must be seen to understand, against what lies under it: 3 to 1. */
const shapes: readonly (readonly [string, readonly string[]])[] = [
  ['accent', [...papers, 'land']],
  ['action', [...papers, 'land']],
  ['good', [...papers, 'land', 'good-wash']],
  ['danger', papers],
  ['line-strong', papers],
  ['ink-soft', papers],
  ['ink', ['caution']],
  ...Array.from({ length: 8 }, (_, rank) => [`series-${rank + 1}`, papers] as const),
]

test('the dark theme is the same whether the system or the reader asks for it', () => {
  expect(asked).toEqual(dark)
  expect(Object.keys(dark).sort()).toEqual(Object.keys(light).sort())
})

test.each([
  ['light', light],
  ['dark', dark],
])('in the %s theme every text is written at 7 to 1 at least', (theme, tokens) => {
  const weak = texts.flatMap(([text, grounds]) =>
    grounds
      .filter((ground) => contrast(tokens, text, ground) < 7)
      .map((ground) => `${text} on ${ground}: ${contrast(tokens, text, ground).toFixed(2)}`),
  )
  expect(weak, theme).toEqual([])
})

test.each([
  ['light', light],
  ['dark', dark],
])('in the %s theme every shape that tells something stands out at 3 to 1', (theme, tokens) => {
  const weak = shapes.flatMap(([shape, grounds]) =>
    grounds
      // On dark paper the yellow triangle stands out by itself: its outline matters on light paper.
      .filter(() => theme === 'light' || shape !== 'ink')
      .filter((ground) => contrast(tokens, shape, ground) < 3)
      .map((ground) => `${shape} on ${ground}: ${contrast(tokens, shape, ground).toFixed(2)}`),
  )
  expect(weak, theme).toEqual([])
})

test('vermilion on its own wash is too weak for words, which is why no sheet writes with it', () => {
  expect(contrast(light, 'accent', 'accent-wash')).toBeLessThan(4.5)
  const written = new Set(texts.map(([text]) => text))
  const colours = [...allSheets().matchAll(/(?:^|[;{\s])color:\s*var\(--([\w-]+)\)/g)]
  expect(colours.length).toBeGreaterThan(20)
  expect(colours.map(([, name]) => name ?? '').filter((name) => !written.has(name))).toEqual([])
})

test('a component takes its colours from the tokens, never from itself', () => {
  const own = allSheets('tokens.css').match(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/gi) ?? []
  expect(own).toEqual([])
})

test('pictures carry the light colours of the tokens', () => {
  for (const [name, colour] of Object.entries(palette)) expect(colour, name).toBe(light[name])
})

test.each([
  ['light', light],
  ['dark', dark],
])('the eight series of the %s theme stay apart for the three colour blindnesses', (_, tokens) => {
  const colours = Array.from({ length: 8 }, (_, rank) => linear(tokens[`series-${rank + 1}`] ?? ''))
  for (const [name, matrix] of Object.entries(blindness)) {
    const seen = colours.map((colour) => oklab(matrix ? multiply(matrix, colour) : colour))
    for (let a = 0; a < seen.length; a++) {
      for (let b = a + 1; b < seen.length; b++) {
        const apart = distance(seen[a] ?? [], seen[b] ?? [])
        expect(apart, `${name}: series ${a + 1} and ${b + 1}`).toBeGreaterThan(0.07)
      }
    }
  }
})

/** Machado, Oliveira, Fernandes (2009), severity 1, on linear colours. */
const blindness = {
  none: undefined,
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

function tokensOf(block: RegExp): Record<string, string> {
  const body = block.exec(sheet)?.[1] ?? ''
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, k, v]) => [k, v]))
}

function allSheets(except = ''): string {
  return readdirSync(here, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.css') && path !== except)
    .map((path) => readFileSync(join(here, path), 'utf8'))
    .join('\n')
}

function contrast(tokens: Record<string, string>, a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(tokens[a]), luminance(tokens[b])].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string | undefined): number {
  const [red = 0, green = 0, blue = 0] = linear(colour ?? '')
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linear(colour: string): number[] {
  if (!/^#[0-9a-f]{6}$/.test(colour)) throw new Error(`not a colour: ${colour}`)
  return [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
}

function multiply(matrix: readonly (readonly number[])[], colour: readonly number[]): number[] {
  return matrix.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, factor, at) => sum + factor * (colour[at] ?? 0), 0),
      ),
    ),
  )
}

function oklab([r = 0, g = 0, b = 0]: readonly number[]): number[] {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.hypot(...a.map((part, at) => part - (b[at] ?? 0)))
}
