import { expect, test } from 'vitest'
import { partOfField } from '../../working/nouns.ts'
import { WritingRows } from './WritingRows.tsx'

function labels(control: 'steps' | 'sources' | 'authors') {
  const spec = partOfField('method', control)?.fields.find(({ key }) => key === control)
  if (!spec) throw new Error(`no field of ${control}`)
  const html = String(
    <WritingRows
      {...{ locale: 'fr', spec, control, form: { values: {}, problems: {} } }}
      {...{ label: '', hint: undefined, items: new Map(), found: [] }}
    />,
  )
  const words = [...html.matchAll(/<label[^>]*>(.*?)<\/label>/gs)].map(([, label = '']) =>
    label.replace(/<[^>]*>/g, ''),
  )
  return words.slice(0, words.length / 2)
}

test('a step needs what is done: its title, its minutes and its rank are optional, and say so', () => {
  expect(labels('steps')).toEqual([
    'Titre de l’étape (facultatif)',
    'Ce qu’on fait',
    'Minutes (facultatif)',
    'Rang (facultatif)',
  ])
})

test('a source needs its address, an author a name or an organisation', () => {
  expect(labels('sources')).toEqual(['Ce que c’est (facultatif)', 'Adresse (https://…)'])
  expect(labels('authors').filter((label) => label.includes('facultatif'))).toEqual([])
})
