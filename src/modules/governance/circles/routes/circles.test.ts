import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson } from '#modules/people/index.ts'
import { convertedByOffice, hasCommand, told } from '#platform/testing/commands.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { playTold } from '#platform/testing/play-told.ts'
import { asPerson } from '#platform/testing/world.ts'
import { meetingTexts } from '../../meetings/texts/meetings.ts'
import { governanceModule } from '../../module.ts'
import { listCircleMembers } from '../../store/circle-members.ts'
import { listMandates, listRoles } from '../../store/circle-roles.ts'
import { findCircleBySlug } from '../../store/circles.ts'
import { askReview } from '../../tensions/actions/ask-review.ts'
import { listReviews } from '../../tensions/store/tensions.ts'
import { circleTexts } from '../../texts/circles.ts'
import { warnMandates } from '../actions/warn-mandates.ts'

const database = useDatabase()
const { db, ctx, clock } = database
const door = openDoor(database, { routes: governanceModule.routes })
const staff = asPerson('lab-team')
const stranger = asPerson('innovator', { id: crypto.randomUUID() })

/** People of the network who have an account, and one who only comes in person. */
let ines: Viewer
let hugo: Viewer
const idOf = { ines: '', hugo: '' }

const circleId = async (slug: string) => (await findCircleBySlug(db, slug))?.id ?? ''
const membersOf = async (slug: string) => listCircleMembers(db, await circleId(slug), '2026-11-26')
const roleNamed = async (slug: string, title: string) =>
  (await listRoles(db, [await circleId(slug)])).find((role) => role.title === title)?.id ?? ''
const mails = () => db.selectFrom('outbox_mails').selectAll().execute()

const open = (name: string, given: Record<string, string> = {}) =>
  door.post(
    '/cercles/nouveau',
    { name, purpose: `Raison d’être de ${name}`, visibility: 'public', ...given },
    staff,
  )

beforeAll(async () => {
  const person = async (name: string, email?: string) => recordPerson(ctx(), { name, email })
  idOf.ines = await person('Inès Carlier', 'ines@exemple.fr')
  idOf.hugo = await person('Hugo Verdun', 'hugo@exemple.fr')
  ines = asPerson([], { id: idOf.ines, name: 'Inès Carlier' })
  hugo = asPerson([], { id: idOf.hugo, name: 'Hugo Verdun' })
  await open('Association')
  await open('Copil Labo', { template: 'lab-steering', parent: await circleId('association') })
  for (const [name, email] of [
    ['Inès Carlier', 'ines@exemple.fr'],
    ['Hugo Verdun', 'hugo@exemple.fr'],
    ['Rose Delmas', ''],
  ]) {
    await door.post('/cercles/copil-labo/membres', { name: name ?? '', email: email ?? '' }, staff)
  }
})

const fill = async (title: string, personId: string, given: Record<string, string> = {}) => {
  const member = (await membersOf('copil-labo')).find((one) => one.personId === personId)
  const role = await roleNamed('copil-labo', title)
  return door.post(
    `/cercles/copil-labo/roles/${role}/mandats`,
    { member: member?.id ?? '', startsOn: '2026-01-01', filledBy: 'consent', ...given },
    staff,
  )
}

