import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { recordPerson } from '#modules/people/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson, testSettings } from '#platform/testing/world.ts'
import { aCircle } from '../../examples.ts'
import { governanceModule } from '../../module.ts'
import { decisionPaths } from '../../paths/decisions.ts'
import { findDecisionBySlug } from '../../procedure/store/decisions.ts'
import { insertCircle } from '../../store/circles.ts'
import { listOpenTensions, listReviews } from '../../tensions/store/tensions.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const door = openDoor(database, { routes: governanceModule.routes })

const wider = aCircle({
  id: newId(clock.now(), clock.chance),
  slug: 'assemblee',
  name: 'Assemblée',
})
const circle = aCircle({ parentId: wider.id })
const experiment = newId(clock.now(), clock.chance)
let staff = asPerson('lab-team')
let member = asPerson('volunteer')

async function join(name: string): Promise<string> {
  const personId = await recordPerson(ctx(), { name, email: undefined })
  const id = newId(clock.now(), clock.chance)
  const row = { id, circleId: circle.id, personId, joinedOn: '2026-01-01' }
  await db.insertInto('circle_members').values(row).execute()
  return personId
}

beforeAll(async () => {
  await insertCircle(db, wider, undefined)
  await insertCircle(db, circle, undefined)
  staff = asPerson('lab-team', { id: await join('Maëlle') })
  member = asPerson('volunteer', { id: await join('Jeanne') })
  const at = clock.now()
  await db
    .insertInto('experiments')
    .values({
      id: experiment,
      slug: 'un-panel',
      title: 'Un panel',
      question: 'Parle-t-il autrement ?',
      summary: 'Un besoin du village.',
      visibility: 'draft',
      startedOn: '2026-01-01',
      createdAt: at,
      updatedAt: at,
    })
    .execute()
  const protocol = { experimentId: experiment, version: 1, begunAt: at }
  await db.insertInto('protocols').values(protocol).execute()
  const versions = [1, 2].map((number) => ({
    experimentId: experiment,
    number,
    act: 'written',
    at,
  }))
  await db.insertInto('protocol_versions').values(versions).execute()
})

async function inRound(title: string, more: Record<string, string>): Promise<string> {
  const fields = {
    circle: circle.slug,
    kind: 'consent',
    title,
    text: 'Nous adoptons ce protocole.',
    carrier: staff.id,
    facilitator: staff.id,
    mode: 'room',
    ...more,
  }
  const at = (await door.post('/decisions', fields, staff)).location ?? ''
  await lead(at, { act: 'open', present: [staff.id, member.id] })
  for (let step = 0; step < 4; step++) await lead(at, { act: 'next' })
  return at
}

const lead = (at: string, fields: Record<string, string | string[]>) =>
  door.post(`${at}/conduite`, fields, staff)

async function allConsent(at: string, version: string) {
  for (const viewer of [staff, member]) {
    await door.post(`${at}/reponse`, { answer: 'consent', version }, viewer)
  }
}

const adoptions = () => db.selectFrom('protocol_adoptions').selectAll().execute()

