import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { seenField } from '#kit/seen.ts'
import { networkModule } from '#modules/network/module.ts'
import { contactPaths } from '#modules/network/paths/contact.ts'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { formsOf } from '../forms.ts'
import { asSent } from '../two-editors-play.ts'

// A simple field that is written in its list: with its filters and its page, by the act of the room, and no word is lost.

const database = useDatabase()
const { db } = database
const room = networkModule(() => [])
const door = openDoor(database, { routes: room.routes, listeners: room.listeners ?? [] })
const staff = asPerson('lab-team')
const colleague = asPerson('lab-team')

const plain = (html: string) => html.replace(/[\u00a0\u202f]/g, ' ')
const hidden = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
/** The form of the cell that is open. */
const formOf = (html: string) =>
  /<form class="form" id="modifier"[\s\S]*?<\/form>/.exec(html)?.[0] ?? ''
const actionOf = (html: string) =>
  (/action="([^"]*)"/.exec(formOf(html))?.[1] ?? '').replaceAll('&amp;', '&')

async function opened(address: string, as = staff) {
  const page = (await door.get(address, as)).text
  const form = formOf(page)
  return {
    page,
    action: actionOf(page),
    seen: { [seenField]: hidden(form, seenField), _whole: 'yes' },
  }
}

describe('the book of contacts', () => {
  let id = ''
  const at = () => `${contactPaths.list}?q=Zo%C3%A9&modifier=${id}.fonction`
  const stands = () =>
    db.selectFrom('network_contacts').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

  beforeAll(async () => {
    const added = await door.post(
      contactPaths.add,
      {
        ...{ name: 'Zoé Le Goff', email: 'zoe@valbrenne.example', function: 'Maire' },
        ...{ kind: 'elected', origin: 'met', originDetail: 'Un salon' },
      },
      staff,
    )
    id = (added.location ?? '').split('/').at(-1) ?? ''
  })

  test('leads from each cell to its form, in the list as it was filtered', async () => {
    const list = (await door.get(`${contactPaths.list}?q=Zo%C3%A9`, staff)).text
    expect(list).toContain(`modifier=${id}.fonction#modifier`)
    expect(plain(list)).toContain('Modifier « Fonction » : Zoé Le Goff')
    const { page, action } = await opened(at())
    expect(formOf(page)).toContain('value="Maire"')
    expect(action).toBe(`${contactPaths.list}/champ/fonction/${id}?q=Zo%C3%A9`)
    // One cell at a time.
    expect(page.match(/id="modifier"/g)).toHaveLength(1)
  })

  test('is saved by the act of the room, the rest as it stands, and comes back to its cell', async () => {
    const { action, seen } = await opened(at())
    const saved = await door.post(action, { ...seen, fonction: 'Adjointe' }, staff)
    expect([saved.status, saved.location]).toEqual([
      303,
      `${contactPaths.list}?q=Zo%C3%A9#champ-${id}-fonction`,
    ])
    expect(await stands()).toMatchObject({
      ...{ function: 'Adjointe', kind: 'elected', origin: 'met', originDetail: 'Un salon' },
    })
  })

  test('a refusal is said under the field, in the list, with what was typed', async () => {
    const { action, seen } = await opened(at())
    const sent = await door.post(action, { ...seen, fonction: 'x'.repeat(161) }, staff)
    expect(sent.status).toBe(422)
    expect(formOf(sent.text)).toContain('x'.repeat(161))
    expect(formOf(sent.text)).toContain('trop long')
    expect((await stands())['function']).toBe('Adjointe')
  })

  test('two who write the same cell each read the other; two cells of one row are both kept', async () => {
    const mine = await opened(at())
    const origin = await opened(`${contactPaths.list}?modifier=${id}.origine`, colleague)
    await door.post(origin.action, { ...origin.seen, origine: 'event' }, colleague)
    const theirs = await opened(at(), colleague)
    await door.post(theirs.action, { ...theirs.seen, fonction: 'Conseillère' }, colleague)
    const late = await door.post(
      mine.action,
      { ...mine.seen, fonction: 'Première adjointe' },
      staff,
    )
    expect(late.status).toBe(422)
    expect(formOf(late.text)).toContain('Première adjointe')
    expect(formOf(late.text)).toContain('Conseillère')
    expect(await stands()).toMatchObject({ function: 'Conseillère', origin: 'event' })
  })

  test('a cell and the form of the same contact, saved together, are both kept', async () => {
    const own = `${contactPaths.list}/${id}`
    for (let round = 0; round < 6; round++) {
      const cell = await opened(at())
      const form = formsOf((await door.get(own, colleague)).text, own).find(
        ({ method, fields }) =>
          method === 'POST' && fields.some(({ name }) => name === 'originDetail'),
      )
      if (!form) throw new Error('no form of the contact')
      const sent = { ...asSent(form), originDetail: `Salon ${round}` }
      const [first, second] = await Promise.all([
        door.post(form.action, { ...sent, _whole: 'yes' }, colleague),
        door.post(cell.action, { ...cell.seen, fonction: `Conseillère ${round}` }, staff),
      ])
      expect([first.status, second.status]).toEqual([303, 303])
      expect(await stands()).toMatchObject({
        ...{ function: `Conseillère ${round}`, originDetail: `Salon ${round}` },
      })
    }
    const last = await opened(at())
    await door.post(last.action, { ...last.seen, fonction: 'Conseillère' }, staff)
  })

  test('a form whose row left the page comes back above the list, with what was typed', async () => {
    const { action, seen } = await opened(at())
    const elsewhere = action.replace('q=Zo%C3%A9', 'q=Personne')
    const sent = await door.post(elsewhere, { ...seen, fonction: 'x'.repeat(161) }, staff)
    expect(sent.status).toBe(422)
    expect(formOf(sent.text)).toContain('x'.repeat(161))
  })

  test('whoever may not write contacts writes none; what is no column, or no row, is nowhere', async () => {
    const { action, seen } = await opened(at())
    const sent = { ...seen, fonction: 'Autre' }
    for (const person of [undefined, asPerson('volunteer'), asPerson('innovator')])
      expect((await door.post(action, sent, person)).status).not.toBe(303)
    for (const path of ['fonction/nulle', `courriel/${id}`, `constructor/${id}`]) {
      expect((await door.post(`${contactPaths.list}/champ/${path}`, sent, staff)).status).toBe(404)
    }
    expect(
      (await door.get(`${contactPaths.list}?modifier=${id}.courriel`, staff)).text,
    ).not.toContain('id="modifier"')
    expect((await stands())['function']).toBe('Conseillère')
  })
})

