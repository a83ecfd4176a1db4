import { describe, expect, it } from 'vitest'
import { translationsOf } from '#engines/questionnaires/index.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { startAnswer } from '../actions/answer-survey.ts'
import { closeSurvey } from '../actions/run-survey.ts'
import { askAgain } from '../actions/save-survey.ts'
import { translateQuestions } from '../actions/translate-questions.ts'
import { surveysModule } from '../module.ts'
import { questionnaireOf } from '../own-questionnaire.ts'
import { paths } from '../paths.ts'
import { findSurvey } from '../store/surveys.ts'
import { openedSurvey } from '../testing/opened-survey.ts'

const database = useDatabase()
const door = openDoor(database, { routes: surveysModule.routes })
const team = asPerson('lab-team')
const run = <T>(what: (ctx: Ctx) => Promise<T>) => act(door.house, { person: team }, what)
const at = (slug: string, more = '') => `${paths.languages(slug)}${more}`
const age = 'pages[vous].questions[age].text'
const young = 'pages[vous].questions[age].options[jeune].text'
const old = 'pages[vous].questions[age].options[plus].text'
const typeIn = (slug: string, fields: Record<string, string>, language = 'br') =>
  door.post(at(slug, `/${language}/page/vous`), fields, team)
const asked = async (slug: string) => {
  const survey = await findSurvey(database.db, slug)
  if (!survey) throw new Error('no survey')
  return { survey, questionnaire: questionnaireOf(survey) }
}

const file = (lines: readonly string[], name = 'textes.csv') =>
  new File([lines.join('\r\n')], name, { type: 'text/csv' })
const bring = (slug: string, lines: readonly string[]) =>
  door.post(at(slug, '/br/tableau'), { file: file(lines) }, team)
const rowsOf = (html: string) =>
  (/name="rows" value="([^"]*)"/.exec(html)?.[1] ?? '').replaceAll('&quot;', '"')

