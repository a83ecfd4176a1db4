#!/usr/bin/env node
/** Puts in the program the words of protocols that people edit in Markdown: `node scripts/content.mjs`, or `npm run fix`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tsImport } from 'tsx/esm/api'

const { writtenFault } = await tsImport('../src/kit/content.ts', import.meta.url)
const { readContent } = await tsImport('../src/platform/content.ts', import.meta.url)
const { sectionShapes } = await tsImport(
  '../src/modules/experiments/template/section-shapes.ts',
  import.meta.url,
)
const { protocolContent, protocolWordsPath, readProtocolWords, writtenWords } = await tsImport(
  '../src/law/protocol-words.ts',
  import.meta.url,
)

const read = await readContent(protocolContent)
const { words, faults } = readProtocolWords(read.files, sectionShapes)
const told = [...read.faults, ...faults]
if (told.length > 0) {
  console.error(told.map(writtenFault).join('\n'))
  process.exit(1)
}
writeFileSync(join(import.meta.dirname, '..', protocolWordsPath), writtenWords(words))
