import { expect, test } from 'vitest'
import { readNotices } from '#engines/funding-notices/index.ts'
import { keepNotices, listFundingNotices, tryNotices } from '#modules/funding/index.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { tendersModule } from '../module.ts'
import { takeNotice } from './keep-tenders.ts'

const database = useDatabase()
const door = openDoor(database, { routes: tendersModule.routes })
const person = asPerson('lab-team')
const asTeam = <T>(asked: (ctx: Ctx) => Promise<T>) => act(door.house, { person }, asked)

/** A notice of the BOAMP, as its open data gives it, read and kept by the funding. */
async function kept(criteres: string) {
  const notice = {
    ...{ idweb: '26-7', objet: 'Concertation', nomacheteur: 'Ville du Lavoir', criteres },
    ...{ nature: 'APPEL_OFFRE', dateparution: '2026-11-20' },
    datelimitereponse: '2099-06-01T12:00:00+02:00',
  }
  const read = readNotices(JSON.stringify([notice]), {
    plain: (text) => text,
    xml: () => undefined,
  })
  if (!read.ok) throw new Error('not read')
  const file = { name: 'boamp.json', sha256: criteres, read }
  const tried = await asTeam((ctx) => tryNotices(ctx, file))
  if (!tried.ok) throw new Error(tried.refusal)
  return await asTeam((ctx) => keepNotices(ctx, tried.value.id))
}

test('criteria, weights and the last instant of a notice are those of the proposal', async () => {
  expect(await kept('Prix : 40 % ; valeur technique (50 %)')).toMatchObject({ value: { added: 1 } })
  // The buyer corrects the weights alone: the notice has changed.
  const corrected = await kept('Prix : 40 % ; valeur technique (60 %)')
  expect(corrected).toMatchObject({ value: { changed: 1 } })
  const [notice] = await listFundingNotices(database.db)
  expect(await asTeam((ctx) => takeNotice(ctx, notice?.id ?? ''))).toMatchObject({
    value: {
      lots: '',
      closesAt: new Date('2099-06-01T10:00:00Z'),
      criteria: [
        { label: 'Prix', weightTenths: 400 },
        { label: 'valeur technique', weightTenths: 600 },
      ],
    },
  })
})
