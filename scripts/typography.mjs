#!/usr/bin/env node
/** Sets French spaces and typographic apostrophes in the sentences of src: `node scripts/typography.mjs [path…]`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tsImport } from 'tsx/esm/api'

const { filesBelow, isTest } = await tsImport('../src/law/source.ts', import.meta.url)
const { typeset } = await tsImport('../src/law/typography.ts', import.meta.url)

const root = join(import.meta.dirname, '..')
const wanted = process.argv.slice(2)
for (const file of filesBelow('src', /\.tsx?$/)) {
  if (isTest(file.path)) continue
  if (wanted.length > 0 && !wanted.some((path) => file.path.startsWith(path))) continue
  const text = typeset(file)
  if (text === file.text) continue
  writeFileSync(join(root, file.path), text)
  console.log(file.path)
}
