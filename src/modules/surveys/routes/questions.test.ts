import { describe, expect, it } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { surveysModule } from '../module.ts'
import { paths } from '../paths.ts'
import { readQuestionsFile } from './read-questions-file.ts'

const database = useDatabase()
const door = openDoor(database, { routes: surveysModule.routes })
const team = asPerson('lab-team')
const innovator = asPerson('innovator')

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
async function drafted(): Promise<string> {
  const { location = '' } = await door.post(paths.add, form, team)
  return location.split('/')[2] ?? ''
}
const prepared = async (slug: string) => (await door.get(paths.prepare(slug), team)).text
const begin = (slug: string, model: string) => door.post(paths.model(slug), { model }, team)
const add = (slug: string, kind: string, fields: Record<string, string>) =>
  door.post(`${paths.questions(slug)}/page/page_1/ajouter/${kind}`, fields, team)
const act = (slug: string, step: string, more: Record<string, string> = {}) =>
  door.post(paths.act(slug), { act: step, ...more }, team)

describe('the questions of a survey', () => {
  it('are written in the browser, tried, opened, then move no more', async () => {
    const slug = await drafted()
    expect((await door.get(paths.questions(slug), innovator)).status).not.toBe(200)
    expect((await door.get(paths.questions(slug), team)).text).toContain('Aucune question')
    await add(slug, 'yes-no', { text: 'Venez-vous ?' })
    await add(slug, 'number', { text: 'À combien ?' })
    expect(await prepared(slug)).toMatch(/2\s*questions/)
    const trial = await door.post(paths.trial(slug), {}, team)
    expect((await door.get(trial.location ?? '', team)).text).toContain('Venez-vous')
    // Another question: what was tried is no longer what is asked.
    await add(slug, 'short-text', { text: 'Un mot ?', most: '100' })
    expect((await door.get(trial.location ?? '', team)).status).toBe(404)

    await act(slug, 'open')
    expect((await door.get(paths.enter(slug))).status).toBe(200)
    const late = await door.get(paths.questions(slug), team)
    expect(late.location).toBe(paths.prepare(slug))
    await add(slug, 'short-text', { text: 'Trop tard ?', most: '100' })
    expect((await door.get(paths.questionnaire(slug))).text).not.toContain('Trop tard')
  })

  it('are neither tried nor opened while something is to be corrected', async () => {
    const slug = await drafted()
    await add(slug, 'yes-no', { text: 'Venez-vous ?' })
    await add(slug, 'number', {
      ...{ text: 'À combien ?', when_1_question: 'venez_vous', when_1_value: 'oui' },
    })
    await door.post(`${paths.questions(slug)}/question/venez_vous/supprimer`, {}, team)
    expect(await prepared(slug)).toContain('est à corriger')
    expect((await act(slug, 'open')).text).toContain('Corrigez d’abord les questions')
    expect((await door.post(paths.trial(slug), {}, team)).status).toBe(404)
    expect((await door.get(paths.survey(slug), team)).status).toBe(200)
  })

  it('may ask for a file', async () => {
    const slug = await drafted()
    const kinds = await door.get(`${paths.questions(slug)}/page/page_1/ajouter`, team)
    expect(kinds.text).toContain('/ajouter/consent')
    expect(kinds.text).toContain('/ajouter/file')
    const file = await door.get(`${paths.questions(slug)}/page/page_1/ajouter/file`, team)
    expect(file.status).toBe(200)
    const none = await door.get(`${paths.questions(slug)}/page/page_1/ajouter/oracle`, team)
    expect(none.status).toBe(404)
    await add(slug, 'yes-no', { text: 'Venez-vous ?' })
    const at = `${paths.questions(slug)}/question/venez_vous`
    expect((await door.post(`${at}/sorte`, { kind: 'oracle' }, team)).status).toBe(422)
    expect((await door.post(`${at}/sorte`, { kind: 'number' }, team)).location).toBe(at)
  })

  it('are refused from a file that is wrong at each line: the first hundred faults, and how many others', async () => {
    const slug = await drafted()
    const wrong = (lines: number) =>
      `class\ttype/scale\tname\trelevance\ttext\n${'Q\t?\tq\t1\tun mot\n'.repeat(lines)}`
    const long = await readQuestionsFile(new TextEncoder().encode(wrong(20_001)), 'fr')
    expect(long).toMatchObject({ ok: false, count: 1 })
    const file = new File([wrong(3_000)], 'enquete.txt')
    const answer = await door.post(paths.import(slug), { file }, team)
    expect(answer.status).toBe(422)
    expect(answer.text.match(/<li>ligne/g)).toHaveLength(100)
    expect(answer.text).toMatch(/Et \d[\s\d]+ autres points/)
  })

  it('begin from a model of the house, as long as none was written', async () => {
    const slug = await drafted()
    expect(await prepared(slug)).toMatch(/Qui sommes-nous\s\?/)
    const begun = await begin(slug, 'who-are-we')
    expect(begun.location).toBe(paths.questions(slug))
    expect((await door.get(paths.questions(slug), team)).text).toContain('Quel âge avez-vous')
    expect((await begin(slug, 'satisfaction-after-meeting')).text).toContain('déjà des questions')
    expect((await begin(slug, 'constructor')).status).toBe(404)
    await act(slug, 'open')
    expect((await door.get(paths.enter(slug))).status).toBe(200)
  })

  it('are compared with those of the wave before', async () => {
    const slug = await drafted()
    await begin(slug, 'satisfaction-after-meeting')
    await act(slug, 'open')
    await act(slug, 'again', { closesOn: '2027-03-01' })
    const list = await door.get(paths.list, team)
    const wave = [...list.text.matchAll(/\/enquetes\/(le-marche-de-valbrenne-[0-9a-f]+)"/g)]
      .map(([, found = '']) => found)
      .find((found) => found !== slug)
    const edited = paths.questions(wave ?? '')
    expect((await door.get(edited, team)).text).toContain('id="versions"')
    await door.post(`${edited}/question/overall/supprimer`, {}, team)
    expect((await door.get(edited, team)).text).toMatch(/Dans l’ensemble/)
  })
})
