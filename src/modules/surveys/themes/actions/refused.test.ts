import { expect, it } from 'vitest'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { closeSurvey, publishResults } from '../../actions/run-survey.ts'
import { mostThemes } from '../../coding.ts'
import { listSent } from '../../store/answers.ts'
import { listCodings, listThemes } from '../../store/themes.ts'
import { openedSurvey } from '../../testing/opened-survey.ts'
import { sendAnswers } from '../../testing/send-answers.ts'
import { addTheme, changeTheme, mergeThemes, removeTheme } from './keep-book.ts'
import { beginCoding, finishCoding, settleText, sortTexts, withdrawCoding } from './sort-texts.ts'

const database = useDatabase()
const door = openDoor(database, { routes: [] })
const [ana, bilal, chloe] = [asPerson('lab-team'), asPerson('lab-team'), asPerson('lab-team')]
const run = <T>(what: (ctx: Ctx) => Promise<T>, person = ana) => act(door.house, { person }, what)
const refusalOf = async (
  what: (ctx: Ctx) => Promise<{ ok: boolean; refusal?: string }>,
  person = ana,
) => (await run(what, person)).refusal
const bread = { name: 'Pain', holds: '' }

async function closed() {
  const { slug, id } = await run((ctx) => openedSurvey(ctx))
  await sendAnswers(database.db, id, [{ mot: 'Du pain' }, { mot: 'Du bruit' }])
  await run((ctx) => closeSurvey(ctx, slug, 'Tout le monde a répondu.'))
  return { slug, id }
}

it('a text is sorted neither before the end nor after the results, by anybody', async () => {
  const { slug } = await run((ctx) => openedSurvey(ctx))
  expect(await refusalOf((ctx) => addTheme(ctx, slug, 'mot', bread))).toBe('still-open')
  const over = await closed()
  expect(await refusalOf((ctx) => addTheme(ctx, over.slug, 'age', bread))).toBe('not-found')
  await run((ctx) => publishResults(ctx, over.slug))
  expect(await refusalOf((ctx) => addTheme(ctx, over.slug, 'mot', bread))).toBe('published')
})

it('a theme has a name of its own, and is not joined to itself', async () => {
  const { slug, id } = await closed()
  expect(await refusalOf((ctx) => beginCoding(ctx, slug, 'mot'))).toBe('no-theme')
  await run((ctx) => addTheme(ctx, slug, 'mot', bread))
  expect(await refusalOf((ctx) => addTheme(ctx, slug, 'mot', { ...bread, name: 'PAIN' }))).toBe(
    'same-name',
  )
  await run((ctx) => addTheme(ctx, slug, 'mot', { ...bread, name: 'Bruit' }))
  const [first, second] = await listThemes(database.db, id, 'mot')
  if (!first || !second) throw new Error('no theme')
  const renamed = { ...bread, id: second.id }
  expect(await refusalOf((ctx) => changeTheme(ctx, slug, 'mot', renamed))).toBe('same-name')
  const itself = { id: first.id, into: first.id }
  expect(await refusalOf((ctx) => mergeThemes(ctx, slug, 'mot', itself))).toBe('same-theme')
  const nowhere = { id: first.id, into: crypto.randomUUID() }
  expect(await refusalOf((ctx) => mergeThemes(ctx, slug, 'mot', nowhere))).toBe('not-found')
  for (let at = 2; at < mostThemes; at++)
    await run((ctx) => addTheme(ctx, slug, 'mot', { ...bread, name: `Thème ${at}` }))
  expect(
    await refusalOf((ctx) => addTheme(ctx, slug, 'mot', { ...bread, name: 'Un de plus' })),
  ).toBe('too-many')
})

it('two people sort, each their own, and settle once both are done', async () => {
  const { slug, id } = await closed()
  await run((ctx) => addTheme(ctx, slug, 'mot', bread))
  const [theme] = await listThemes(database.db, id, 'mot')
  const [text] = await listSent(database.db, id)
  if (!theme || !text) throw new Error('nothing to sort')
  expect(await refusalOf((ctx) => sortTexts(ctx, slug, 'mot', []))).toBe('not-yours')
  expect(await refusalOf((ctx) => finishCoding(ctx, slug, 'mot'))).toBe('not-yours')
  await run((ctx) => beginCoding(ctx, slug, 'mot'))
  await run((ctx) => beginCoding(ctx, slug, 'mot'), bilal)
  expect(await refusalOf((ctx) => beginCoding(ctx, slug, 'mot'), chloe)).toBe('two-already')
  expect(await refusalOf((ctx) => sortTexts(ctx, slug, 'mot', []), chloe)).toBe('not-yours')
  expect(await refusalOf((ctx) => removeTheme(ctx, slug, 'mot', theme.id))).toBe('begun')
  expect(await refusalOf((ctx) => finishCoding(ctx, slug, 'mot'))).toBe('texts-left')
  const unknown = [{ answerId: text.id, themes: [crypto.randomUUID()] }]
  expect(await refusalOf((ctx) => sortTexts(ctx, slug, 'mot', unknown))).toBe('unknown-theme')
  const settled = { answerId: text.id, themes: [] }
  expect(await refusalOf((ctx) => settleText(ctx, slug, 'mot', settled))).toBe('not-finished')
})

it('once one person is done, the themes stay as they were; an old page takes nothing away', async () => {
  const { slug, id } = await closed()
  await run((ctx) => addTheme(ctx, slug, 'mot', bread))
  await run((ctx) => beginCoding(ctx, slug, 'mot'))
  const texts = await listSent(database.db, id)
  const sorted = texts.map(({ id: answerId }) => ({ answerId, themes: [] }))
  await run((ctx) => sortTexts(ctx, slug, 'mot', sorted))
  await run((ctx) => finishCoding(ctx, slug, 'mot'))
  const [theme] = await listThemes(database.db, id, 'mot')
  const noise = { ...bread, name: 'Bruit' }
  expect(await refusalOf((ctx) => addTheme(ctx, slug, 'mot', noise))).toBe('finished')
  const renamed = { ...noise, id: theme?.id ?? '' }
  expect(await refusalOf((ctx) => changeTheme(ctx, slug, 'mot', renamed))).toBe('finished')
  const [coding] = await listCodings(database.db, id)
  const old = { id: coding?.id ?? '', seen: [] }
  expect(await refusalOf((ctx) => withdrawCoding(ctx, slug, 'mot', old))).toBe('sorting-changed')
  expect(await listCodings(database.db, id)).toHaveLength(1)
})
