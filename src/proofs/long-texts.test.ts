import { beforeAll, expect, test } from 'vitest'
import { trapField } from '#kit/form.ts'
import type { FormSeen } from './crawl.ts'
import { formsOfDemonstration, useOpenDemonstration, wholeHouse } from './demonstration-forms.ts'

// A field says how long a text it takes; a browser holds to it, a script or an old page does not. Whatever the form, a text
// that is longer is refused with the bound, and given back: it is never cut, nor kept whole behind the back of the page.

const database = useOpenDemonstration()
const house = wholeHouse(database)
const { door, staff } = house
let forms: readonly (readonly [key: string, form: FormSeen, field: string, most: number])[]

beforeAll(async () => {
  const found = await formsOfDemonstration(database, house)
  forms = [...found].flatMap(([key, list]) => {
    const names = new Set(list.flatMap(({ fields }) => fields.flatMap(boundOf)))
    return [...names].flatMap((name) => {
      const form = list.find(({ fields }) => fields.some((field) => boundOf(field).includes(name)))
      const most = form?.fields.find((field) => field.name === name)?.maxlength
      return form && most ? [[key, form, name, most] as const] : []
    })
  })
}, 300_000)

const boundOf = ({ name, type, maxlength }: FormSeen['fields'][number]) =>
  maxlength !== undefined && /^(?:text|textarea|search)$/.test(type) ? [name] : []

function filled({ fields }: FormSeen, long: string, most: number): Record<string, string> {
  const sent = fields.filter(({ type }) => !/^(?:submit|file|checkbox|radio)$/.test(type))
  const other = { text: 'Un mot.', textarea: 'Une phrase entière, en quelques mots.' }
  return Object.fromEntries(
    sent.map(({ name, type, value }) => {
      if (name === long) return [name, `Trop long ${'oui '.repeat(most / 4 + 1)}`]
      // Only machines fill it in: they are thanked, and nothing is kept.
      if (name === trapField) return [name, '']
      return [name, value || (other[type as keyof typeof other] ?? '')]
    }),
  )
}

/** Refused with other words: something else of the form is looked at first, or a bound would say less than its own words. */
const inOtherWords = [
  'POST /decisions/:slug/conduite text',
  'POST /enquetes/:slug/repondre/code code',
  'POST /indice/reprendre code',
  'POST /lettre code',
  'POST /scrutins/:slug/papier/saisie label',
  'POST /tirages/:slug/saisie birthYear',
]

test('a text longer than its field takes is refused with the bound', {
  timeout: 300_000,
}, async () => {
  const untold: string[] = []
  let told = 0
  for (const [key, form, field, most] of forms) {
    database.clock.pass({ seconds: 61 })
    const { status, text } = await door.post(form.action, filled(form, field, most), staff)
    const bound = `trop long : ${most} caractères au plus`
    // A thousand is written with or without its space.
    const words = text.replace(/\s/g, ' ').replace(/(\d) (?=\d{3}\b)/g, '$1')
    if (status === 422 && words.includes(bound)) told += 1
    else untold.push(status === 422 ? `${key} ${field}` : `${key} ${field} ${status}`)
  }
  expect(untold.toSorted()).toEqual(inOtherWords)
  expect(told).toBeGreaterThan(45)
})
