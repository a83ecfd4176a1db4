import { beforeAll, describe, expect, it } from 'vitest'
import { registerPlace } from '#modules/territories/index.ts'
import { get } from '#platform/routes.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { closeOver } from '../actions/close-over.ts'
import { resultsAskedOf } from '../actions/load-wave.ts'
import { markersOf, questionsOf } from '../index-model.ts'
import { assessmentsModule } from '../module.ts'
import { markerFromWave, paperPath, paths, wavePaths } from '../paths.ts'
import { findAssessment, listAssessments } from '../store/assessments.ts'
import { insertModel } from '../store/models.ts'
import { listInvitations, listRecords } from '../store/records.ts'
import { linkedResource } from '../testing/linked-resource.ts'
import { rankingIn, walkForRanking } from '../testing/ranking.ts'
import { smallModel } from '../testing/small-model.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const door = openDoor(database, { routes: assessmentsModule.routes })
const team = asPerson('lab-team')
const perceived = questionsOf(smallModel).filter(({ question }) => question.kind === 'perceived')
const objective = questionsOf(smallModel).filter(({ question }) => question.kind === 'objective')

const places: Record<string, { id: string; slug: string }> = {}

async function place(name: string) {
  const made = await registerPlace(ctx(), {
    ...{ kind: 'commune', subtype: '', slug: name.toLowerCase(), name, source: 'demo' },
    ...{ regionCode: '53', departmentCode: '35', population: 8400, lon: -1.4, lat: 48 },
  })
  places[name] = { id: made.id, slug: made.slug }
  return places[name]
}

beforeAll(async () => {
  clock.set('2026-11-25T09:00:00Z')
  await insertModel(db, {
    id: '01900000-0000-7000-8000-00000000a001',
    number: 1,
    content: smallModel,
    publishedAt: clock.now(),
    at: clock.now(),
  })
  await place('Valbrenne')
  await place('Saint-Aubrac')
})

async function planned(name: string, closesOn: string) {
  const territory = places[name]
  if (!territory) throw new Error(`no place ${name}`)
  const form = {
    territory: name,
    kind: 'participative',
    expert: '',
    intro: 'Pour **voir**.',
    closesOn,
  }
  const { location } = await door.post(paths.plan, form, team)
  const wave = Number(location?.split('/')[3])
  const own = wavePaths(territory.slug, wave)
  const assessment = await findAssessment(db, { territoryId: territory.id, wave })
  if (!assessment) throw new Error(`not planned: ${location}`)
  const keys = Object.fromEntries(
    (await listInvitations(db, assessment.id)).map(({ role, key }) => [role, key]),
  )
  return { own, wave, id: assessment.id, slug: territory.slug, keys }
}

/** One person, from the address of their role to their last answer. */
async function answer(key: string, level: number, inOthers = level) {
  const begun = await door.post(paths.join(key), { consent: 'yes' })
  const code = begun.location?.split('/').at(-1) ?? ''
  for (const { id, markers } of smallModel.pillars) {
    const own = perceived.filter(({ marker }) => markers.some((item) => item.id === marker.id))
    const fields = Object.fromEntries(
      own.map(({ question }) => [question.id, String(id === 'R' ? level : inOthers)]),
    )
    await door.post(paths.pillar(code, id), fields)
  }
  return code
}

