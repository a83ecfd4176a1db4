import { expect, it } from 'vitest'
import type { Ctx } from '#platform/context.ts'
import { hasCommand, told } from '#platform/testing/commands.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { openSurvey } from '../actions/run-survey.ts'
import { askAgain, createSurvey, saveSurvey } from '../actions/save-survey.ts'
import { codeLetters } from '../documents/code-letters.ts'
import { resultsDocument } from '../documents/results-document.ts'
import { surveyPoster } from '../documents/survey-poster.ts'
import { surveysModule } from '../module.ts'
import { paths } from '../paths.ts'
import { saidIn } from '../said-before.ts'
import { findSurvey } from '../store/surveys.ts'
import { openedSurvey } from '../testing/opened-survey.ts'

const database = useDatabase()
const door = openDoor(database, { routes: surveysModule.routes })
const team = asPerson('lab-team')
const english = { cookie: 'ouvroir-langue=en' }
const run = <T>(what: (ctx: Ctx) => Promise<T>) => act(door.house, { person: team }, what)
const head = '/page/titre-et-introduction'
const sayIn = (slug: string, fields: Record<string, string>, language = 'en') =>
  door.post(`${paths.languages(slug)}/${language}${head}`, fields, team)
const beside = { compared: [], weighting: undefined }
const sending = {
  head: { name: 'Ouvroir', lines: [], contacts: [], legal: '' } as never,
  ...{ anyLetter: 'https://exemple.fr/l', page: 'https://exemple.fr/e' },
  linkOf: (code: string) => `https://exemple.fr/${code}`,
}
const purpose = 'said[purpose].text'
const notice = 'said[notice].text'
const stands = async (slug: string) => {
  const survey = await findSurvey(database.db, slug)
  if (!survey) throw new Error('no survey')
  return survey
}

it('is written among the languages, and read on every page and paper in the one of the reader', async () => {
  const survey = await run((ctx) => openedSurvey(ctx, { kiosk: true }))
  const { slug } = survey
  const shown = await door.get(`${paths.languages(slug)}/en${head}`, team)
  expect(shown.text).toMatch(/Choisir le jour du marché\.[\s\S]*à quoi servent les réponses/)
  expect((await sayIn(slug, { [purpose]: 'To choose the market day.' })).status).toBe(303)

  const inEnglish = '<div class="prose" lang="en"><p>To choose the market day.</p>'
  for (const page of [paths.survey(slug), paths.enter(slug)]) {
    expect((await door.get(page, undefined, english)).text).toContain(inEnglish)
    expect((await door.get(page)).text).toContain('<p>Choisir le jour du marché.</p>')
  }
  expect((await door.get(`${paths.enter(slug)}?langue=en`)).text).toContain(inEnglish)
  expect((await door.get(paths.kiosk(slug), undefined, english)).text).toContain(
    '<div lang="en"><p>To choose the market day.</p>',
  )
  // The way back, and the pages of a hall, are in that language too.
  await sayIn(slug, { 'said[name].text': 'The market' })
  const enter = await door.get(paths.enter(slug), undefined, english)
  expect(enter.text).toContain(`<li><a href="${paths.survey(slug)}">The market</a></li>`)
  const poster = surveyPoster({
    ...{ survey: await stands(slug), locale: 'en', now: new Date() },
    address: 'https://exemple.fr/e',
  })
  expect(JSON.stringify(poster)).toContain('To choose the market day.')
  expect(JSON.stringify(poster)).not.toContain('Choisir le jour')
})

it('says in which language it is where nobody translated it, and says nothing where somebody did', async () => {
  const survey = await run((ctx) => openedSurvey(ctx, { kiosk: true }))
  const { slug } = survey
  const word = 'This text is in French: it is not translated.'
  const pages = [paths.survey(slug), paths.enter(slug), paths.kiosk(slug)]
  const papers = (now: typeof survey) => {
    const of = { survey: now, now: new Date(), locale: 'en' } as const
    const results = {
      ...({ schema: 'ouvroir survey results 1', answers: undefined, codes: undefined } as const),
      ...{ byMedium: [], questions: [] },
    }
    const printed = { ...of, address: 'https://exemple.fr/e', results, beside }
    return [surveyPoster(printed), resultsDocument(printed), codeLetters({ ...of, ...sending }, [])]
  }
  const isTold = () =>
    Promise.all(
      pages.map(async (page) => (await door.get(page, undefined, english)).text.includes(word)),
    )
  expect(await isTold()).toEqual([true, true, true])
  for (const paper of papers(survey)) expect(JSON.stringify(paper)).toContain(word)
  for (const page of pages) expect((await door.get(page)).text).not.toContain('n’est pas traduit')
  await sayIn(slug, { [purpose]: 'To choose the market day.', 'said[name].text': 'The market' })
  expect(await isTold()).toEqual([false, false, false])
  for (const paper of papers(await stands(slug))) {
    const told = JSON.stringify(paper)
    expect(told).not.toContain(word)
    expect(told).not.toContain('Choisir le jour')
    expect(told).toMatch(/To choose the market day\./)
    expect(told).toContain('The market')
    expect(told).not.toContain('Le marché de Valbrenne')
  }
})

