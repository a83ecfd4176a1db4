import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { list } from 'tar'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { buildAssets } from './build.mjs'

const home = mkdtempSync(join(tmpdir(), 'ouvroir-build-'))
const to = join(home, 'dist/assets')
afterAll(() => rmSync(home, { recursive: true, force: true }))

beforeEach(() => {
  rmSync(home, { recursive: true, force: true })
  put('src/ui/tokens.css', '@font-face { font-family: A; src: url("/assets/atkinson.woff2") }')
  put('src/ui/base.css', 'body { margin: 0 }')
  put('src/ui/Badge/Badge.css', '.badge { color: red }')
  put('src/modules/people/pages/people.css', '.people { color: blue }')
  put('src/ui/Menu/Menu.island.ts', 'customElements.define("x-menu", class extends HTMLElement {})')
  put('src/ui/Menu/Menu.test.ts', 'throw new Error("tests are not built")')
  put('src/ui/public/mark.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
})

describe('what browsers load', () => {
  it('is named after its content: same content, same name; other content, other name', async () => {
    const first = await buildAssets(home, to)
    expect(await buildAssets(home, to)).toEqual(first)
    put('src/ui/Badge/Badge.css', '.badge { color: green }')
    const second = await buildAssets(home, to)
    expect(second.style).not.toBe(first.style)
    expect(second.script).toBe(first.script)
    expect(read(first.style)).toContain('.badge')
  })

  it('holds all sheets in one, tokens and bare elements first', async () => {
    const { style } = await buildAssets(home, to)
    const order = ['@font-face', 'body', '.badge', '.people'].map((word) =>
      read(style).indexOf(word),
    )
    expect(order).toEqual(order.toSorted((one, other) => one - other))
    expect(order).not.toContain(-1)
  })

  it('offers the source, and never what a host keeps beside it', async () => {
    put('README.md', '# Ouvroir')
    put('.env', 'SMTP_URL=smtp://secret')
    put('.npmrc', '//registry/:_authToken=secret')
    put('var/postgres.log', 'private')
    const { source } = await buildAssets(home, to)
    const archive = join(to, source.replace('/assets/', ''))
    const names = []
    await list({ file: archive, onReadEntry: (entry) => names.push(entry.path) })
    expect(names).toContain('README.md')
    expect(names).toContain('src/ui/base.css')
    expect(names.filter((name) => /env|npmrc|var/.test(name))).toEqual([])
  })

  it('points to the faces and the mark where they really are', async () => {
    const { style, fonts, mark } = await buildAssets(home, to)
    expect(fonts).toHaveLength(2)
    expect(fonts.some((font) => read(style).includes(font))).toBe(true)
    expect(mark).toMatch(/^\/assets\/mark-[0-9a-f]{10}\.svg$/)
    expect(read(mark)).toContain('<svg')
  })

  it('holds all islands in one script', async () => {
    const { script } = await buildAssets(home, to)
    expect(read(script)).toContain('x-menu')
    expect(read(script)).not.toContain('tests are not built')
  })

  it('has compressed twins that say the same', async () => {
    const { style } = await buildAssets(home, to)
    const plain = read(style)
    expect(brotliDecompressSync(readFileSync(`${pathOf(style)}.br`)).toString()).toBe(plain)
    expect(gunzipSync(readFileSync(`${pathOf(style)}.gz`)).toString()).toBe(plain)
  })

  it('refuses a sheet that asks for a file which is not there', async () => {
    put('src/ui/Badge/Badge.css', '.badge { background: url("/assets/gone.svg") }')
    await expect(buildAssets(home, to)).rejects.toThrow('/assets/gone.svg')
  })
})

function put(path, text) {
  mkdirSync(dirname(join(home, path)), { recursive: true })
  writeFileSync(join(home, path), text)
}

function pathOf(address) {
  return join(to, address.replace('/assets/', ''))
}

function read(address) {
  return readFileSync(pathOf(address), 'utf8')
}