describe('an assessment', () => {
  it('goes from its draft to published results, role by role, and is closed for ever', async () => {
    const { own, id, keys, slug, wave } = await planned('Valbrenne', '2026-12-10')
    expect((await door.get(own.assessment)).status).toBe(404)
    expect((await door.get(paths.join(keys['resident'] ?? ''))).status).toBe(404)
    await door.post(own.open, {}, team)
    expect((await door.get(own.assessment)).text).toContain('10 décembre 2026')

    // Floors: raised, never lowered.
    const floors = {
      'floor-resident': '6',
      'floor-elected': '5',
      'floor-officer': '5',
      'floor-association': '5',
    }
    expect((await door.post(own.floors, floors, team)).status).toBe(422)
    const raised = { ...floors, 'floor-resident': '21' }
    expect((await door.post(own.floors, raised, team)).status).toBe(303)

    // Without consent, nothing is kept.
    for (const fields of [{}, { consent: '' }, { consent: 'other' }]) {
      const refused = await door.post(paths.join(keys['resident'] ?? ''), fields)
      expect(refused.status).toBe(422)
    }
    expect(await listRecords(db, id)).toEqual([])

    for (let person = 0; person < 5; person++) await answer(keys['elected'] ?? '', 4)
    for (let person = 0; person < 3; person++) await answer(keys['association'] ?? '', 2)
    const code = await answer(keys['resident'] ?? '', 1)
    const paper = Object.fromEntries(perceived.map(({ question }) => [question.id, '1']))
    for (let sheet = 0; sheet < 5; sheet++)
      await door.post(paperPath(slug, wave, 'resident'), paper, team)
    const facts = Object.fromEntries(objective.map(({ question }) => [question.id, '3']))
    expect((await door.post(own.facts, facts, team)).status).toBe(303)

    // Back with a code, typed as people type it.
    const typed = code.toLowerCase().replace(/(.{4})/g, '$1 ')
    expect((await door.post(paths.resume, { code: typed })).location).toBe(paths.answers(code))
    expect(await assessmentsModule.letterCode?.(database.ctx(), typed)).toBe(paths.answers(code))
    expect((await door.get(paths.answers(code))).text).toContain('2 sur 2')
    expect((await door.post(paths.resume, { code: 'AAAA AAAA AAAA AAAA' })).status).toBe(422)

    // What is small is hidden while it is open too.
    const open = await door.get(own.assessment)
    const told = (text: string) => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
    expect(told(open.text)).toContain('Élu·es 5 atteint')
    expect(told(open.text)).toContain('Habitant·es 21 pas encore')
    expect(told(open.text)).toContain('Associations 5 pas encore')
    expect(open.text).not.toMatch(/class="right"[^>]*><div>3</)
    expect((await door.get(own.csv)).status).toBe(404)

    clock.set('2026-12-11T04:00:00Z')
    // The day is over before the night has said so.
    expect((await door.get(paths.answers(code))).text).toContain('fermée')
    await closeOver(ctx())
    expect((await door.get(paths.answers(code))).status).toBe(404)
    expect((await db.selectFrom('assessment_participations').selectAll().execute()).length).toBe(0)
    expect((await door.post(own.open, {}, team)).location).toBe(own.keep)
    expect(
      (await findAssessment(db, { territoryId: places['Valbrenne']?.id ?? '', wave }))?.closedAt,
    ).toBeDefined()

    // Below a floor, published only with the reason.
    expect((await door.post(own.publish, { reason: '', named: 'yes' }, team)).status).toBe(422)
    const reason = 'Trois associations seulement, et le débat presse.'
    expect((await door.post(own.publish, { reason, named: 'yes' }, team)).status).toBe(303)
    const { text } = await door.get(own.assessment)
    expect(text).toContain(reason)
    expect(text).toContain('ressenti plus bas que les faits')
    expect(text).toContain('<svg')
    expect(told(text)).toContain('Élu·es 5 réponses : de 5 à 9')
    const csv = (await door.get(own.csv)).text
    expect(csv).toContain('Élu·es')
    expect(csv).not.toContain('Associations')
    expect((await door.get(own.svg)).response.headers.get('content-type')).toContain('svg')
  })

  it('leads from a weak marker to what others tried, to an action, to the next wave', async () => {
    await linkedResource(db, clock.now(), 'repondre')
    const link = {
      kind: 'resource',
      title: 'Répondre à chaque question',
      href: '/ressources/repondre',
    }
    expect((await door.post(paths.addLink('R.1'), link, team)).status).toBe(303)
    expect((await door.post(paths.addLink('R.1'), link, team)).status).toBe(422)
    const outside = { ...link, href: 'https://ailleurs.example/' }
    expect((await door.post(paths.addLink('R.1'), outside, team)).status).toBe(422)
    const own = wavePaths(places['Valbrenne']?.slug ?? '', 1)
    expect((await door.get(own.assessment)).text).toContain('/ressources/repondre')

    const action = {
      markerId: 'R.1',
      text: 'Répondre par écrit à chaque question.',
      dueOn: '2027-06-01',
    }
    const offered = (await door.get(own.actions, team)).text
    const options = [...offered.matchAll(/<option value="([^"]+)"/g)].map(([, id]) => id)
    expect(options.toSorted()).toEqual(
      markersOf(smallModel)
        .map(({ marker }) => marker.id)
        .toSorted(),
    )
    expect(options[0]).toBe('R.1')
    expect(offered).toContain('Marqueur R1 (à améliorer)')
    expect((await door.post(own.actions, action, team)).status).toBe(303)
    expect((await door.get(own.assessment)).text).toContain('Répondre par écrit')
    const marker = (await door.get(paths.marker('R.1'))).text
    expect(marker).toContain('Valbrenne')
    expect(marker).not.toContain('Revenir')
    const results = (await door.get(own.assessment)).text
    const way = /href="([^"]*marqueurs\/R\.1[^"]*)"/.exec(results)?.[1]?.replaceAll('&amp;', '&')
    const there = (await door.get(way ?? '')).text
    expect(there).toContain(`href="${own.assessment}">Revenir aux résultats`)
    // What the address says of them is looked at: a draft is told to nobody.
    const draft = await door.get(markerFromWave('R.1', places['Valbrenne']?.slug ?? '', 7))
    expect(draft.text).not.toContain('Revenir')

    clock.set('2027-11-25T09:00:00Z')
    const next = await planned('Valbrenne', '2027-12-10')
    expect(next.wave).toBe(2)
    await door.post(next.own.open, {}, team)
    for (let person = 0; person < 6; person++) await answer(next.keys['resident'] ?? '', 3)
    clock.set('2027-12-11T04:00:00Z')
    await closeOver(ctx())
    await door.post(next.own.publish, { reason: 'Peu de monde, en décembre.' }, team)
    const { text } = await door.get(next.own.assessment)
    expect(text).toContain('en hausse')
    expect(text).toContain('Répondre par écrit')
  })

  it('is counted with others in as many queries as alone', async () => {
    let queries = 0
    const counting = db.withPlugin({
      transformQuery: ({ node }) => {
        queries++
        return node
      },
      transformResult: async ({ result }) => result,
    })
    const all = await listAssessments(db)
    const asked = async (assessments: typeof all) => {
      queries = 0
      const found = await resultsAskedOf({ db: counting }, assessments)
      return [found.length, queries]
    }
    const [, alone] = await asked(all.slice(0, 1))
    expect(all).toHaveLength(2)
    expect(await asked(all)).toEqual([2, alone])
  })

  it('gives its answers back to whoever takes them away', async () => {
    clock.set('2028-01-05T09:00:00Z')
    const { own, id, keys } = await planned('Saint-Aubrac', '2028-02-01')
    await door.post(own.open, {}, team)
    const code = await answer(keys['resident'] ?? '', 2)
    expect(await listRecords(db, id)).toHaveLength(1)
    await door.post(paths.takeBack(code), {})
    expect(await listRecords(db, id)).toEqual([])
    expect((await door.get(paths.answers(code))).status).toBe(404)
  })
})

