import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { helpful } from '#modules/assessments/demo/load-demo-index.ts'

const modules = new URL('../../modules/', import.meta.url)

interface Written {
  readonly pillars: readonly { readonly markers: readonly { readonly id: string }[] }[]
}

it('links the markers of the demonstration one by one, each to sheets of the start chosen for it', async () => {
  const model = await readFile(new URL('assessments/content/index-model.yaml', modules), 'utf8')
  const { pillars } = parse(model) as Written
  const known = pillars.flatMap(({ markers }) => markers.map(({ id }) => id))
  expect(Object.keys(helpful).filter((id) => !known.includes(id))).toEqual([])

  const slugs = Object.values(helpful).flat()
  const sheet = (slug: string) => new URL(`resources/starter/content/${slug}.md`, modules)
  expect(slugs.filter((slug) => !existsSync(sheet(slug)))).toEqual([])
  // The same sheet under a quarter of the markers is nobody’s help; nor does a budget speak of neighbours.
  const often = slugs.filter((slug) => slugs.filter((other) => other === slug).length > 2)
  expect(often).toEqual([])
  expect(helpful['working-with-neighbours']).toBeUndefined()
})
