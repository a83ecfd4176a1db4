import { beforeEach, expect, test } from 'vitest'
import { emptyForm } from '#kit/form.ts'
import { isStaff, type Viewer } from '#kit/viewer.ts'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { page, seeOther } from '../answers.ts'
import { get, type HttpContext, post, type RouteOptions } from '../routes.ts'
import { useDatabase } from '../testing/database.ts'
import { openDoor, testHouse } from '../testing/door.ts'
import { watchPeopleHere } from './people-here.ts'

const database = useDatabase()
const { clock } = database

const drawn = (c: HttpContext, own = false) => {
  const { frame } = c.var
  const field = <TextField name="title" label="Titre" form={emptyForm} value="Le verger" />
  const form = (id: string) => (
    <Form frame={frame} id={id} action={c.req.path} form={emptyForm} submit="Garder" seen own={own}>
      {field}
    </Form>
  )
  return page(
    c,
    <Layout frame={frame} title="Le verger">
      {form('un')}
      {form('deux')}
    </Layout>,
  )
}
/** Those of the team write; whoever else comes reads the same page without its form, or does not. */
const forTeam = (c: HttpContext) =>
  isStaff(c.var.frame.viewer)
    ? drawn(c)
    : page(
        c,
        <Layout frame={c.var.frame} title="Le verger">
          Lire
        </Layout>,
      )
const edit = (path: string, options: RouteOptions = {}) => [
  get(path, 'anyone', forTeam, options),
  post(path, 'staff', (c) => seeOther(c, '/vergers')),
]
const routes = [
  ...edit('/vergers/:slug'),
  get('/vergers/:slug/notes', 'staff', (c) => drawn(c, true)),
  get('/mes-vergers', 'signed-in', (c) => drawn(c)),
  get('/communs/:slug', 'anyone', (c) => drawn(c)),
  get('/reglages', 'staff', (c) => drawn(c)),
  get('/liens/:token', 'anyone', forTeam),
  get('/urnes/:slug', 'anyone', forTeam, { untimed: true }),
]

const person = (id: number, name: string, role: 'lab-team' | 'participant'): Viewer => ({
  id: `01900000-0000-7000-8000-00000000000${id}`,
  name,
  roles: [{ role }],
  secondFactor: true,
})
const samira = person(1, 'Samira Diop', 'lab-team')
const camille = person(2, 'Camille Roux', 'lab-team')
const stranger = person(3, 'Paul Durand', 'participant')

const names = new Map([samira, camille].map(({ id, name }) => [id, name]))

let door: ReturnType<typeof openDoor>
beforeEach(() => {
  clock.set('2026-11-30T13:02:00Z')
  const here = watchPeopleHere('test', () => undefined)
  door = openDoor(database, {
    routes,
    here,
    house: { ...testHouse(database), writerName: async (_db, id) => names.get(id) },
    drawProblem: (frame, status) => String(<Layout frame={frame} title={String(status)} />),
  })
})

const verger = '/vergers/le-verger'
const ask = async (page: string, as?: Viewer) => {
  const answer = await door.get(`/ici?page=${encodeURIComponent(page)}`, as)
  return [answer.status, JSON.parse(answer.text) as unknown]
}
const sees = async (path: string, as: Viewer | undefined, headers = {}) =>
  (await door.get(path, as, headers)).text.match(/[^<>]*cette page ouverte, depuis[^<>]*/g) ?? []
const since = (name: string) => `${name} a aussi cette page ouverte, depuis 14 h 02.`
const later = (minutes: number) =>
  clock.set(new Date(Date.parse('2026-11-30T13:02:00Z') + minutes * 60_000))
const bare = (sentences: readonly string[]) => sentences.map((words) => words.replace(/\s/g, ' '))

test('two who open one form see each other, once a page, and never themselves', async () => {
  expect(await sees(verger, samira)).toEqual([])
  expect(bare(await sees(verger, camille))).toEqual([since('Samira Diop')])
  expect(await sees(verger, samira)).toHaveLength(1)
  const [status, told] = await ask(verger, samira)
  expect(status).toBe(200)
  expect(bare((told as { others: string[] }).others)).toEqual([since('Camille Roux')])
  expect(await sees('/vergers/la-haie', camille)).toEqual([])
})

test('whoever may not open the form is told nothing, by the page or by its address of refreshing', async () => {
  await sees(verger, samira)
  expect(await sees(verger, stranger)).toEqual([])
  expect(await ask(verger, stranger)).toEqual([404, { others: [] }])
  expect(await ask(verger)).toEqual([404, { others: [] }])
  // Refused at the door, its page of refusal is one of the house too.
  await sees('/reglages', samira)
  expect((await door.get('/reglages', stranger)).status).toBe(403)
  expect(await sees('/reglages', stranger)).toEqual([])
  expect(await sees(verger, camille)).toHaveLength(1)
  expect((await ask(verger, { ...camille, roles: [] }))[0]).toBe(404)
})

test('they are gone after minutes, sooner when they saved', async () => {
  await sees(verger, samira)
  later(9)
  expect(await sees(verger, camille)).toHaveLength(1)
  later(10)
  expect(await sees(verger, camille)).toEqual([])
  await sees(verger, samira)
  await door.post(verger, {}, samira)
  expect(await sees(verger, camille)).toEqual([])
})

test('what a visitor is sent, kept or not, never carries it', async () => {
  for (const path of [verger, '/communs/le-four']) {
    await sees(path, samira)
    for (const _time of [1, 2]) {
      const { status, text } = await door.get(path)
      expect([path, status]).toEqual([path, 200])
      expect(text).not.toContain('people-here')
      expect(text).not.toContain('Samira')
    }
    // And a visitor is nobody who could be seen.
    expect(await sees(path, camille)).toHaveLength(1)
  }
})

test('nothing is told of what is one’s own, of a secret link, nor of a visit without a moment', async () => {
  for (const path of [`${verger}/notes`, '/mes-vergers', '/liens/secret', '/urnes/une']) {
    await sees(path, samira)
    expect(await sees(path, camille), path).toEqual([])
    expect(await ask(path, camille), path).toEqual([404, { others: [] }])
  }
})
