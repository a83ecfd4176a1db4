import { beforeAll, expect, it } from 'vitest'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { closeOver } from '../actions/close-over.ts'
import { questionsOf } from '../index-model.ts'
import { assessmentsModule } from '../module.ts'
import { paperPath, paths, posterPath, roleSheetPaths, wavePaths } from '../paths.ts'
import { findAssessment } from '../store/assessments.ts'
import { insertModel } from '../store/models.ts'
import { listInvitations, listRecords } from '../store/records.ts'
import { smallModel } from '../testing/small-model.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const door = openDoor(database, { routes: assessmentsModule.routes })
const team = asPerson('lab-team')
const perceived = questionsOf(smallModel).filter(({ question }) => question.kind === 'perceived')
const sheet = Object.fromEntries(perceived.map(({ question }) => [question.id, '2']))
const reason = 'Le marché où l’on répondait est fermé.'

beforeAll(async () => {
  clock.set('2026-11-25T09:00:00Z')
  const model = { id: '01900000-0000-7000-8000-00000000a001', number: 1, content: smallModel }
  await insertModel(db, { ...model, publishedAt: clock.now(), at: clock.now() })
})

async function opened(name: string, closesOn: string) {
  const territory = await registerPlace(ctx(), {
    ...{ kind: 'commune', subtype: '', slug: name.toLowerCase(), name, source: 'demo' },
    ...{ regionCode: '53', departmentCode: '35', population: 8400, lon: -1.4, lat: 48 },
  })
  const form = { territory: name, kind: 'participative', expert: '', intro: '', closesOn }
  await door.post(paths.plan, form, team)
  const own = wavePaths(territory.slug, 1)
  await door.post(own.open, {}, team)
  const found = await findAssessment(db, { territoryId: territory.id, wave: 1 })
  if (!found) throw new Error('not planned')
  const keys = await listInvitations(db, found.id)
  const key = keys.find(({ role }) => role === 'resident')?.key ?? ''
  return { own, id: found.id, key, paper: paperPath(territory.slug, 1, 'resident'), territory }
}

const join = (key: string) => door.post(paths.join(key), { consent: 'yes' })
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const ticked = (text: string) => text.match(/<input[^>]* checked/g)?.length ?? 0
const records = async (id: string) => (await listRecords(db, id)).length

it('is closed before its day with a reason, for ever, and the codes lead nowhere any more', async () => {
  const { own, id, key } = await opened('Ker', '2026-12-20')
  const begun = await join(key)
  const code = begun.location?.split('/').at(-1) ?? ''
  await door.post(paths.pillar(code, 'R'), sheet)

  const page = await door.get(own.close, team)
  expect(page.text).toContain('Les codes sont effacés')
  expect(page.text).toContain('9 décembre 2026')
  const short = await door.post(own.close, { reason: 'Vide' }, team)
  expect(short.status).toBe(422)
  expect(short.text).toContain('dix caractères au moins')
  expect((await door.post(own.close, { reason }, team)).status).toBe(303)

  const { text } = await door.get(own.assessment)
  expect(text).toContain('Fermée par l’équipe le 25 novembre 2026')
  expect(text).toContain(reason)
  expect((await door.get(paths.join(key))).text).not.toContain('name="consent"')
  await join(key)
  expect(await records(id)).toBe(1)
  expect((await door.get(paths.answers(code))).status).toBe(404)
  expect((await door.post(own.close, { reason }, team)).status).toBe(422)
  await door.post(own.open, {}, team)
  expect((await door.get(own.assessment)).text).toContain('Fermée')
})

it('takes the paper that came in time for fourteen days, from the team alone, and never once published', async () => {
  clock.set('2026-11-25T09:00:00Z')
  const { own, id, key, paper, territory } = await opened('Mor', '2026-12-01')
  expect((await door.get(own.assessment)).text).toContain('pendant 14 jours')
  expect((await door.post(paper, sheet, team)).status).toBe(303)

  clock.set('2026-12-02T09:00:00Z')
  // Before the night has closed it, the page says already that nobody answers any more.
  expect((await door.get(own.assessment)).text).toContain('Plus personne ne peut répondre')
  await closeOver(ctx())
  const page = await door.get(own.assessment)
  expect(page.text).toContain('reçues au plus tard le 1er décembre 2026')
  expect(page.text).toContain('jusqu’au 15 décembre 2026')
  expect((await door.get(own.keep, team)).text).toContain(paper)
  // Never by the web: neither the address of the role, nor a poster or new sheets that would ask for more.
  await join(key)
  expect((await door.get(posterPath(territory.slug, 1, 'resident'), team)).status).toBe(404)
  const sheets = roleSheetPaths(territory.slug, 1, 'resident').sheets
  expect((await door.get(sheets, team)).status).toBe(404)
  expect((await door.post(paper, sheet, team)).status).toBe(303)
  expect(await records(id)).toBe(2)

  clock.set('2026-12-16T09:00:00Z')
  const late = await door.post(paper, sheet, team)
  expect(late.status).toBe(422)
  expect(plain(late.text)).toContain('Le délai pour saisir le papier est passé.')
  expect(ticked(late.text)).toBe(perceived.length)
  clock.set('2026-12-15T09:00:00Z')
  await door.post(own.publish, { reason: 'Peu de personnes ont répondu.' }, team)
  // Typed while somebody else published: it comes back with what was typed, and nothing was added.
  const after = await door.post(paper, sheet, team)
  expect(after.status).toBe(422)
  expect(plain(after.text)).toContain('Les résultats sont publiés : plus aucune réponse')
  expect(plain(after.text)).toContain('Cette feuille n’a pas été enregistrée.')
  expect(ticked(after.text)).toBe(perceived.length)
  const opening = await door.get(paper, team)
  expect([opening.status, opening.location]).toEqual([303, own.keep])
  expect((await door.get(own.keep, team)).text).not.toContain(paper)
  expect(await records(id)).toBe(2)
})

it('tells the team how many came on screen and on paper, role by role, and hides small ones', async () => {
  clock.set('2026-11-25T09:00:00Z')
  const { own, key, paper } = await opened('Lan', '2026-12-20')
  const told = async () =>
    (await door.get(own.keep, team)).text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  for (let at = 0; at < 6; at++) await door.post(paper, sheet, team)
  expect(await told()).toMatch(/À l’écran En atelier Sur papier Habitant·es 0 0 6/)
  const begun = await join(key)
  await door.post(paths.pillar(begun.location?.split('/').at(-1) ?? '', 'R'), sheet)
  expect(await told()).toMatch(/À l’écran En atelier Sur papier Habitant·es caché 0 caché/)
  expect((await door.get(own.assessment)).text).not.toContain('Sur papier')
})
