import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { recordEvent } from '../actions/record-event.ts'
import { drawStates } from '../draw.ts'
import { drawsModule } from '../module.ts'
import { getDrawOfInstrument } from '../store/draws.ts'
import { insertPoolPeople } from '../store/pool-people.ts'
import { drawKind } from './draw-kind.ts'
import { panelMix } from './panel-mix.ts'

const database = useDatabase()
const { db, clock } = database
const phase = {
  phaseId: '01930000-0000-7000-8000-00000000c001',
  experimentId: '01930000-0000-7000-8000-00000000c002',
  territoryId: undefined,
  title: 'Panel de l’eau',
  startsOn: '2027-01-10',
  endsOn: '2027-03-10',
  protocolVersion: 2,
}
// As a protocol keeps them: what was typed, as text.
const settings = drawKind.shape.parse({
  panelSize: '24',
  reserveSize: '10',
  expectedPool: '',
  population: 'Tout le monde',
  drawOn: '2027-03-06',
})

describe('a draw opened by the phase of a protocol', () => {
  test('has the settings of the protocol, its figures, and its evidence once people came', async () => {
    const ctx = database.ctx({ person: asPerson('lab-team') })
    const { instrumentId, href } = await drawKind.open(ctx, phase, settings)
    expect(href).toBe('/tirages/panel-de-l-eau')
    // Anyone reads it from that day: it never says that only its writers do.
    const page = await openDoor(database, { routes: drawsModule.routes }).get(href)
    expect(page.text).toMatch(/n’est pas finie\s: elle peut encore changer/)
    expect(page.text).not.toContain('voient cette page')
    const draw = await getDrawOfInstrument(db, instrumentId)
    expect(draw).toMatchObject({ panelSize: 24, drawOn: '2027-03-06', protocolVersion: 2 })
    const figures = await drawKind.figures(ctx, instrumentId)
    expect(figures.map(({ key, planned, actual }) => [key, planned, actual])).toEqual([
      ['letters', undefined, 0],
      ['pool', 96, 0],
      ['seats', 24, 0],
      ['reserve', 10, 0],
      ['present', 24, 0],
    ])
    expect(await drawKind.evidence(ctx, instrumentId, 'fr')).toEqual([])

    const person = (at: number, status: 'drawn' | 'reserve') => ({
      ...{ id: `01930000-0000-7000-8000-00000000b00${at}`, drawId: draw.id, ticket: `t${at}` },
      ...{ status, answers: {}, household: null, channel: '', waveId: null, codeHash: null },
      ...{ personId: null, registeredAt: clock.now() },
      ...{ createdAt: clock.now(), updatedAt: clock.now() },
    })
    await insertPoolPeople(db, [person(1, 'drawn'), person(2, 'reserve')])
    const groups = [{ values: ['Femmes'], pool: 60, panel: 12 }]
    await recordEvent(ctx, draw.id, 'described', { features: [{ feature: 'Sexe', groups }] })
    const seen = await drawKind.figures(ctx, instrumentId)
    expect(seen.map(({ actual }) => actual)).toEqual([2, 2, 1, 1, 0])
    const evidence = JSON.stringify(await drawKind.evidence(ctx, instrumentId, 'fr'))
    expect(evidence).toMatch(/Places pourvues\s: 1 sur 24/)
    expect(evidence).toMatch(/Sexe\s: Femmes/)
    expect(evidence).toContain('/tirages/panel-de-l-eau')
  })

  test.each(drawStates)(
    'is told to whoever ends its phase unless it has run: %s',
    async (state) => {
      const ctx = database.ctx({ person: asPerson('lab-team') })
      const { instrumentId } = await drawKind.open(
        ctx,
        { ...phase, title: `État ${state}` },
        settings,
      )
      // Each state as a draw would have it, without playing the draw: its triggers are not what is looked at here.
      await db.transaction().execute(async (trx) => {
        await sql`set local session_replication_role = replica`.execute(trx)
        await sql`update draws set state = ${state}, voided_at = case when ${state} = 'void' then now() end where instrument_id = ${instrumentId}`.execute(
          trx,
        )
      })
      const left = await drawKind.pending(ctx, instrumentId)
      const hasRun = state === 'drawn' || state === 'closed' || state === 'void'
      expect(left).toHaveLength(hasRun ? 0 : 1)
      if (hasRun) return
      expect(left[0]?.words.fr).toMatch(new RegExp(`«\\sÉtat ${state}\\s»`))
      expect(left[0]?.words.en).toContain(`État ${state}`)
      expect(left[0]?.href).toMatch(/^\/tirages\//)
    },
  )

  test('a log that describes no panel has no mix', () => {
    expect(panelMix([{ kind: 'drawn', payload: {} }])).toEqual([])
  })
})
