import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Ctx } from '#platform/context.ts'
import { textSheet } from '#platform/sheets/sheet.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { surveysModule } from '../module.ts'
import { paths } from '../paths.ts'
import { openedSurvey } from '../testing/opened-survey.ts'
import { smallQuestionnaire } from '../testing/small-survey.ts'

const database = useDatabase()
const door = openDoor(database, { routes: surveysModule.routes })
const team = asPerson('lab-team')
const run = <T>(what: (ctx: Ctx) => Promise<T>) => act(door.house, { person: team }, what)

const form = {
  title: 'Le marché de Valbrenne',
  purpose: 'Choisir le jour du marché.',
  controller: 'Commune de Valbrenne',
  contact: 'mairie@valbrenne.exemple.fr',
  keepMonths: '12',
  access: 'link',
  closesOn: '2026-12-31',
  planned: '400',
}
const file = (content: string | Uint8Array, name: string) =>
  new File([typeof content === 'string' ? content : new Uint8Array(content)], name)
const json = file(JSON.stringify(smallQuestionnaire), 'marche.json')
const take = (slug: string, step: string, more: Record<string, string> = {}) =>
  door.post(paths.act(slug), { act: step, ...more }, team)

async function drafted(): Promise<string> {
  const { location = '' } = await door.post(paths.add, form, team)
  return location.split('/')[2] ?? ''
}

/** As if so many people had answered on screen. */
async function answered(surveyId: string, ages: readonly string[]) {
  for (const age of ages)
    await database.db
      .insertInto('survey_answers' as never)
      .values({
        ...{ id: crypto.randomUUID(), surveyId, codeHash: crypto.randomUUID(), state: 'sent' },
        ...{ medium: 'screen', seed: 'a', language: 'fr', savedOn: '2026-12-01' },
        sentOn: '2026-12-01',
        answers: JSON.stringify({
          age: { state: 'given', value: { chosen: age } },
          marche: { state: 'given', value: false },
          mot: { state: 'given', value: 'Un secret' },
        }),
      } as never)
      .execute()
}
async function namedLine(id: string): Promise<unknown> {
  const rows = await database.db
    .selectFrom('audit_lines' as never)
    .select(['detail'] as never)
    .where('subject' as never, '=', `survey:${id}` as never)
    .where('act' as never, '=', 'survey.prepared' as never)
    .execute()
  const details = (rows as { detail: { reason?: string } | null }[]).map(({ detail }) => detail)
  return details.find((detail) => detail?.reason)
}
const times = (count: number, age: string) => Array.from({ length: count }, () => age)

describe('a survey', () => {
  it('is a draft of the team until it opens; then its questions move no more, and anyone can check them', async () => {
    const slug = await drafted()
    expect((await door.get(paths.survey(slug))).status).toBe(404)
    expect((await take(slug, 'open')).text).toContain('Écrivez ou importez les questions')
    await door.post(paths.import(slug), { file: json }, team)
    expect((await door.get(paths.enter(slug))).status).toBe(404)
    await take(slug, 'open')

    const page = await door.get(paths.survey(slug))
    expect(page.text).toContain('Allez-vous au marché')
    const questions = await door.get(paths.questionnaire(slug))
    expect(page.text).toContain(createHash('sha256').update(questions.text).digest('hex'))
    const again = await door.post(paths.import(slug), { file: json }, team)
    expect(again.text).toContain('ces réglages ne changent plus')
    expect((await door.post(paths.edit(slug), form, team)).status).toBe(422)
    // The base refuses it too, whoever asks.
    const change = database.db
      .updateTable('surveys' as never)
      .set({ questionnaire: '{}' } as never)
      .where('slug' as never, '=', slug as never)
      .execute()
    await expect(change).rejects.toThrow(/keeps its questionnaire/)
  })

  it('keeps what was typed when the form cannot be read', async () => {
    const wrong = await door.post(paths.add, { ...form, keepMonths: '99' }, team)
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('de 1 à 60')
    expect(wrong.text).toContain('Choisir le jour du marché.')
  })

  it('is tried by the team, which counts nowhere and is gone at the opening', async () => {
    const slug = await drafted()
    await door.post(paths.import(slug), { file: json }, team)
    const { location = '' } = await door.post(paths.trial(slug), {}, team)
    expect(location).toMatch(/\/page\/vous$/)
    expect((await door.get(location)).status).toBe(404)
    expect((await door.get(location, team)).text).toContain('jamais comptée')
    await take(slug, 'open')
    expect((await door.get(location, team)).status).toBe(404)
  })

  it('is closed with a reason, opened again with one, closed for ever, and asked again', async () => {
    const { slug } = await run((ctx) => openedSurvey(ctx))
    expect((await take(slug, 'close')).status).toBe(422)
    await take(slug, 'close', { reason: 'La salle est prise plus tôt.' })
    expect((await door.get(paths.enter(slug))).text).toContain('on ne peut plus répondre')
    await take(slug, 'reopen', { reason: 'La salle est libre de nouveau.', closesOn: '2026-12-30' })
    const page = await door.get(paths.survey(slug))
    for (const reason of ['prise plus tôt', 'libre de nouveau']) expect(page.text).toContain(reason)
    await take(slug, 'close', { reason: 'Tout le monde a répondu.' })
    await take(slug, 'seal')
    const late = await take(slug, 'reopen', {
      reason: 'Une dernière fois.',
      closesOn: '2026-12-30',
    })
    expect(late.status).toBe(422)
    await take(slug, 'again', { closesOn: '2027-03-01' })
    expect((await door.get(paths.survey(slug), team)).text).toContain('Vague 2')
  })
})