describe('a circle that decides for an experiment', () => {
  test('adopts the very version of the protocol that it read', async () => {
    const at = await inRound('Adopter', { serves: 'protocol', experiment })
    await allConsent(at, '1')
    await db.updateTable('protocols').set({ version: 2 }).execute()
    const late = await lead(at, { act: 'adopt' })
    expect(late.status).toBe(422)
    expect(late.text).toContain('Le protocole a changé')
    expect(await adoptions()).toEqual([])

    // The same words, on the protocol as it stands now: everyone is asked again.
    const again = { version: '1', text: 'Nous adoptons ce protocole.' }
    expect((await door.post(`${at}/texte`, again, staff)).status).toBe(303)
    expect((await lead(at, { act: 'adopt' })).status).toBe(422)
    await allConsent(at, '2')
    expect((await lead(at, { act: 'adopt' })).status).toBe(303)
    expect(await adoptions()).toMatchObject([
      { experimentId: experiment, number: 2, circle: circle.name },
    ])
  })

  test('is prepared from the page of the experiment, which says what it awaits', async () => {
    const link = governanceModule.decidesTogether?.(
      { subject: 'framing', experimentId: experiment },
      'fr',
    )
    const choice = await door.get(link?.href ?? '', staff)
    const [, toCircle = ''] =
      /href="([^"]*sert=framing[^"]*)"/.exec(choice.text.replaceAll('&amp;', '&')) ?? []
    expect(toCircle).toContain(`cercle=`)
    expect(choice.text).not.toContain('sorte=election')
    const { text } = await door.get(toCircle, staff)
    expect(text).toMatch(/value="framing" checked/)
    expect(text).toMatch(new RegExp(`value="${experiment}" selected`))
    // The first words are written: only what the house cannot know is typed.
    expect(text).toMatch(/name="title"[^>]*value="Cadrer l’expérimentation «\sUn panel\s»"/)
    expect(text).toMatch(/<textarea[^>]*name="text"[^>]*>[^<]*passe au cadrage/)
    expect(text).toMatch(/<textarea[^>]*name="context"[^>]*>[^<]*Un besoin/)
  })

  test('an election starts with what the circle wrote of its role', async () => {
    const roles = ['Trésorerie', 'Accueil'].map((title, position) => ({
      ...{ id: newId(clock.now(), clock.chance), circleId: circle.id, kind: 'other' as const },
      ...{ title, purpose: `À quoi sert : ${title}`, accountabilities: ['Dire'], position },
      ...{ createdAt: clock.now(), updatedAt: clock.now() },
    }))
    await db.insertInto('circle_roles').values(roles).execute()
    const asked = await door.get(decisionPaths.prepareFor(circle.slug, 'election'), staff)
    const href = decisionPaths.prepareElection(circle.slug, roles[1]?.id ?? '')
    expect(asked.text.replaceAll('&amp;', '&')).toContain(`href="${href}"`)
    const { text } = await door.get(href, staff)
    expect(text).toMatch(/name="title"[^>]*value="Élection\s: Accueil"/)
    expect(text).toMatch(/<textarea[^>]*name="text"[^>]*>\s*À quoi sert\s: Accueil\s+- Dire/)
    expect(text).toMatch(new RegExp(`value="${roles[1]?.id}" selected`))
    // The usual rules stay ticked.
    expect(text).toMatch(/name="oneself"[^>]*checked|checked[^>]*name="oneself"/)
    await db.deleteFrom('circle_roles').where('circleId', '=', circle.id).execute()
  })

  test('whoever facilitates the circle is proposed to facilitate', async () => {
    const at = { createdAt: clock.now(), updatedAt: clock.now() }
    const role = { id: newId(clock.now(), clock.chance), circleId: circle.id, position: 0 }
    const words = { title: 'Facilitation', kind: 'facilitator' as const, purpose: '' }
    await db
      .insertInto('circle_roles')
      .values({ ...role, ...words, ...at })
      .execute()
    const members = db.selectFrom('circle_members').select('id')
    const { id } = await members.where('personId', '=', member.id).executeTakeFirstOrThrow()
    const mandate = { id: newId(clock.now(), clock.chance), roleId: role.id, memberId: id }
    const input = {
      startsOn: '2026-01-01',
      filledBy: 'consent' as const,
      createdAt: clock.now(),
    }
    await db
      .insertInto('role_mandates')
      .values({ ...mandate, ...input })
      .execute()
    const { text } = await door.get(decisionPaths.prepareFor(circle.slug, 'consent'), staff)
    const select = /<select[^>]*name="facilitator"[\s\S]*?<\/select>/.exec(text)?.[0]
    expect(select).toMatch(new RegExp(`value="${member.id}" selected`))
    await db.deleteFrom('role_mandates').where('roleId', '=', role.id).execute()
    await db.deleteFrom('circle_roles').where('id', '=', role.id).execute()
  })

  test('says yes to its framing', async () => {
    const at = await inRound('Cadrer', { serves: 'framing', experiment })
    await allConsent(at, '1')
    await lead(at, { act: 'adopt' })
    const rows = await db.selectFrom('experiment_decisions').selectAll().execute()
    expect(rows).toMatchObject([{ subject: 'framing', outcome: 'consented', circle: circle.name }])
  })

  test('only when it was entrusted by someone who could have recorded it', async () => {
    const fields = {
      circle: circle.slug,
      kind: 'consent',
      title: 'Sans droit',
      text: 'Nous adoptons.',
      carrier: member.id,
      facilitator: member.id,
      mode: 'room',
      serves: 'protocol',
      experiment,
    }
    const answer = await door.post('/decisions', fields, member)
    expect(answer.status).toBe(422)
    expect(await findDecisionBySlug(db, 'sans-droit')).toBeUndefined()
  })
})

