import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { asPerson } from '#platform/testing/world.ts'
import {
  addPart,
  dropReferential,
  prepareReferential,
  publishReferential,
  replaceReferential,
} from '../model-editing/actions/write-referential.ts'
import { mostParts } from '../model-editing/model-parts.ts'
import { smallModel } from '../testing/small-model.ts'
import { chooseAction, linkMarker } from './act-on-marker.ts'
import { closeOver } from './close-over.ts'
import {
  addWorkshop,
  enterPaper,
  openAssessment,
  planAssessment,
  publishResults,
  setFloors,
} from './keep-assessment.ts'

const database = useDatabase()
const { db, clock } = database
const ctx = () => database.ctx({ person: asPerson('lab-team') })
const refusal = (name: string) => expect.objectContaining({ ok: false, refusal: name })

let territoryId = ''
const words = {
  kind: 'participative' as const,
  intro: '',
  expert: '',
  closesOn: '2026-12-10' as never,
}

beforeAll(async () => {
  clock.set('2026-11-25T09:00:00Z')
  const made = await registerPlace(database.ctx(), {
    ...{ kind: 'commune', subtype: '', slug: 'signataire', name: 'Signataire', source: 'demo' },
    ...{ regionCode: '53', departmentCode: '35', population: 900, lon: -1.4, lat: 48 },
  })
  territoryId = made.id
})

describe('what the team cannot do', () => {
  it('has its name: without a referential, then with one', async () => {
    await db.deleteFrom('index_models').execute()
    expect(await planAssessment(ctx(), territoryId, words)).toEqual(refusal('no-model'))
    expect(await publishReferential(ctx())).toEqual(refusal('no-draft'))
    expect(await dropReferential(ctx())).toEqual(refusal('no-draft'))
    await prepareReferential(ctx())
    expect(await prepareReferential(ctx())).toEqual(refusal('has-draft'))
    const empty = structuredClone(smallModel)
    for (const { markers } of empty.pillars) {
      for (const { criteria } of markers) {
        for (const criterion of criteria) criterion.questions = []
      }
    }
    await replaceReferential(ctx(), empty)
    expect(await publishReferential(ctx())).toEqual(refusal('no-question'))
    // A pillar without a marker, a marker without a criterion: they are named, in the language of whoever publishes.
    const hollow = structuredClone(smallModel)
    const [pillar, second] = hollow.pillars
    if (pillar?.markers[1]) pillar.markers[1].criteria = []
    if (second) second.markers = []
    await replaceReferential(ctx(), hollow)
    expect(await publishReferential(ctx())).toEqual({
      ...{ ok: false, refusal: 'empty-part' },
      about: 'Marqueur R2, Transparence',
    })
    await replaceReferential(ctx(), smallModel)
    const named = { titleFr: 'Un de plus', titleEn: 'One more', helpFr: '', helpEn: '' }
    for (let count = 2; count < mostParts.pillar; count++) await addPart(ctx(), undefined, named)
    expect(await addPart(ctx(), undefined, named)).toEqual(refusal('too-many'))
    // A full referential leaves room in each of its pillars, until they are full in turn.
    for (let count = 2; count < mostParts.marker; count++) await addPart(ctx(), 'R', named)
    expect(await addPart(ctx(), 'R', named)).toEqual(refusal('too-many'))
    expect(await addPart(ctx(), 'T', named)).toEqual(expect.objectContaining({ ok: true }))
    await replaceReferential(ctx(), smallModel)
    expect(await publishReferential(ctx())).toEqual(expect.objectContaining({ ok: true }))
    const link = { kind: 'resource' as const, title: 'Une fiche', href: '/ressources/une-fiche' }
    await linkMarker(ctx(), 'R.1', link)
    expect(await linkMarker(ctx(), 'R.1', link)).toEqual(refusal('already-there'))
  })

  it('has its name: from the draft of an assessment to its publication', async () => {
    const planned = await planAssessment(ctx(), territoryId, words)
    if (!planned.ok) throw new Error(planned.refusal)
    const { id } = planned.value
    expect(await planAssessment(ctx(), territoryId, words)).toEqual(refusal('wave-open'))
    await openAssessment(ctx(), id)
    expect(await openAssessment(ctx(), id)).toEqual(refusal('not-now'))
    expect(await setFloors(ctx(), id, { resident: 5 })).toEqual(refusal('floor-lowered'))
    const workshop = { kind: 'assessment' as const, title: 'Répondre ensemble' }
    for (const href of ['/agenda/jamais-annonce', '/ressources/une-fiche']) {
      expect(await addWorkshop(ctx(), id, { ...workshop, href })).toEqual(refusal('no-event'))
    }
    expect(await enterPaper(ctx(), id, 'resident', {})).toEqual(refusal('nothing-answered'))
    clock.set('2026-12-11T04:00:00Z')
    await closeOver(ctx())
    const silent = { reason: '', named: false }
    expect(await publishResults(ctx(), id, silent)).toEqual(refusal('reason-missing'))
    await publishResults(ctx(), id, { reason: 'Un essai.', named: true })

    // Before it signs, an action stays beside its assessment; afterwards, it is a commitment of the dossier.
    const action = { markerId: 'R.1', text: 'Répondre par écrit.', dueOn: '2027-06-01' as never }
    expect(await chooseAction(ctx(), id, action)).toEqual({ ok: true, value: { committed: false } })
    await signed()
    const second = { ...action, text: 'Tenir une permanence au marché.' }
    expect(await chooseAction(ctx(), id, second)).toEqual({ ok: true, value: { committed: true } })
    const promised = await sql<{ text: string }>`
      select text from network_commitments where territory_id = ${territoryId}`.execute(db)
    expect(promised.rows.map(({ text }) => text)).toEqual(['Tenir une permanence au marché.'])
  })
})

/** The territory has signed the declaration, and its word is published. */
async function signed() {
  await sql`insert into network_declarations (number, title, text, published_at)
    values (990, 'Déclaration', 'Nous décidons ensemble.', now()) on conflict do nothing`.execute(
    db,
  )
  await sql`insert into network_signatures
      (id, territory_id, version, state, channel, signed_on, news_on, asked_at, published_at)
    values ('01900000-0000-7000-8000-00000000e4a0', ${territoryId}, 990, 'published', 'recorded',
      '2026-12-01', '2026-12-01', now(), now())`.execute(db)
}
