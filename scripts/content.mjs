#!/usr/bin/env node
/** Puts in the program the words that people edit in Markdown and every page needs: `node scripts/content.mjs`, or `npm run fix`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tsImport } from 'tsx/esm/api'

const { writtenFault } = await tsImport('../src/kit/content/content.ts', import.meta.url)
const { readContent } = await tsImport('../src/platform/content.ts', import.meta.url)
const { contentWords, readWords, writtenWords } = await tsImport(
  '../src/law/content-words.ts',
  import.meta.url,
)

for (const content of contentWords) {
  const read = await readContent(content.folder)
  const { words, faults } = readWords(read.files, content)
  // A file that cannot be read would be told to lack all its parts.
  const told = read.faults.length > 0 ? read.faults : faults
  if (told.length === 0)
    writeFileSync(join(import.meta.dirname, '..', content.written), writtenWords(words))
  else {
    console.error(told.map(writtenFault).join('\n'))
    process.exitCode = 1
  }
}
