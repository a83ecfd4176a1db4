import { beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { Layout } from '#ui/Layout/Layout.tsx'
import { again, page, seeOther } from '../answers.ts'
import { get, type HttpContext, post } from '../routes.ts'
import { useDatabase } from '../testing/database.ts'
import { openDoor } from '../testing/door.ts'
import { asPerson } from '../testing/world.ts'

const database = useDatabase()
const samira: Viewer = asPerson('lab-team')
const lamps = (c: HttpContext) => <Layout frame={c.var.frame} title="Lampes" />
let asked: string[] = []
const door = openDoor(database, {
  routes: [
    get('/lampes', 'anyone', (c) => page(c, lamps(c))),
    get('/lampes/:id', 'anyone', (c) => page(c, lamps(c))),
    post('/lampes/refuser', 'anyone', (c) => again(c, lamps(c))),
    post('/lampes/montrer', 'anyone', (c) => page(c, lamps(c))),
    post('/lampes/ranger', 'anyone', (c) => seeOther(c, '/lampes')),
    post('/lampes/fermer', ['finance'], (c) => seeOther(c, '/lampes')),
  ],
  navigation: () => [
    { key: 'today', links: [{ label: 'Aujourd’hui', href: '/atelier' }] },
    {
      key: 'lab',
      links: [
        { label: 'Lampes', href: '/lampes', tabs: [{ label: 'Gérer les lampes', href: '/gerer' }] },
      ],
    },
  ],
  waiting: async () => {
    asked.push('waiting')
    return 16
  },
  discussionAt: async (_ctx, path) => {
    asked.push(path)
    return { href: '/discussions/lamp/1', count: 3 }
  },
  pins: async (_ctx, { path }) => {
    asked.push(path)
    return { kept: [{ label: 'Lampe bleue', href: '/lampes/1' }], manage: '/epingles' }
  },
  drawProblem: (frame) => String(<Layout frame={frame} title="Refusé" />),
})

beforeEach(() => {
  asked = []
})

/** What the frame says of the house, whichever page is in it. */
function saidIn(text: string) {
  return {
    pins: text.includes('Lampe bleue'),
    waiting: text.includes('(16)'),
    discussion: text.includes('/discussions/lamp/1'),
    tabs: text.includes('Gérer les lampes'),
  }
}
const all = { pins: true, waiting: true, discussion: true, tabs: true }

describe('the frame of a page that answers a form', () => {
  it.each([
    ['a form that comes back', '/lampes/refuser', 422],
    ['a page drawn by an act', '/lampes/montrer', 200],
    ['the page of a problem', '/lampes/fermer', 403],
  ])('says what that of a page says: %s', async (_, path, status) => {
    expect(saidIn((await door.get('/lampes', samira)).text)).toEqual(all)
    asked = []
    const sent = await door.post(path, {}, samira)
    expect(sent.status).toBe(status)
    expect(saidIn(sent.text)).toEqual(all)
    // Of the page above: nothing opens the address that the form was sent to.
    expect(asked).toEqual(['waiting', '/lampes', '/lampes'])
    expect(sent.text).toContain('href="/lampes?langue=en"')
  })

  it('asks nothing before an act that leads elsewhere', async () => {
    expect((await door.post('/lampes/ranger', {}, samira)).location).toBe('/lampes')
    expect(asked).toEqual([])
  })

  it('says nothing of the house to a visitor', async () => {
    const { text } = await door.post('/lampes/refuser', {})
    expect(saidIn(text)).toMatchObject({ pins: false, waiting: false, discussion: false })
    expect(asked).toEqual([])
  })
})
