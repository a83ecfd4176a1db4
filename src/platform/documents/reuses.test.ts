import sharp from 'sharp'
import { expect, test } from 'vitest'
import { drawnMark } from './mark.ts'
import { drawnShapes } from './reuses.ts'

const svg = (inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="10" height="10">${inner}</svg>`
const level = (at: number) => `<g id="g${at}">${`<use href="#g${at - 1}"/>`.repeat(10)}</g>`
const nested = svg(
  `<defs><rect id="g0" width="1" height="1"/>${[1, 2, 3, 4, 5, 6].map(level).join('')}</defs><use href="#g6"/>`,
)

test('shapes are counted through what is used', () => {
  expect(drawnShapes(svg('<rect id="a"/><use href="#a"/><use xlink:href="#a"/>'))).toBe(4)
  expect(drawnShapes(nested)).toBeGreaterThan(1_000_000)
  expect(drawnShapes(svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'))).toBe(
    Number.POSITIVE_INFINITY,
  )
})

test('a drawing that reuses itself without end is refused before it is opened', async () => {
  const start = process.cpuUsage()
  expect(await drawnMark(Buffer.from(nested))).toBeUndefined()
  // Opened, it costs seconds.
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(1_000)
  const few = svg('<rect id="a" width="4" height="4"/><use href="#a" x="5"/>')
  expect(await drawnMark(Buffer.from(few))).toBeDefined()
})

test('a picture on which nothing is seen is no mark', async () => {
  const clear = { width: 40, height: 20, channels: 4, background: '#ffffff00' } as const
  expect(await drawnMark(await sharp({ create: clear }).png().toBuffer())).toBeUndefined()
  expect(await drawnMark(Buffer.from(svg('')))).toBeUndefined()
  expect(await drawnMark(new Uint8Array())).toBeUndefined()
  const seen = { ...clear, background: '#c8331a' } as const
  expect(await drawnMark(await sharp({ create: seen }).png().toBuffer())).toBeDefined()
})
