import { expect, test } from 'vitest'
import { readCsv } from '#platform/sheets/read-csv.ts'
import { readWorkbook } from '#platform/sheets/read-xlsx.ts'
import { useOpenDemonstration, wholeHouse } from '../demonstration-forms.ts'

// What a search of resources finds, on all its pages, is what its files hold, in the same order.

const database = useOpenDemonstration()
const { door } = wholeHouse(database)

const bytes = async (path: string) =>
  new Uint8Array(await (await door.get(path)).response.arrayBuffer())
const last = (cells: readonly string[]) => new URL(cells.at(-1) ?? '').pathname

/** Addresses of the results, page after page. */
async function found(query: string): Promise<readonly string[]> {
  const all: string[] = []
  for (let number = 1; number <= 10; number++) {
    const { text } = await door.get(`/ressources?${query}&page=${number}`)
    const results = text.split('id="resultats"')[1]?.split('id="affiner"')[0] ?? ''
    const links = [...results.matchAll(/href="(\/ressources\/[\w-]+)"/g)].map(([, at = '']) => at)
    const before = all.length
    for (const link of links) if (!all.includes(link)) all.push(link)
    if (all.length === before) break
  }
  return all
}

test.each(['', 'q=participation', 'tri=date', 'q=vote&ecrit-en=fr'])('?%s', async (query) => {
  const shown = await found(query)
  expect(shown.length).toBeGreaterThan(0)
  const csv = await readCsv(await bytes(`/ressources.csv?${query}`))
  const book = await readWorkbook(await bytes(`/ressources.xlsx?${query}`))
  if (!csv.ok || !book.ok) throw new Error('a file that cannot be read')
  expect(csv.rows.map(({ cells }) => last(cells))).toEqual(shown)
  expect(book.rows.map(({ cells }) => cells.slice(0, 3))).toEqual(
    csv.rows.map(({ cells }) => cells.slice(0, 3)),
  )
})