describe('the quick diagnosis', () => {
  it('answers from its address, and writes nothing', async () => {
    const before = await listRecords(db, '01900000-0000-7000-8000-00000000a001')
    const asked = await door.get(paths.diagnosis)
    expect(asked.text).toContain('method="get"')
    const none = await door.get(paths.diagnosisResult)
    expect(none.text).toContain('aucune question')
    const answered = `${paths.diagnosisResult}?version=1&R.1.1.1=1&T.1.1.1=4&T.2.1.1=unknown`
    const { text, response } = await door.get(answered)
    expect(text).toContain('Points forts')
    expect(text).toContain(paths.marker('R.1'))
    expect(text).not.toContain(paths.marker('T.1'))
    const way = /href="([^"]*marqueurs\/R\.1[^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
    const marker = await door.get(way ?? '')
    expect(marker.response.headers.get('cache-control')).toBe('no-store')
    const back = /href="([^"]*)">Revenir à mon diagnostic/.exec(marker.text)?.[1]
    const main = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0]
    const again = await door.get(back?.replaceAll('&amp;', '&') ?? '')
    expect(main(again.text)).toBe(main(text))
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await listRecords(db, '01900000-0000-7000-8000-00000000a001')).toEqual(before)
  })
})

describe('no ranking', () => {
  // Level 4 in one pillar and 1 in the other: the mean of both is nobody’s answer.
  const watched = {
    names: ['Valbrenne', 'Saint-Aubrac'],
    overall: { of: 'Saint-Aubrac', figures: ['2.5', '2,5'] },
  }

  it('is seen by the detector when it is there', () => {
    const rows = '<tr><td>Valbrenne</td><td>2,4</td></tr><tr><td>Saint-Aubrac</td><td>3,1</td></tr>'
    expect(rankingIn(`<main><table>${rows}</table></main>`, watched)).toHaveLength(1)
    expect(rankingIn('territoire,note\nValbrenne,2.43\nSaint-Aubrac,3.1\n', watched)).toHaveLength(
      1,
    )
    expect(rankingIn('<main>Note générale : 3</main>', watched)).toHaveLength(1)
    expect(rankingIn('Saint-Aubrac,2.5', watched)).toHaveLength(1)
    expect(rankingIn('<main>Valbrenne, Saint-Aubrac : évaluation n° 2</main>', watched)).toEqual([])
  })

  it('is at no address of the room, in no file, for nobody', async () => {
    const { keys, own, slug, wave } = await waveOf('Saint-Aubrac')
    clock.set('2028-01-06T09:00:00Z')
    const code = await answer(keys['resident'] ?? '', 2)
    for (let person = 0; person < 6; person++) await answer(keys['elected'] ?? '', 4, 1)
    await door.post(paths.prepare, {}, team)
    const question = perceived[0]?.question.id ?? ''
    const fill = (path: string) =>
      [
        { slug, wave },
        { slug: places['Valbrenne']?.slug ?? '', wave: 2 },
      ].map((at) =>
        path
          .replace(':territory', at.slug)
          .replace(':wave', String(at.wave))
          .replace(':marker', 'R.1')
          .replace(':code', code)
          .replace(':token', keys['resident'] ?? '')
          .replace(':pillar', 'R')
          .replace(':role', 'resident')
          .replace(':question', question)
          .replace(':criterion', 'R.1.1'),
      )
    const people = [undefined, team]
    const routes = assessmentsModule.routes
    const open = await walkForRanking(door, routes, fill, watched, people)
    clock.set('2028-02-02T04:00:00Z')
    await closeOver(ctx())
    await door.post(own.publish, { reason: 'Un essai.', named: 'yes' }, team)
    const later = await walkForRanking(door, routes, fill, watched, people)
    expect([...open.faults, ...later.faults]).toEqual([])
    expect(later.opened).toBeGreaterThan(30)

    // A league table among the addresses would be seen.
    const league = get('/indice/palmares', 'anyone', (c) =>
      c.html('<main><ol><li>Saint-Aubrac : 3,0</li><li>Valbrenne : 2,9</li></ol></main>'),
    )
    const planted = openDoor(database, { routes: [league, ...routes] })
    const seen = await walkForRanking(planted, [league], fill, watched, [undefined])
    expect(seen.faults).not.toEqual([])
  })
})

async function waveOf(name: string) {
  const territory = places[name]
  if (!territory) throw new Error(`no place ${name}`)
  const assessment = await findAssessment(db, { territoryId: territory.id, wave: 1 })
  if (!assessment) throw new Error('no assessment')
  const keys = Object.fromEntries(
    (await listInvitations(db, assessment.id)).map(({ role, key }) => [role, key]),
  )
  return { keys, own: wavePaths(territory.slug, 1), slug: territory.slug, wave: 1 }
}