it.runIf(hasCommand('pdftotext'))('is printed on the sheets of its language', async () => {
  const { slug } = await run((ctx) => openedSurvey(ctx))
  await sayIn(slug, { [purpose]: 'To choose the **market** day.' })
  const paperIn = async (language: string) => {
    const { response } = await door.post(paths.sheets(slug), { count: '1', language }, team)
    const bytes = new Uint8Array(await response.arrayBuffer())
    return told(bytes, 's.pdf', 'pdftotext', '-layout', 'FILE', '-').replaceAll(/\s+/g, ' ')
  }
  expect(await paperIn('en')).toContain('What they serve for: To choose the market day.')
  expect(await paperIn('fr')).toContain('Choisir le jour du marché.')
  const { response } = await door.get(`${paths.phoneSheet(slug)}?questions=en`, team)
  const call = told(
    new Uint8Array(await response.arrayBuffer()),
    ...['c.pdf', 'pdftotext', 'FILE', '-'],
  )
  expect(call).toContain('To choose the market day.')
  // What is said aloud is in the language of the questions too.
  expect(call.replaceAll(/\s+/g, ' ')).toMatch(/Hello, I am calling .*Answers are erased 6 months/)
  expect(call).toContain('☐ Yes')
  expect(call).not.toContain('**')
})

it('is corrected until somebody begins to answer in its language, by the page and by the table', async () => {
  const { slug, id } = await run((ctx) => openedSurvey(ctx))
  await sayIn(slug, { [purpose]: 'To choose a day.' })
  await door.post(paths.enter(slug), {})
  expect((await sayIn(slug, { [purpose]: 'To choose the day.' })).status).toBe(303)
  await door.post(`${paths.enter(slug)}?langue=en`, {})
  const late = await sayIn(slug, { [purpose]: 'To keep your names.' })
  expect(late.status).toBe(422)
  expect(late.text).toContain('Quelqu’un a commencé à répondre dans cette langue')
  const lines = ['clé;fr;en', `${purpose};Choisir le jour du marché.;To keep your names.`]
  const file = new File([lines.join('\r\n')], 't.csv', { type: 'text/csv' })
  const table = await door.post(`${paths.languages(slug)}/en/tableau`, { file }, team)
  expect(table.text).toMatch(/Ligne 2, colonne «\s*en\s*»[\s\S]*a commencé à répondre dans/)
  const translations = JSON.stringify([{ language: 'en', words: { [purpose]: 'No.' } }])
  await expect(
    database.db.updateTable('surveys').set({ translations }).where('id', '=', id).execute(),
  ).rejects.toThrow(/translation in which somebody answers/)
  expect(saidIn(await stands(slug), 'purpose', 'en').text).toBe('To choose the day.')
})

it('is written in a draft before any question, stays out of what is frozen, and goes on with the next wave', async () => {
  const made = await run((ctx) =>
    createSurvey(ctx, {
      ...{ title: 'Le marché', purpose: 'Choisir le jour.', notice: 'Le quartier.' },
      ...{ controller: 'Commune', contact: 'mairie@exemple.fr', keepMonths: 6, planned: 100 },
      ...{ access: 'link', kiosk: false, closesOn: '2026-12-31' },
    }),
  )
  if (!made.ok) throw new Error(made.refusal)
  const { slug } = made.value
  await sayIn(slug, { [purpose]: 'To choose the day.', [notice]: 'The district.' })
  expect((await door.get(paths.languages(slug), team)).text).toContain('anglais (English)')
  await sayIn(slug, { [purpose]: 'Dibab an deiz.' }, 'br')
  await door.post(`${paths.languages(slug)}/br/retirer`, {}, team)
  expect((await stands(slug)).translations.map(({ language }) => language)).toEqual(['en'])

  await door.post(paths.model(slug), { model: 'who-are-we' }, team)
  const opened = await run((ctx) => openSurvey(ctx, slug))
  if (!opened.ok) throw new Error(opened.refusal)
  expect(opened.value.questionnaire).not.toContain('To choose the day.')
  const page = await door.get(paths.enter(slug), undefined, english)
  expect(page.text).toContain('<div class="prose" lang="en"><p>The district.</p>')
  const wave = await run((ctx) => askAgain(ctx, slug, '2026-12-31'))
  if (!wave.ok) throw new Error(wave.refusal)
  expect(saidIn(wave.value, 'notice', 'en')).toEqual({ text: 'The district.', language: 'en' })
})

it('goes from a draft as soon as the words that it says change, and what still says the same stays', async () => {
  const form = {
    ...{ title: 'Le marché', purpose: 'Choisir le jour.', notice: 'Le quartier.' },
    ...{ controller: 'Commune', contact: 'mairie@exemple.fr', keepMonths: 6, planned: 100 },
    ...({ access: 'link', kiosk: false, closesOn: '2026-12-31' } as const),
  }
  const made = await run((ctx) => createSurvey(ctx, form))
  if (!made.ok) throw new Error(made.refusal)
  const { slug } = made.value
  await sayIn(slug, { [purpose]: 'To choose the day.', [notice]: 'The district.' })
  await run((ctx) => saveSurvey(ctx, slug, { ...form, title: 'Le grand marché' }))
  expect(saidIn(await stands(slug), 'purpose', 'en').language).toBe('en')

  await run((ctx) => saveSurvey(ctx, slug, { ...form, purpose: 'Fermer le marché.' }))
  const now = await stands(slug)
  expect(saidIn(now, 'purpose', 'en')).toEqual({ text: 'Fermer le marché.', language: 'fr' })
  expect(saidIn(now, 'notice', 'en')).toEqual({ text: 'The district.', language: 'en' })
})
