import { expect, it } from 'vitest'
import type { LookedSheet } from '#modules/scans/index.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { closeSurvey } from '../../actions/run-survey.ts'
import { openedSurvey } from '../../testing/opened-survey.ts'
import { enterSheets } from './enter-sheets.ts'

const { house } = openDoor(useDatabase(), { routes: [] })
const run = <T>(what: (ctx: Ctx) => Promise<T>, person = asPerson('lab-team')) =>
  act(house, { person }, what)
const batch = '01890000-0000-7000-8000-00aabbccddee'
const sheet: LookedSheet = { number: 'K7RW', ticked: [], written: {}, isSpoilt: false }
const read = () => ({ answers: {}, problems: [], isWithoutConsent: false, dropped: [] })

it('sheets are entered by the team, of a batch that is there, while the survey is open', async () => {
  const { slug } = await run((ctx) => openedSurvey(ctx))
  const refusalOf = async (
    sheets: readonly LookedSheet[],
    of = slug,
    person = asPerson('lab-team'),
  ) => {
    const entered = await run((ctx) => enterSheets(ctx, of, batch, sheets, read), person)
    return entered.ok ? 'entered' : entered.refusal
  }
  expect(await refusalOf([sheet], 'une-autre')).toBe('not-found')
  expect(await refusalOf([sheet], slug, asPerson('volunteer'))).toBe('forbidden')
  expect(await refusalOf([])).toBe('no-sheets')
  expect(await refusalOf([sheet])).toBe('not-found')
  await run((ctx) => closeSurvey(ctx, slug, 'Tout le monde a répondu.'))
  expect(await refusalOf([sheet])).toBe('shut')
})