describe('circles and their roles', () => {
  it('opens with the roles of the model, and shows them drawn and as a table', async () => {
    const { text } = await door.get('/cercles/copil-labo')
    expect(text).toContain('<svg')
    expect(text).toContain('Lien représentant')
    expect(text).toMatch(/à pourvoir/)
  })

  it('tells a visitor no name that was not chosen to be public, and none of the inside', async () => {
    expect((await fill('Facilitation', idOf.ines)).status).toBe(303)
    const visitor = await door.get('/cercles/copil-labo')
    expect(visitor.text).not.toContain('Carlier')
    expect(visitor.text).not.toContain('Rose Delmas')
    expect((await door.get('/cercles/copil-labo', hugo)).text).toContain('Inès Carlier')
    expect((await door.get('/cercles/copil-labo', stranger)).text).not.toContain('Rose Delmas')
  })

  it('fills a seat once: a second person on the same days is refused, typed values kept', async () => {
    const refused = await fill('Facilitation', idOf.hugo, { note: 'PV du 3 mars' })
    expect(refused.status).toBe(422)
    expect(refused.text).toMatch(/Toutes les places/)
    expect(refused.text).toContain('PV du 3 mars')
  })

  it('counts the end of a mandate from its length when no end is written', async () => {
    const [mandate] = await listMandates(db, [await roleNamed('copil-labo', 'Facilitation')])
    expect(mandate?.endsOn).toBe('2026-12-31')
  })

  it('is given no mandate of the next century', async () => {
    const far = await fill('Facilitation', idOf.ines, { startsOn: '2126-01-01' })
    expect(far.status).toBe(422)
    expect(far.text).toMatch(/plus de dix ans\s: vérifiez l’année/)
  })

  it('lets the one who facilitates run the circle, and not a plain member', async () => {
    const fields = { name: 'Paul Rey' }
    expect((await door.post('/cercles/copil-labo/membres', fields, hugo)).status).toBe(403)
    expect((await door.post('/cercles/copil-labo/membres', fields, ines)).status).toBe(303)
    expect((await door.get('/cercles/copil-labo/modifier', ines)).status).toBe(403)
  })

  it('seats the representative in the wider circle: the second link', async () => {
    expect((await membersOf('association')).map(({ personId }) => personId)).toEqual([])
    await fill('Lien représentant', idOf.hugo, { filledBy: 'candidateless-election' })
    const seated = await membersOf('association')
    expect(seated.map(({ personId, through }) => [personId, through?.kind])).toEqual([
      [idOf.hugo, 'representative'],
    ])
  })

  it('is never held by a circle that it holds', async () => {
    const association = await findCircleBySlug(db, 'association')
    const { status, text } = await door.post(
      '/cercles/association/modifier',
      {
        name: 'Association',
        purpose: 'Essayer',
        parent: await circleId('copil-labo'),
        visibility: 'public',
      },
      staff,
    )
    expect(association?.parentId).toBeUndefined()
    expect(status).toBe(422)
    expect(text).toMatch(/dans lui-même/)
  })

  it('hides a circle of members from everybody else, as if it did not exist', async () => {
    await open('Co-présidence', { template: 'co-presidency', visibility: 'members' })
    expect((await door.get('/cercles/co-presidence')).status).toBe(404)
    expect((await door.get('/cercles/co-presidence', stranger)).status).toBe(404)
    expect((await door.get('/cercles')).text).not.toContain('Co-présidence')
    expect((await door.get('/cercles', staff)).text).toContain('Co-présidence')
  })
})

describe('what follows the end of a mandate', () => {
  it('tells the holder and those who run the circle, once, and puts it on the agenda', async () => {
    const [first, second] = [ctx(), ctx()]
    await warnMandates(first)
    await warnMandates(second)
    expect(first.mails.map(({ to }) => to)).toEqual(['ines@exemple.fr'])
    expect(second.mails).toEqual([])
    const reviews = await listReviews(db, await circleId('copil-labo'))
    expect(reviews.map(({ title }) => title)).toEqual([expect.stringMatching(/31 décembre 2026/)])
  })
})