describe('questions from a file', () => {
  it('are refused by their cell, and nothing is imported', async () => {
    const slug = await drafted()
    const book = await writeXlsx([
      textSheet(
        'survey',
        ['type', 'name', 'label', 'relevant'],
        [['text', 'a', 'A', 'if(1, 2, 3)']],
      ),
      textSheet('choices', ['list_name', 'name', 'label'], []),
    ])
    const refused = await door.post(paths.import(slug), { file: file(book, 'kobo.xlsx') }, team)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('survey!D2')
    const words = await door.post(paths.import(slug), { file: file('Bonjour', 'a.txt') }, team)
    expect(words.text).toContain('ni un classeur XLSForm')
    expect((await door.get(paths.prepare(slug), team)).text).toContain('Aucune question')
  })

  it('are read from XLSForm and from SurveyJS', async () => {
    const slug = await drafted()
    const book = await writeXlsx([
      textSheet('survey', ['type', 'name', 'label'], [['text', 'mot', 'Un mot ?']]),
      textSheet('choices', ['list_name', 'name', 'label'], []),
    ])
    await door.post(paths.import(slug), { file: file(book, 'kobo.xlsx') }, team)
    expect((await door.get(paths.prepare(slug), team)).text).toMatch(/1\s*question/)
    const elements = ['a', 'b'].map((name) => ({ type: 'boolean', name, title: name }))
    const js = file(JSON.stringify({ locale: 'fr', title: 'Halle', elements }), 'js.json')
    await door.post(paths.import(slug), { file: js }, team)
    expect((await door.get(paths.prepare(slug), team)).text).toMatch(/2\s*questions/)
  })
})

describe('results', () => {
  it('are published by an act, small numbers hidden, nobody’s words in them, and do not follow what comes later', async () => {
    const { slug, id } = await run((ctx) => openedSurvey(ctx))
    await answered(id, [...times(20, 'jeune'), ...times(3, 'plus')])
    expect((await door.get(paths.results(slug))).status).toBe(404)
    await take(slug, 'close', { reason: 'Tout le monde a répondu.' })
    expect((await door.get(paths.results(slug))).status).toBe(404)
    await take(slug, 'publish')
    const files = [
      paths.results(slug),
      paths.resultsCsv(slug),
      paths.resultsJson(slug),
      paths.frame(slug),
    ]
    for (const path of files) {
      const { text, status } = await door.get(path)
      expect([path, status]).toEqual([path, 200])
      expect(text).not.toContain('Un secret')
    }
    const { text } = await door.get(paths.resultsJson(slug))
    const age = JSON.parse(text).questions[0].tables[0].parts
    expect(age.map(({ count }: { count: number | null }) => count)).toEqual([null, null])
    await answered(id, times(30, 'plus'))
    expect((await door.get(paths.resultsJson(slug))).text).toBe(text)
    expect((await take(slug, 'publish')).status).toBe(422)
  })

  it('may stand in a frame of another site, where they run nothing', async () => {
    const { slug, id } = await run((ctx) => openedSurvey(ctx))
    await answered(id, times(9, 'jeune'))
    await take(slug, 'close', { reason: 'Tout le monde a répondu.' })
    await take(slug, 'publish')
    const { response, text } = await door.get(paths.frame(slug))
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain('frame-ancestors *')
    expect(policy).not.toContain('script-src')
    expect(text).not.toContain('<script')
    const page = await door.get(paths.results(slug))
    expect(page.response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  })
})

describe('files of answers', () => {
  it('are the team’s, and refused when somebody is alone with what was ticked', async () => {
    const { slug, id } = await run((ctx) => openedSurvey(ctx))
    await answered(id, [...times(8, 'jeune'), 'plus'])
    const csv = paths.answersFile(slug, 'responses.csv')
    expect((await door.get(csv)).status).not.toBe(200)
    // While people answer, two files would show who has just answered.
    expect((await door.get(csv, team)).location).toBe(paths.answers(slug))
    expect((await door.get(paths.answers(slug), team)).text).toContain('attendent la fermeture')
    await take(slug, 'close', { reason: 'Tout le monde a répondu.' })
    expect((await door.get(csv, team)).location).toBe(paths.answers(slug))
    expect((await door.get(paths.answers(slug), team)).text).toContain('Fichiers refusés')
    const name = (questions: string, reason = '') =>
      door.post(paths.quasi(slug), { questions, reason }, team)
    expect((await name('constructor', 'La commune est grande.')).status).toBe(422)
    const none = await name('', 'Tout le monde se connaît.')
    expect([none.status, none.text.includes('Cochez au moins une question')]).toEqual([422, true])
    expect((await name('marche')).text).toContain('Écrivez pourquoi')
    expect((await door.get(csv, team)).location).toBe(paths.answers(slug))
    await name('marche', 'Tout le monde se connaît par l’âge.')
    expect(await namedLine(id)).toMatchObject({ before: '', after: 'marche' })
    expect((await door.get(csv, team)).text.split('\r\n')).toHaveLength(11)
    for (const name of ['responses.csv', 'codebook.csv', 'import.R', 'ddi.xml', 'reponses.xlsx'])
      expect([name, (await door.get(paths.answersFile(slug, name), team)).status]).toEqual([
        name,
        200,
      ])
  })
})