describe('the pipeline', () => {
  let id = ''
  const cell = (column: string) => `/reseau/prospection?forme=table&modifier=${id}.${column}`
  const stands = () =>
    db.selectFrom('network_prospects').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

  beforeAll(async () => {
    const place = await act(door.house, {}, (ctx) =>
      registerPlace(ctx, {
        ...{ kind: 'commune', subtype: '', slug: 'valbrenne-36999', name: 'Valbrenne' },
        ...{ source: 'demo', regionCode: '24' },
      }),
    )
    const sent = { territory: place.id, source: 'met', notes: 'Veut un panel.' }
    const step = { nextAction: 'Appeler', nextOn: '2027-01-12' }
    const added = await door.post('/reseau/prospection/nouveau', { ...sent, ...step }, staff)
    id = (added.location ?? '').split('/').at(-1) ?? ''
  })

  test('the day of the next action is moved in the table; a day that is past is refused', async () => {
    const { action, seen } = await opened(cell('pour'))
    const past = await door.post(action, { ...seen, pour: '2020-01-01' }, staff)
    expect(past.status).toBe(422)
    expect((await door.post(action, { ...seen, pour: '2027-02-02' }, staff)).status).toBe(303)
    expect(await stands()).toMatchObject({ nextAction: 'Appeler', notes: 'Veut un panel.' })
    expect(JSON.stringify(await stands())).toContain('2027-02-02')
  })

  test('an action without its day is refused as in its own form: the words say what to do', async () => {
    const { action, seen } = await opened(cell('pour'))
    const sent = await door.post(action, { ...seen, pour: '' }, staff)
    expect(sent.status).toBe(422)
    expect(plain(formOf(sent.text))).toContain('Dites ce qui est à faire, et pour quel jour.')
  })

  test('nobody follows a territory who may not read it: the same names as are offered', async () => {
    const { action, seen } = await opened(cell('responsable'))
    const me = staff.id
    expect((await door.post(action, { ...seen, responsable: me }, staff)).status).toBe(303)
    const own = `/reseau/prospection/${id}/modifier`
    const form = { source: 'met', notes: 'Veut un panel.', nextAction: '', nextOn: '' }
    const elsewhere = await act(door.house, {}, (ctx) =>
      registerPlace(ctx, {
        ...{ kind: 'commune', subtype: '', slug: 'corvigny-36998', name: 'Corvigny' },
        ...{ source: 'demo', regionCode: '24' },
      }),
    )
    for (const wrong of ['-5', asPerson('volunteer').id, randomUUID()]) {
      const sent = await door.post(action, { responsable: wrong }, staff)
      expect(sent.status).toBe(422)
      expect(plain(formOf(sent.text))).toContain('n’est pas de l’équipe du Labo')
      const edited = await door.post(own, { ...form, owner: wrong }, staff)
      expect(edited.status).toBe(422)
      const added = await door.post(
        '/reseau/prospection/nouveau',
        { territory: elsewhere.id, source: 'met', owner: wrong },
        staff,
      )
      expect(added.status).toBe(422)
      expect((await door.post(own, { ...form, owner: me, contact: wrong }, staff)).status).toBe(422)
      expect(await stands()).toMatchObject({ ownerId: me, contactPersonId: null })
    }
  })
})