describe('a meeting', () => {
  let at = ''
  const post = (end: string, fields: Record<string, string | string[]>, who = ines) =>
    door.post(`${at}/${end}`, fields, who)

  it('is planned with tensions and what is due for review, between two rounds', async () => {
    await door.post('/cercles/copil-labo/tensions', { title: 'Les dates arrivent tard' }, hugo)
    await askReview(ctx(), {
      circleId: await circleId('copil-labo'),
      source: 'decision:une',
      title: 'La règle des invitations',
      href: '/decisions',
      dueOn: '2026-11-20',
    })
    const planned = await door.post(
      '/cercles/copil-labo/reunions',
      { title: 'Copil de novembre', day: '2026-11-25', time: '18 h 30' },
      ines,
    )
    expect(planned.status).toBe(303)
    at = planned.location ?? ''
    const titles = (
      await db.selectFrom('circle_agenda_items').selectAll().orderBy('position').execute()
    ).map((item) => item['kind'])
    expect(titles).toEqual(['check-in', 'review', 'review', 'tension', 'check-out'])
    expect((await door.get(at, stranger)).status).toBe(403)
  })

  it('is not planned on a day that is over', async () => {
    const late = { title: 'Réunion d’hier', day: '2020-01-01', time: '18 h 30' }
    const refused = await door.post('/cercles/copil-labo/reunions', late, ines)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(meetingTexts.fr.refusals['day-passed'])
    const far = await door.post(
      '/cercles/copil-labo/reunions',
      { ...late, day: '2126-11-25' },
      ines,
    )
    expect(far.status).toBe(422)
    expect(far.text).toContain(meetingTexts.fr.refusals['day-too-far'])
    expect(refused.text).toContain('value="Réunion d’hier"')
  })

  it('invites by a letter that calendars read, and says so when it is cancelled', async () => {
    const invited = await db
      .selectFrom('outbox_mails')
      .selectAll()
      .where('icalMethod', '=', 'REQUEST')
      .execute()
    expect(invited.map(({ recipient }) => recipient).toSorted()).toEqual([
      'hugo@exemple.fr',
      'ines@exemple.fr',
    ])
    // Half past six in Paris, in November.
    expect(invited[0]?.['bodyIcal']).toContain('DTSTART:20261125T173000Z')
    expect(invited[0]?.['bodyText']).toContain('Les dates arrivent tard')
    const file = await door.get(`${at}/rendez-vous.ics`, hugo)
    expect(file.text).toContain('METHOD:PUBLISH')
    expect((await door.get(`${at}/rendez-vous.ics`, stranger)).status).toBe(403)

    const other = await door.post(
      '/cercles/copil-labo/reunions',
      { title: 'Réunion de trop', day: '2026-12-01', time: '9 h 00' },
      ines,
    )
    await door.post(`${other.location}/etat`, { act: 'cancel' }, ines)
    expect((await door.get(other.location ?? '', ines)).text).not.toContain('Absent·es')
    const cancelled = await db
      .selectFrom('outbox_mails')
      .selectAll()
      .where('icalMethod', '=', 'CANCEL')
      .execute()
    expect(cancelled).toHaveLength(2)
    expect(cancelled[0]?.['bodyIcal']).toContain('STATUS:CANCELLED')
    expect(cancelled[0]?.['subject']).toMatch(/^Réunion annulée\s: Réunion de trop \(Copil Labo\)$/)
  })

  it('gives the floor to each who is there, once, on screen and on paper', async () => {
    const members = await membersOf('copil-labo')
    const [one, two, three] = members.map(({ id }) => id)
    await post('etat', { act: 'open' })
    expect((await post('tours', { kind: 'check-in', seconds: '60' })).status).toBe(422)
    await post('presences', { screen: [one ?? '', two ?? ''], paper: [three ?? ''] })
    expect((await post('tours', { kind: 'check-in', seconds: '60' })).status).toBe(303)
    const turns = () => db.selectFrom('circle_turns').selectAll().orderBy('position').execute()
    const speaker = async () =>
      String((await turns()).find((turn) => turn['state'] === 'speaking')?.['memberId'] ?? '')
    const followed = await door.get(at, hugo)
    expect(followed.text).toMatch(/a la parole/)
    expect(followed.text).toContain('<animate')
    const first = await speaker()
    // Two clicks for the same turn take one turn only.
    const both = await Promise.all([1, 2].map(() => post('parole', { how: 'spoken', turn: first })))
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 422])
    await post('parole', { how: 'passed', turn: await speaker() })
    await post('parole', { how: 'spoken', turn: await speaker() })
    expect((await turns()).map((turn) => turn['state']).toSorted()).toEqual([
      'passed',
      'spoken',
      'spoken',
    ])
    await post('parole', { how: 'end', turn: '' })
  })

  it('lets a member end their own turn, and nobody else’s', async () => {
    await post('tours', { kind: 'reaction', seconds: '30' })
    const own = (await membersOf('copil-labo')).find(({ personId }) => personId === idOf.hugo)?.id
    const speaking = async () =>
      (
        await db
          .selectFrom('circle_turns')
          .select('memberId')
          .where('state', '=', 'speaking')
          .execute()
      )[0]?.['memberId']
    while ((await speaking()) !== own) {
      const turn = String(await speaking())
      expect((await post('parole', { how: 'spoken', turn }, hugo)).status).toBe(403)
      await post('parole', { how: 'spoken', turn })
    }
    expect((await post('parole', { how: 'spoken', turn: own ?? '' }, hugo)).status).toBe(303)
  })

  it('keeps the minutes as one goes, and settles the tension that was dealt with', async () => {
    const item = await db
      .selectFrom('circle_agenda_items')
      .selectAll()
      .where('kind', '=', 'tension')
      .executeTakeFirstOrThrow()
    const end = `points/${item['id']}`
    const fields = {
      notes: 'Les dates seront dites trois mois avant.',
      state: 'done',
      version: '0',
    }
    const task = { task: 'Écrire le calendrier', due: '2026-12-15' }
    const { notes: _, ...unsent } = { ...fields, ...task }
    expect((await post(end, unsent)).status).toBe(422)
    const far = await post(end, { ...fields, ...task, due: '2062-12-15' })
    expect(far.text).toContain(meetingTexts.fr.refusals['due-too-far'])
    expect((await post(end, { ...fields, ...task })).status).toBe(303)
    const late = await post(end, { ...fields, notes: 'Autre chose', version: '0' })
    expect(late.status).toBe(422)
    expect(late.text).toContain('Autre chose')
    expect(late.text).toContain('trois mois avant')
    const page = await door.get('/cercles/copil-labo', hugo)
    expect(page.text).toContain('Écrire le calendrier')
    expect(page.text).toMatch(/Aucune tension/)
  })

  it('goes out as PDF, Word and Markdown, and as a sheet for those without a screen', {
    timeout: 60_000,
  }, async () => {
    const file = async (name: string) =>
      new Uint8Array(await (await door.get(`${at}/${name}`, hugo)).response.arrayBuffer())
    const markdown = (await door.get(`${at}/compte-rendu.md`, hugo)).text
    expect(markdown).toContain('trois mois avant')
    expect(markdown).toContain('Rose Delmas')
    if (hasCommand('pdftotext')) {
      const pdf = told(await file('compte-rendu.pdf'), 'c.pdf', 'pdftotext', '-layout', 'FILE', '-')
      expect(pdf).toContain('trois mois avant')
      const sheet = told(await file('feuille.pdf'), 'f.pdf', 'pdftotext', '-layout', 'FILE', '-')
      expect(sheet).toContain('Rose Delmas')
      expect(sheet).toContain('Signature')
    }
    if (hasCommand('soffice')) {
      for (const format of ['docx', 'odt']) {
        const bytes = await file(`compte-rendu.${format}`)
        const text = convertedByOffice(bytes, `c.${format}`, 'txt:Text').toString()
        expect(text).toContain('trois mois avant')
      }
    }
  })

  it('sends its minutes once, names who has no address, and does not change any more', async () => {
    expect((await post('envoyer', {})).status).toBe(422)
    await post('etat', { act: 'close' })
    const before = (await mails()).length
    const sent = await post('envoyer', {})
    expect(sent.status).toBe(303)
    const letters = await mails()
    expect(letters.length - before).toBe(2)
    expect(JSON.stringify(letters)).not.toContain('trois mois avant')
    expect((await post('envoyer', {})).status).toBe(422)
    expect((await post('etat', { act: 'reopen' })).status).toBe(422)
  })
})

