import { beforeAll, expect, test } from 'vitest'
import type { FormSeen } from './crawl.ts'
import { formsOfDemonstration, useOpenDemonstration, wholeHouse } from './demonstration-forms.ts'
import { asSent } from './two-editors-play.ts'

// Half past two, in the night when summer time begins, is no hour: every form of the demonstration where a day and an
// hour are typed says so, and takes half past three.

const database = useOpenDemonstration()
const house = wholeHouse(database)
const { door, staff } = house
const night = '2027-03-28'
let forms: readonly (readonly [string, FormSeen])[]

const isDay = ({ type, name }: FormSeen['fields'][number]) =>
  type === 'date' || /^(?:day|onDay|closesOn|lettersOn)$/.test(name)
const isHour = ({ type, name }: FormSeen['fields'][number]) =>
  /^(?:time|datetime-local)$/.test(type) || /^(?:[a-z]*[tT]ime|startsAt|endsAt)$/.test(name)

beforeAll(async () => {
  const found = await formsOfDemonstration(database, house)
  forms = [...found].flatMap(([key, list]) => {
    const form = list.find(
      ({ fields }) =>
        fields.some(({ type }) => type === 'datetime-local') ||
        (fields.some(isDay) && fields.some(isHour)),
    )
    return form ? [[key, form] as const] : []
  })
}, 300_000)

/** The form as it opens, with this hour of that night wherever an hour is typed. */
function sentAt(form: FormSeen, hour: string) {
  const typed = form.fields.flatMap((field) => {
    if (field.type === 'datetime-local') return [[field.name, `${night}T${hour}`] as const]
    if (isHour(field)) return [[field.name, hour] as const]
    return isDay(field) ? [[field.name, night] as const] : []
  })
  return { ...asSent(form), ...Object.fromEntries(typed) }
}

const says = /une heure est sautée/

test('an hour that is skipped is refused with words, wherever a day and an hour are typed', async () => {
  const [silent, refusing]: [string[], string[]] = [[], []]
  for (const [key, form] of forms) {
    const answer = await door.post(form.action, sentAt(form, '02:30'), staff)
    if (answer.status === 303) silent.push(key)
    const other = await door.post(form.action, sentAt(form, '03:30'), staff)
    expect(other.text, key).not.toMatch(says)
    if (says.test(answer.text)) refusing.push(key)
  }
  expect(silent).toEqual([])
  // The others lacked another answer, which is asked for first.
  expect(refusing.length).toBeGreaterThan(3)
}, 120_000)