describe('what a decision leaves on agendas', () => {
  test('it comes back to its circle on its review day, and again when it is kept', async () => {
    const at = await inRound('À revoir', { reviewOn: '2027-03-01' })
    await allConsent(at, '1')
    await lead(at, { act: 'adopt' })
    expect(await listReviews(db, circle.id)).toMatchObject([{ href: at, dueOn: '2027-03-01' }])
    await door.post(`${at}/revue`, { result: 'kept', reviewOn: '2027-09-01' }, staff)
    expect(await listReviews(db, circle.id)).toMatchObject([{ href: at, dueOn: '2027-09-01' }])
    await door.post(`${at}/revue`, { result: 'ended' }, staff)
    expect(await listReviews(db, circle.id)).toEqual([])
  })

  test('where no circle is wider, carrying it there is not offered', async () => {
    await db.updateTable('circles').set({ parentId: null }).where('id', '=', circle.id).execute()
    const at = await inRound('Sans plus large', {})
    expect((await door.get(at, staff)).text).not.toContain('Porter au cercle plus large')
    const refused = await lead(at, { act: 'escalate', text: 'Cela engage toute l’association' })
    expect(refused.text).toContain('n’est dans aucun autre')
    const parentId = wider.id
    await db.updateTable('circles').set({ parentId }).where('id', '=', circle.id).execute()
  })

  test.each([
    ['reviewOn', '2020-01-01', 'Une de ces dates est passée'],
    ['endsOn', '2020-01-01', 'Une de ces dates est passée'],
    ['reviewOn', '2126-03-01', 'plus de dix ans'],
    ['endsOn', '9999-12-31', 'écrivez une année entre'],
    ['endsOn', '2199-12-31', 'plus de dix ans'],
  ])('a day that is over, or that nobody means, is refused: %s %s', async (field, day, words) => {
    const fields = { circle: circle.slug, kind: 'consent', title: 'Trop tard', text: 'Nous…' }
    const people = { carrier: staff.id, facilitator: staff.id, mode: 'room' }
    const past = { ...fields, ...people, [field]: day }
    const answer = await door.post('/decisions', past, staff)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(words)
    expect(await findDecisionBySlug(db, 'trop-tard')).toBeUndefined()
  })

  test('carried to the wider circle, it is found there among the tensions', async () => {
    const at = await inRound('Trop grand pour nous', {})
    expect((await lead(at, { act: 'escalate', text: '' })).status).toBe(422)
    const objection = { answer: 'objection', version: '1', text: 'Le budget n’est pas voté' }
    const tie = { tie: 'La raison d’être du cercle' }
    expect((await door.post(`${at}/reponse`, { ...objection, ...tie }, member)).status).toBe(303)
    expect((await door.get(at, staff)).text).toContain('Porter au cercle plus large')
    await lead(at, { act: 'escalate', text: 'Cela engage toute l’association' })
    const [tension] = await listOpenTensions(db, wider.id)
    expect(tension).toMatchObject({ title: 'Trop grand pour nous' })
    // Enough to deal with it without asking: why, the text, what stands against it, where it is.
    for (const words of [
      'Cela engage toute l’association',
      'Nous adoptons ce protocole.',
      'Le budget n’est pas voté',
      testSettings.baseUrl + at,
    ])
      expect(tension?.description).toContain(words)
    expect(tension?.description).not.toContain(member.name)
    expect((await door.get(at, member)).text).toContain('Porté')
  })
})
