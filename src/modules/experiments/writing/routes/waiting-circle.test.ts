import { beforeEach, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import type { Experiment } from '../../experiment.ts'
import { coreRoutes, protocolRoutes } from '../../module.ts'
import { protocolPaths as at } from '../../paths/protocol.ts'
import { findProtocol, saveVersion } from '../../protocol/store/versions.ts'
import { phasesIn } from '../../template/protocol-answer.ts'
import { findSection } from '../../template/protocol-sections.ts'
import { recordedIn } from '../../testing/recorded.ts'
import { changeProtocolRows } from '../actions/change-protocol-rows.ts'

// A circle is refused where it is typed: at freezing, nobody would remember which choice made it.

const database = useDatabase()
const door = openDoor(database, { routes: [...protocolRoutes(() => []), ...coreRoutes(() => [])] })
const staff = asPerson('lab-team')
const colleague = asPerson('lab-team')
const experiment = recordedIn(database)

let one: Experiment
let ids: Record<'ideas' | 'draw' | 'meet', string>

const stored = async () => {
  const protocol = await findProtocol(database.db, one.id)
  return {
    phases: phasesIn(protocol?.content['phases']),
    base: String(protocol?.changedAt['phases'] ?? 0),
  }
}
const titles = { ideas: 'Recueillir', draw: 'Tirer au sort', meet: 'Réunir' } as const
type Name = keyof typeof titles

async function save(name: Name, before: readonly Name[], base?: string, as = staff) {
  const dependsOn = before.map((other) => ids[other])
  const fields = { title: titles[name], dependsOn, base: base ?? (await stored()).base }
  return door.post(at.row(one.slug, 'etapes', ids[name]), fields, as)
}
const waiting = async (name: Name) =>
  (await stored()).phases.find(({ id }) => id === ids[name])?.dependsOn

beforeEach(async () => {
  one = await experiment()
  await door.post(at.begin(one.slug), {}, staff)
  const fresh = async (name: Name) => {
    const fields = { title: titles[name], base: (await stored()).base }
    const saved = await door.post(at.row(one.slug, 'etapes', 'nouveau'), fields, staff)
    return saved.location?.split('/').at(-1) ?? ''
  }
  ids = { ideas: await fresh('ideas'), draw: await fresh('draw'), meet: await fresh('meet') }
})

test('a phase is not offered to wait for itself, and may not', async () => {
  const { text } = await door.get(at.row(one.slug, 'etapes', ids.ideas), staff)
  const offered = [...text.matchAll(/name="dependsOn" value="([^"]*)"/g)].map(([, id]) => id)
  expect(offered).toEqual([ids.draw, ids.meet])
  const { status, text: words } = await save('ideas', ['ideas'])
  expect(status).toBe(422)
  expect(words).toMatch(/«\s*Recueillir\s*» ne peut pas attendre sa propre fin/)
  expect(await waiting('ideas')).toEqual([])
})

test('two phases may not wait for each other', async () => {
  expect((await save('draw', ['ideas'])).status).toBe(303)
  const { status, text } = await save('ideas', ['draw'])
  expect(status).toBe(422)
  expect(text).toMatch(
    /«\s*Recueillir\s*» attendrait «\s*Tirer au sort\s*», qui attend «\s*Recueillir\s*»/,
  )
  // What was ticked is still ticked, beside its sentence.
  const box = new RegExp(`<input[^>]*value="${ids.draw}"[^>]*>`).exec(text)?.[0]
  expect(box).toContain('checked')
  expect(await waiting('ideas')).toEqual([])
})

test('nor three, one after the other; and a straight line of three is kept', async () => {
  expect((await save('draw', ['ideas'])).status).toBe(303)
  expect((await save('meet', ['draw', 'ideas'])).status).toBe(303)
  const { status, text } = await save('ideas', ['draw', 'meet'])
  expect([status, text.includes('aucune ne pourrait commencer')]).toEqual([422, true])
  // The act by itself, for whoever has no page: the name of its refusal.
  const section = findSection('phases')
  if (!section) throw new Error('no section of phases')
  const { phases, base } = await stored()
  const circle = phases.map((phase) => ({ ...phase, dependsOn: phases.map(({ id }) => id) }))
  const input = { section, baseVersion: Number(base), phaseId: ids.ideas }
  const change = () => ({ answer: JSON.parse(JSON.stringify(circle)) })
  const done = await changeProtocolRows(database.ctx({ person: staff }), one.id, {
    ...input,
    change,
  })
  expect(done).toEqual({ ok: false, refusal: 'waits-in-circle' })
  await save('meet', ['draw'])
  const long = await save('ideas', ['meet'])
  expect(long.status).toBe(422)
  expect(long.text).toMatch(/«\s*Réunir\s*», qui attend «\s*Tirer au sort\s*», qui attend «\s*Rec/)
  expect(await waiting('ideas')).toEqual([])
})

test('two people who write half of a circle each do not make it', async () => {
  const { base } = await stored()
  expect((await save('draw', ['ideas'], base)).status).toBe(303)
  const other = await save('ideas', ['draw'], base, colleague)
  expect(other.status).toBe(422)
  expect(await waiting('draw')).toEqual([ids.ideas])
  expect(await waiting('ideas')).toEqual([])
})

test('a circle that was kept before holds nothing else back, and is taken apart where it was typed', async () => {
  await save('draw', ['ideas'])
  const protocol = await findProtocol(database.db, one.id)
  if (!protocol) throw new Error('no protocol')
  const kept = (await stored()).phases.map((phase) =>
    phase.id === ids.ideas ? { ...phase, dependsOn: [ids.draw] } : phase,
  )
  await saveVersion(database.db, protocol, {
    act: 'written',
    authorId: staff.id,
    at: database.clock.now(),
    answers: { phases: { answer: JSON.parse(JSON.stringify(kept)) } },
  })
  const milestone = { title: 'Première idée', on: '2027-01-20', base: (await stored()).base }
  expect((await door.post(at.milestones(one.slug, ids.ideas), milestone, staff)).status).toBe(303)
  expect((await save('meet', ['draw'])).status).toBe(303)
  expect((await save('ideas', ['draw'])).status).toBe(422)
  expect((await save('ideas', [])).status).toBe(303)
})

test('begun before the one that it waits for is over: asked once, with both days, then kept with its reason', async () => {
  const put = async (name: Name, fields: Record<string, string | string[]>) =>
    door.post(
      at.row(one.slug, 'etapes', ids[name]),
      { title: titles[name], base: (await stored()).base, ...fields },
      staff,
    )
  await put('draw', { startsOn: '2027-03-10', endsOn: '2027-03-20' })
  const early = { startsOn: '2027-03-15', endsOn: '2027-03-30', dependsOn: [ids.draw] }
  const asked = await put('meet', early)
  expect(asked.status).toBe(422)
  expect(asked.text).toMatch(/quand elle commence\s: «\s*Tirer au sort\s*» \(20\smars/)
  expect(asked.text).toContain('name="earlyReason"')
  expect(asked.text).toContain('value="2027-03-15"')
  expect((await put('meet', { ...early, earlyReason: 'Oui' })).status).toBe(422)
  expect(await waiting('meet')).toEqual([])
  const earlyReason = 'Deux équipes travaillent en même temps.'
  expect((await put('meet', { ...early, earlyReason })).status).toBe(303)
  expect((await stored()).phases.find(({ id }) => id === ids.meet)).toMatchObject({ earlyReason })
  const part = await door.get(at.row(one.slug, 'etapes', ids.meet), staff)
  expect(part.text).toContain(earlyReason)

  // Over before the other begins: no reason makes that possible.
  const never = { startsOn: '2027-03-01', endsOn: '2027-03-05', dependsOn: [ids.draw] }
  const refused = await put('meet', { ...never, earlyReason })
  expect([refused.status, refused.text.includes('serait finie avant que')]).toEqual([422, true])

  // Moved after it, the reason says nothing any more.
  const after = { startsOn: '2027-03-21', endsOn: '2027-03-30', dependsOn: [ids.draw] }
  expect((await put('meet', { ...after, earlyReason })).status).toBe(303)
  const kept = (await stored()).phases.find(({ id }) => id === ids.meet)
  expect(kept?.earlyReason).toBeUndefined()
})
