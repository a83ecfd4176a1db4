import { describe, expect, test } from 'vitest'
import { askedFilters, isWithin, type List, listHref, readList, sortedRows } from './list.ts'

interface Row {
  readonly name: string
  readonly day?: string
}

const list: List<Row> = {
  title: 'Liste',
  path: '/l',
  files: { csv: '/l.csv' },
  fileName: 'liste',
  counted: String,
  columns: [
    { key: 'nom', title: 'Nom', kind: 'text', sortable: true, value: ({ name }) => name },
    { key: 'jour', title: 'Jour', kind: 'day', sortable: true, value: ({ day }) => day },
    { key: 'autre', title: 'Autre', kind: 'text', value: () => '' },
  ],
  filters: [
    { kind: 'words', name: 'q', label: 'Mots' },
    {
      kind: 'choice',
      name: 'vue',
      label: 'Vue',
      as: 'links',
      usual: 'toutes',
      options: [
        { value: 'toutes', label: 'Toutes' },
        { value: 'tard', label: 'En retard' },
      ],
    },
    { kind: 'yes', name: 'seul', label: 'Seul' },
    { kind: 'days', name: 'jour', label: 'Jour' },
    { kind: 'kept', name: 'import', label: 'Import', accepts: (text) => /^\d+$/.test(text) },
  ],
  order: { sort: 'nom' },
  perPage: 10,
  today: '2026-11-30',
}

const asked = (href: string) =>
  Object.fromEntries(new URL(href, 'https://reseau.example').searchParams)

describe('the address of a list', () => {
  test('says its view, and is read back', () => {
    const query = {
      q: 'val',
      vue: 'tard',
      seul: 'oui',
      'jour-du': '2026-01-01',
      import: '12',
      tri: '-jour',
      page: '3',
    }
    const view = readList(list, query)
    expect(asked(listHref(list, view, { page: 3 }))).toEqual(query)
    expect(readList(list, asked(listHref(list, view, { page: 3 })))).toEqual(view)
  })

  test('what is usual is not written, and a change goes back to the first page', () => {
    expect(listHref(list, readList(list, { vue: 'toutes', tri: 'nom', page: '1' }))).toBe('/l')
    const view = readList(list, { q: 'x', page: '4' })
    expect(listHref(list, view, { values: { vue: 'tard' } })).toBe('/l?q=x&vue=tard')
    expect(listHref(list, view, { values: { q: undefined } }, '/l.csv')).toBe('/l.csv')
  })

  test('what the list does not know is left aside', () => {
    const odd = {
      q: '  ',
      vue: '__proto__',
      seul: 'yes',
      'jour-du': '2026-02-31',
      import: 'x',
      tri: 'autre',
      page: '-1',
    }
    expect(readList(list, odd)).toEqual(readList(list, {}))
    expect(readList(list, { tri: '-__proto__' }).sort).toEqual({ key: 'nom', down: false })
    expect(readList(list, { q: 'a'.repeat(5000) }).values['q']).toHaveLength(100)
  })

  test('a filter that is asked can be taken away; the usual one is none', () => {
    const view = readList(list, { vue: 'tard', 'jour-au': '2026-01-01' })
    expect(askedFilters(list, view).map(({ names }) => names)).toEqual([
      ['vue'],
      ['jour-du', 'jour-au'],
    ])
    expect(askedFilters(list, readList(list, { vue: 'toutes' }))).toEqual([])
  })
})

describe('rows', () => {
  const rows: readonly Row[] = [
    { name: 'Évron', day: '2026-02-01' },
    { name: 'avoir' },
    { name: 'Zoé', day: '2026-01-01' },
  ]
  const names = (key: string, down = false) =>
    sortedRows(list, rows, { key, down }).map(({ name }) => name)

  test('are sorted without capitals or accents, what is not known last both ways', () => {
    expect(names('nom')).toEqual(['avoir', 'Évron', 'Zoé'])
    expect(names('jour')).toEqual(['Zoé', 'Évron', 'avoir'])
    expect(names('jour', true)).toEqual(['Évron', 'Zoé', 'avoir'])
    expect(names('rien')).toEqual(['Évron', 'avoir', 'Zoé'])
  })

  test('are within the days that are asked, the ends included', () => {
    const view = readList(list, { 'jour-du': '2026-01-01', 'jour-au': '2026-01-31' })
    expect(isWithin(view, 'jour', '2026-01-31')).toBe(true)
    expect(isWithin(view, 'jour', '2026-02-01')).toBe(false)
    expect(isWithin(view, 'jour', undefined)).toBe(false)
    expect(isWithin(readList(list, {}), 'jour', undefined)).toBe(true)
  })
})
