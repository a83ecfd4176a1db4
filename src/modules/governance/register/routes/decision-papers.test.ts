import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson } from '#modules/people/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { aCircle } from '../../examples.ts'
import { governanceModule } from '../../module.ts'
import { decisionPaths, sheetFormats } from '../../paths/decisions.ts'
import { insertCircle } from '../../store/circles.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const door = openDoor(database, { routes: governanceModule.routes })
const people = new Map<string, Viewer>()
const stranger = asPerson('volunteer')

const who = (name: string): Viewer => {
  const viewer = people.get(name)
  if (!viewer) throw new Error(name)
  return viewer
}

async function post(path: string, fields: Record<string, string | string[]>, as: string) {
  const answer = await door.post(path, fields, who(as))
  expect(answer.status, `${path} ${answer.text.slice(0, 3_000)}`).toBe(303)
  return answer.location ?? ''
}

beforeAll(async () => {
  await insertCircle(db, aCircle(), undefined)
  for (const name of ['Ana', 'Bilal']) {
    const personId = await recordPerson(ctx(), { name, email: undefined })
    people.set(name, asPerson('volunteer', { id: personId, name }))
    const id = newId(clock.now(), clock.chance)
    const member = { id, circleId: aCircle().id, personId, joinedOn: '2026-01-01' }
    await db.insertInto('circle_members').values(member).execute()
  }
})

const slugIn = (at: string) => at.split('/').at(-1) ?? ''

async function opened(title: string): Promise<string> {
  const id = who('Ana').id
  const input = { circle: 'animation', kind: 'consent', title, text: 'Se réunir le jeudi soir.' }
  const led = { carrier: id, facilitator: id, mode: 'room', quorum: '2', isPublic: 'yes' }
  const at = await post('/decisions', { ...input, ...led }, 'Ana')
  const present = [...people.values()].map((person) => person.id)
  await post(`${at}/conduite`, { act: 'open', present }, 'Ana')
  return at
}

async function adopted(title: string): Promise<string> {
  const at = await opened(title)
  for (let step = 0; step < 4; step++) await post(`${at}/conduite`, { act: 'next' }, 'Ana')
  for (const name of ['Ana', 'Bilal']) {
    await post(`${at}/reponse`, { answer: 'consent', version: '1' }, name)
  }
  await post(`${at}/conduite`, { act: 'adopt' }, 'Ana')
  return at
}

const formats = {
  pdf: { type: 'application/pdf', begins: '%PDF' },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    begins: 'PK',
  },
  odt: { type: 'application/vnd.oasis.opendocument.text', begins: 'PK' },
} as const

describe('the paper of a decision', () => {
  test('that is taken is a PDF, a Word and an OpenDocument file, offered on its page, for its circle', async () => {
    const at = await adopted('Nos réunions du jeudi')
    const page = (await door.get(at, who('Bilal'))).text
    for (const format of sheetFormats) {
      const path = decisionPaths.sheet(slugIn(at), format)
      expect(page).toContain(`href="${path}"`)
      const paper = await door.get(path, who('Bilal'))
      expect(paper.status, format).toBe(200)
      expect(paper.response.headers.get('content-type')).toContain(formats[format].type)
      expect(paper.response.headers.get('content-disposition')).toContain(`.${format}`)
      expect(paper.text.startsWith(formats[format].begins)).toBe(true)
      // Anyone reads what was decided on its page; its paper names who was there, and is for who follows it.
      expect((await door.get(path, stranger)).status, format).toBe(404)
      expect((await door.get(path)).status, format).toBe(303)
    }
    expect((await door.get(at, stranger)).text).not.toContain('feuille.')
  })

  test('that does not exist, or that was dropped, is not found, and is not offered', async () => {
    for (const format of sheetFormats) {
      expect((await door.get(decisionPaths.sheet('inconnue', format), who('Ana'))).status).toBe(404)
    }
    expect((await door.get('/decisions/inconnue/feuille.exe', who('Ana'))).status).toBe(404)
    const at = await opened('Une idée retirée')
    expect((await door.get(at, who('Ana'))).text).toContain(decisionPaths.sheet(slugIn(at), 'pdf'))
    await post(`${at}/conduite`, { act: 'withdraw', text: 'Plus besoin.' }, 'Ana')
    expect((await door.get(at, who('Ana'))).text).not.toContain('feuille.')
    for (const format of sheetFormats) {
      const path = decisionPaths.sheet(slugIn(at), format)
      expect((await door.get(path, who('Ana'))).status, format).toBe(404)
    }
  })
})

test('the file of decisions says which have no term', async () => {
  await adopted('Sans fin prévue')
  const csv = (await door.get(decisionPaths.files.csv, who('Ana'))).text
  const line = csv.split('\n').find((row) => row.startsWith('Sans fin prévue'))
  expect(line?.split(';')).toContain('sans terme')
})
