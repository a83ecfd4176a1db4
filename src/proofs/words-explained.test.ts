import { beforeAll, expect, test } from 'vitest'
import { listRoutes } from '../cli/list-routes.ts'
import { crawl } from './crawl.ts'
import { readPage, useOpenDemonstration, wholeHouse } from './demonstration-forms.ts'

// Whoever comes to a draw for the first time does not know its trade: each page that uses a word of it says what it is.

const database = useOpenDemonstration()
const { rooms, door } = wholeHouse(database)
const routes = listRoutes()
let first: readonly string[]

beforeAll(async () => {
  const open = await Promise.all(
    rooms.map(async (room) => (await room.publicPages?.(database.db)) ?? []),
  )
  first = ['/tirages', '/tirages/simple', '/tirages/preuve', ...open.flat().map(({ path }) => path)]
}, 300_000)

/** Each word, and the shapes in which a page says what it means. */
const trade: readonly { readonly word: RegExp; readonly meant: RegExp }[] = [
  { word: /\bviviers?\b/i, meant: /vivier\s?:\sles personnes|vivier \(|vivier, c’est/i },
  { word: /\bbalises?\b/i, meant: /balise (?:est|:|\()|balise\s:\sun nombre|\(la balise\)/i },
  {
    word: /\bempreintes?\b/i,
    meant:
      /empreinte\s?:\s|empreinte est|empreinte SHA-256 \(|un mot changé|si une (?:seule )?lettre/i,
  },
  { word: /\bgraines?\b/i, meant: /graine\s?:\s|graine \(|graine est/i },
]

/** Lines of a log and names of files are facts of a machine, below the words that tell them. */
function wordsOf(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html
  return main
    .replace(/<(script|style|code|pre|svg)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
}

test('each public page of a draw, and of a protocol, says what the words of the trade mean', async () => {
  const unexplained: string[] = []
  const read = new Set<string>()
  await crawl(
    routes,
    async (path) => {
      if (!/^\/(?:tirages|experiences\/[^/]+\/protocole)/.test(path)) {
        return first.includes(path) ? (await readPage(door, path)).text : ''
      }
      const { text, status, isHtml } = await readPage(door, path)
      if (status !== 200 || !isHtml) return ''
      const words = wordsOf(text)
      for (const { word, meant } of trade) {
        if (!word.test(words)) continue
        read.add(word.source)
        if (!meant.test(words)) unexplained.push(`${path}: ${word.source}`)
      }
      return text
    },
    first,
    6,
  )
  expect(unexplained).toEqual([])
  expect(read.size).toBeGreaterThan(2)
}, 300_000)