describe('the rights of people', () => {
  it('gives somebody all that circles hold of them, and erases it', async () => {
    const told = await governanceModule.personExport?.(db, idOf.hugo)
    const written = JSON.stringify(told)
    for (const word of [
      'Copil Labo',
      'Lien représentant',
      'Les dates arrivent tard',
      'Copil de novembre',
    ]) {
      expect(written).toContain(word)
    }
    await governanceModule.personErase?.(ctx(), idOf.hugo)
    expect((await membersOf('copil-labo')).some(({ personId }) => personId === idOf.hugo)).toBe(
      false,
    )
    expect(await membersOf('association')).toEqual([])
    const left = JSON.stringify(await governanceModule.personExport?.(db, idOf.hugo))
    expect(left).not.toContain('Les dates arrivent tard')
    expect(left).not.toContain('Copil de novembre')
  })

  it('forgets the order of speech after thirty days, and the rest after five years', async () => {
    const count = async (table: string) => (await db.selectFrom(table).selectAll().execute()).length
    clock.pass({ days: 31 })
    await governanceModule.purge?.(ctx())
    expect(await count('circle_turns')).toBe(0)
    expect(await count('circle_presences')).toBeGreaterThan(0)
  })
})

it('governance/circles.ts#closedDone: closing a circle says how many members a letter reaches', async () => {
  let turn = 0
  await playTold({ door, db }, circleTexts.fr.closedDone, async () => {
    await open(`Cercle éphémère ${++turn}`)
    const path = `/cercles/cercle-ephemere-${turn}`
    await door.post(`${path}/membres`, { name: 'Léa Morand', email: 'lea@exemple.fr' }, staff)
    return { path: `${path}/clore`, as: staff, email: 'lea@exemple.fr' }
  })
})

it('governance/circles.ts#memberAdded: whoever joins a circle reads so, and its page opens for them', async () => {
  let turn = 0
  await playTold({ door, db }, circleTexts.fr.memberAdded, async () => {
    await open(`Cercle rejoint ${++turn}`)
    const fields = { name: 'Noé Morand', email: turn === 1 ? 'noe@exemple.fr' : '' }
    return {
      path: `/cercles/cercle-rejoint-${turn}/membres`,
      fields,
      as: staff,
      email: 'noe@exemple.fr',
    }
  })
})
