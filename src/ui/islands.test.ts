import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

const source = join(import.meta.dirname, '..')
const islands = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.island.ts'),
)

test('all that moves weighs 20 kB at most, once minified and before compression', async () => {
  expect(islands.length).toBeGreaterThan(4)
  const built = await build({
    stdin: {
      contents: islands.map((path) => `import ${JSON.stringify(`./${path}`)}`).join('\n'),
      resolveDir: source,
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  })
  const bytes = built.outputFiles[0]?.contents.length ?? 0
  expect(bytes).toBeGreaterThan(1000)
  expect(bytes).toBeLessThanOrEqual(20_000)
})