describe('the languages of a survey that is open', () => {
  it('are typed in the page, which says what is missing; the frozen questions do not move', async () => {
    const { slug, questionnaire: frozen, fingerprint } = await run((ctx) => openedSurvey(ctx))
    expect((await door.get(at(slug, '/br'), team)).text).toMatch(/1\d textes ne sont pas traduits/)
    expect((await typeIn(slug, { [age]: 'Hoc’h oad' })).location).toBe(at(slug, '/br'))
    const { survey, questionnaire } = await asked(slug)
    expect(questionnaire?.languages).toEqual(['fr', 'br'])
    expect([survey.questionnaire, survey.fingerprint]).toEqual([frozen, fingerprint])
    const list = await door.get(at(slug), team)
    expect(list.text).toMatch(/breton \(brezhoneg\)[\s\S]*textes manquent sur/)
    // Everybody reads which language came, and the journal how many texts.
    expect((await door.get(paths.survey(slug))).text).toMatch(/Langue ajoutée[\s\S]*breton/)
    const lines = await database.db
      .selectFrom('audit_lines')
      .select('detail')
      .where('act', '=', 'survey.translated')
      .execute()
    expect(lines).toEqual([{ detail: { language: 'br', texts: 1 } }])
  })

  it('are corrected until somebody begins to answer in them; then neither page, table nor database changes them', async () => {
    const { slug, id } = await run((ctx) => openedSurvey(ctx))
    await typeIn(slug, { [age]: 'Hoc’h oad' })
    const same = await run((ctx) =>
      translateQuestions(ctx, slug, 'br', () => ({ ok: true, value: { [age]: 'Hoc’h oad' } })),
    )
    expect(same).toMatchObject({ ok: false, refusal: 'nothing-said' })
    // Answers in another language, and questions that somebody only looks at, hold nothing back.
    await door.post(paths.enter(slug), {})
    await door.get(`${paths.enter(slug)}?langue=br`)
    expect((await typeIn(slug, { [age]: 'Ho oad' })).status).toBe(303)
    expect((await typeIn(slug, { [age]: '' })).status).toBe(303)
    expect((await asked(slug)).survey.translations).toEqual([{ language: 'br', words: {} }])
    await typeIn(slug, { [age]: 'Hoc’h oad' })

    await door.post(`${paths.enter(slug)}?langue=br`, {})
    const again = await typeIn(slug, { [age]: 'Pegement a vloazioù' })
    expect(again.status).toBe(422)
    expect(again.text).toContain('Quelqu’un a commencé à répondre dans cette langue')
    const table = await bring(slug, ['clé;fr;br', `${age};Votre âge;Ho oad`])
    expect(table.text).toMatch(/Ligne 2, colonne «\s*br\s*»[\s\S]*a commencé à répondre dans/)
    expect(rowsOf(table.text)).toBe('')
    for (const translations of [[], [{ language: 'br', words: { [age]: 'Ho oad' } }]])
      await expect(
        database.db
          .updateTable('surveys')
          .set({ translations: JSON.stringify(translations) })
          .where('id', '=', id)
          .execute(),
      ).rejects.toThrow(/translation in which somebody answers/)
    // What is missing may still be said, and another language corrected.
    expect((await typeIn(slug, { [young]: 'Yaouank' })).status).toBe(303)
    await typeIn(slug, { [age]: 'Your ages' }, 'en')
    expect((await typeIn(slug, { [age]: 'Your age' }, 'en')).status).toBe(303)
  })

  it('wait for whoever begins at once, and stay as that person reads them', async () => {
    const { slug } = await run((ctx) => openedSurvey(ctx))
    await typeIn(slug, { [age]: 'Hoc’h oad' })
    const [begun, released] = [gate(), gate()]
    const beginning = run(async (ctx) => {
      await startAnswer(ctx, slug, { medium: 'screen', language: 'br' })
      begun.open()
      await released.passed
    })
    await begun.passed
    const correcting = run((ctx) =>
      translateQuestions(ctx, slug, 'br', () => ({ ok: true, value: { [age]: 'Ho oad' } })),
    )
    setTimeout(released.open, 200)
    await beginning
    expect(await correcting).toMatchObject({ ok: false, refusal: 'answered' })
  })

  it('keep two answers of one question apart, typed or in a table', async () => {
    const { slug } = await run((ctx) => openedSurvey(ctx))
    const typed = await typeIn(slug, { [young]: 'Yaouank', [old]: ' yaouank ' })
    expect(typed.status).toBe(422)
    expect(typed.text).toMatch(/se liraient «\s*yaouank\s*»/)
    expect((await asked(slug)).survey.translations).toEqual([])
    const direct = await run((ctx) =>
      translateQuestions(ctx, slug, 'br', () => ({
        ...{ ok: true, value: { [young]: 'Yaouank', [old]: 'Yaouank' } },
      })),
    )
    expect(direct).toMatchObject({ ok: false, refusal: 'same-words' })
    const table = await bring(slug, [
      'clé;fr;br',
      `${young};Moins de 30 ans;Yaouank`,
      `${old};30 ans et plus;Yaouank`,
      `${age};Votre âge;Hoc’h oad`,
    ])
    const told = [...table.text.matchAll(/Ligne (\d+), colonne «\s*(\S+?)\s*»\s*–\s*([^(]+)/g)]
    expect(told.map(([, line, column, why]) => [line, column, why?.trim()])).toEqual([
      ['2', 'br', 'deux réponses de cette question se liraient avec les mêmes mots'],
      ['3', 'br', 'deux réponses de cette question se liraient avec les mêmes mots'],
    ])
    expect(JSON.parse(rowsOf(table.text))).toEqual([[age, 'Votre âge', 'Hoc’h oad']])
  })

  it('are refused from a table that says one of them in two columns, which are both named', async () => {
    const { slug } = await run((ctx) => openedSurvey(ctx))
    const answer = await bring(slug, ['clé;fr;br;Traduction', `${age};Votre âge;Hoc’h oad;Ho oad`])
    expect(answer.status).toBe(422)
    expect(answer.text).toMatch(/colonne 3 «\s*br\s*», colonne 4 «\s*Traduction\s*»/)
    expect(rowsOf(answer.text)).toBe('')
  })

  it('come in a table: what changes is shown first, each fault by its line and its column', async () => {
    const { slug } = await run((ctx) => openedSurvey(ctx))
    const shown = await bring(slug, [
      'clé;fr;br',
      `${age};Votre âge;Hoc’h oad`,
      `${young};Moins de 20 ans;Yaouank`,
      'pages[none].title;Rien;Netra',
      `${age};Votre âge;Ho oad`,
      ';Le marché;Ar marc’had',
      'title;Le marché;',
    ])
    expect(shown.status).toBe(200)
    const told = [...shown.text.matchAll(/Ligne (\d+), colonne «\s*(\S+?)\s*»\s*–\s*([^(]+)/g)]
    expect(told.map(([, line, column, why]) => [line, column, why?.trim()])).toEqual([
      ['3', 'fr', 'ce texte a été récrit depuis\u00a0: relisez sa traduction'],
      ['4', 'clé', 'aucun texte n’a cette clé'],
      ['5', 'clé', 'cette clé est déjà plus haut'],
      ['6', 'clé', 'la clé manque, rien ne dit de quel texte il s’agit'],
    ])
    // Nothing is saved before it was read.
    expect((await asked(slug)).questionnaire?.languages).toEqual(['fr'])
    const rows = rowsOf(shown.text)
    expect(JSON.parse(rows)).toEqual([[age, 'Votre âge', 'Hoc’h oad']])
    const kept = await door.post(at(slug, '/br/tableau/enregistrer'), { rows }, team)
    expect(kept.location).toBe(at(slug, '/br'))
    const { questionnaire } = await asked(slug)
    const translated = translationsOf(questionnaire ?? never(), 'br').filter(
      ({ translation }) => translation !== '',
    )
    expect(translated).toEqual([{ path: age, source: 'Votre âge', translation: 'Hoc’h oad' }])
    const without = await bring(slug, ['clé;fr', `${age};Votre âge`])
    expect([without.status, without.text]).toEqual([422, expect.stringContaining('colonne «')])
  })

  it('the table that leaves comes back as it is, in both formats', async () => {
    const { slug } = await run((ctx) => openedSurvey(ctx))
    await typeIn(slug, { [age]: '=Hoc’h oad' })
    for (const ending of ['csv', 'xlsx']) {
      const { response } = await door.get(at(slug, `/br/textes.${ending}`), team)
      const bytes = await response.arrayBuffer()
      const back = new File([bytes], `textes.${ending}`)
      const { text } = await door.post(at(slug, '/br/tableau'), { file: back }, team)
      expect(text).toContain('1 texte est déjà écrit ainsi')
      expect(text).not.toContain('laissée')
    }
  })

  it('are over when people answer no more, and are asked again with the next wave', async () => {
    const { slug } = await run((ctx) => openedSurvey(ctx))
    await typeIn(slug, { [age]: 'Hoc’h oad' })
    await run((ctx) => closeSurvey(ctx, slug, 'Tout le monde a répondu, on arrête là.'))
    const late = await typeIn(slug, { [young]: 'Yaouank' })
    expect([late.status, late.text]).toEqual([422, expect.stringContaining('On ne répond plus')])
    const wave = await run((ctx) => askAgain(ctx, slug, '2026-12-31'))
    if (!wave.ok) throw new Error(wave.refusal)
    const next = wave.value.slug
    expect((await asked(next)).questionnaire?.languages).toEqual(['fr', 'br'])
    // A translation is no rewording: both waves may be compared.
    await typeIn(next, { [young]: 'Yaouank' })
    expect((await door.get(paths.questions(next), team)).text).not.toContain('tant que personne')
  })
})

function gate() {
  let open = () => {}
  const passed = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open: () => open(), passed }
}

function never(): never {
  throw new Error('no questionnaire')
}

describe('the languages of a draft', () => {
  it('change as its questions do, and go away as a whole', async () => {
    const { location = '' } = await door.post(paths.add, settings, team)
    const slug = location.split('/')[2] ?? ''
    await door.post(paths.model(slug), { model: 'who-are-we' }, team)
    const title = (text: string) =>
      door.post(at(slug, '/br/page/titre-et-introduction'), { title: text }, team)
    await title('Piv omp-ni')
    await title('Piv omp')
    expect((await door.get(at(slug, '/br/page/titre-et-introduction'), team)).text).toContain(
      'Piv omp<',
    )
    await door.post(at(slug, '/br/retirer'), {}, team)
    expect((await asked(slug)).questionnaire?.languages).not.toContain('br')
    expect((await door.get(at(slug, '/fr'), team)).status).toBe(404)
    expect((await door.get(at(slug, '/zzz'), team)).status).toBe(404)
    expect((await door.get(at(slug), asPerson('innovator'))).status).toBe(403)
  })
})

const settings = {
  title: 'Qui sommes-nous',
  purpose: 'Savoir qui habite ici.',
  controller: 'Commune de Valbrenne',
  contact: 'mairie@valbrenne.exemple.fr',
  keepMonths: '12',
  access: 'link',
  closesOn: '2026-12-31',
  planned: '400',
}

describe('whoever answers', () => {
  it('reads in another language by a link; what is typed is kept, and what is missing is in French', async () => {
    const { slug } = await run((ctx) => openedSurvey(ctx, { kiosk: true }))
    await typeIn(slug, { [age]: 'Hoc’h oad' })
    const enter = await door.get(paths.enter(slug))
    expect(enter.text).toContain(`href="${paths.enter(slug)}?langue=br" hreflang="br" lang="br"`)
    const chosen = await door.get(`${paths.enter(slug)}?langue=br`)
    expect(chosen.text).toContain(`action="${paths.enter(slug)}?langue=br"`)
    const { location = '' } = await door.post(`${paths.enter(slug)}?langue=br`, {})
    const page = await door.get(location)
    expect(page.text).toContain('<span lang="br" dir="auto">Hoc’h oad</span>')
    // French words of a page in French say no language.
    expect(page.text).toMatch(/<label for="[^"]+">Moins de 30 ans/)
    expect(page.text).toContain('aria-current="true" lang="br">brezhoneg')

    const switched = await door.post(location, { age: 'plus', _langue: 'fr' })
    expect(switched.location).toBe(`${location}?langue=fr`)
    const french = await door.get(`${location}?langue=fr`)
    expect(french.text).toMatch(/Votre âge[\s\S]*value="plus" checked/)
    expect(french.text).not.toContain('Hoc’h oad')
    const back = await door.post(location, { age: 'plus', marche: 'no', _langue: 'br' })
    expect(back.location).toBe(`${location}?langue=br`)
    await door.post(location, { age: 'plus', marche: 'no' })
    // Resumed elsewhere, in the language that was chosen.
    expect((await door.get(location)).text).toContain('Hoc’h oad')
    const kiosk = await door.get(paths.kiosk(slug))
    expect(kiosk.text).toContain(`href="${paths.kiosk(slug)}?langue=br"`)
  })

  it('is offered sheets and call sheets in that language, each sheet under a form of its own', async () => {
    const { slug } = await run((ctx) => openedSurvey(ctx))
    await typeIn(slug, { [age]: 'Your age' }, 'en')
    expect((await door.get(paths.paper(slug), team)).text).toMatch(
      /<option value="en"[^>]*>anglais/,
    )
    expect((await door.get(paths.scans(slug), team)).text).toContain('Langue des feuilles')
    const entry = await door.get(paths.entry(slug), team)
    expect(entry.text).toContain(`${paths.phoneSheet(slug)}?questions=en`)
  })
})
