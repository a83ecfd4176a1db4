import { beforeEach, describe, expect, it } from 'vitest'
import { questionsOf } from '#engines/questionnaires/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { emptyDraft } from '../editing/draft.ts'
import { MountedEditor } from '../testing/mounted-editor.ts'

const database = useDatabase()
const editor = new MountedEditor()
const door = openDoor(database, { routes: editor.routes })
const team = asPerson('lab-team')
const at = editor.href
const ids = () => questionsOf(editor.draft).map(({ id }) => id)

const add = (kind: string, fields: Record<string, string>, page = 'page_1') =>
  door.post(`${at}/page/${page}/ajouter/${kind}`, fields, team)

beforeEach(() => {
  editor.draft = emptyDraft({ title: 'Le marché du soir' })
  editor.published = undefined
  editor.isFrozen = false
})

describe('the editor of a questionnaire', () => {
  it('adds questions of a chosen kind, lists them, and shows them as people will see them', async () => {
    expect((await door.get(`${at}/page/page_1/ajouter`, team)).text).toContain('Une commune')
    const single = { text: 'Y allez-vous ?', options: 'souvent\nrarement', other: 'autrement' }
    expect((await add('single', single)).location).toBe(`${at}#page-page_1`)
    await add('grid', { text: 'Que valent…', rows: 'le toit\nle sol', columns: 'bon\nmauvais' })
    const { about, value } = { about: 'when_1_question', value: 'when_1_value' }
    await add('long-text', {
      text: 'Pourquoi ?',
      most: '500',
      [about]: 'y_allez_vous',
      [value]: 'rarement',
    })
    expect(ids()).toEqual(['y_allez_vous', 'que_valent', 'pourquoi'])
    const list = await door.get(at, team)
    expect(list.text).toMatch(/Posée si «\s?Y allez-vous\s\?\s?» est «\s?rarement\s?»/)
    expect(list.text).not.toContain('À corriger')
    const preview = await door.get(`${at}/apercu`, team)
    expect(preview.text).toContain('name="y_allez_vous__other"')
    expect(preview.text).toContain('name="que_valent__le_toit"')
  })

  it('gives a question back with what was typed, and what to do under each field', async () => {
    const refused = await add('single', { text: 'Y allez-vous ?', options: '', other: '' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Y allez-vous')
    expect(refused.text).toMatch(/Remplissez «\s?Réponses proposées\s?»/)
    expect(ids()).toEqual([])
  })

  it('leads nowhere for a kind, a page or a question that nobody made', async () => {
    expect((await door.get(`${at}/page/page_1/ajouter/toString`, team)).status).toBe(404)
    expect((await door.get(`${at}/page/none/ajouter`, team)).status).toBe(404)
    expect((await door.get(`${at}/question/none`, team)).status).toBe(404)
    expect((await door.get('/essai/autre/questions', team)).status).toBe(404)
  })

  it('moves, copies and takes away; a condition left without its question is said on the list', async () => {
    await add('yes-no', { text: 'Venez-vous ?' })
    await add('number', { text: 'À combien ?', when_1_question: 'venez_vous', when_1_value: 'oui' })
    await door.post(`${at}/question/a_combien/deplacer`, { way: 'up' }, team)
    expect(ids()).toEqual(['a_combien', 'venez_vous'])
    expect((await door.get(at, team)).text).toContain('posée plus tard')
    await door.post(`${at}/question/a_combien/copier`, {}, team)
    expect(ids()).toEqual(['a_combien', 'a_combien_2', 'venez_vous'])
    await door.post(`${at}/question/venez_vous/supprimer`, {}, team)
    expect((await door.get(at, team)).text).toContain('Aucune question n’a cet identifiant')
    const sideways = await door.post(`${at}/question/a_combien/deplacer`, { way: 'left' }, team)
    expect(sideways.status).toBe(404)
  })

  it('changes the kind of a question, and keeps its words', async () => {
    await add('single', { text: 'Quand ?', options: 'le matin\nle soir' })
    await door.post(`${at}/question/quand/sorte`, { kind: 'several' }, team)
    expect(questionsOf(editor.draft)[0]).toMatchObject({ id: 'quand', kind: 'several' })
    expect((await door.get(`${at}/question/quand`, team)).text).toContain('le soir')
  })

  it('adds pages, and removes only an empty one', async () => {
    await door.post(`${at}/pages`, {}, team)
    await add('date', { text: 'Depuis quand ?' }, 'page_2')
    const full = await door.post(`${at}/page/page_2/supprimer`, {}, team)
    expect(full.status).toBe(422)
    expect(full.text).toContain('Déplacez ou supprimez d’abord')
    await door.post(`${at}/page/page_2/deplacer`, { way: 'up' }, team)
    expect(editor.draft.pages.map(({ id }) => id)).toEqual(['page_2', 'page_1'])
    await door.post(`${at}/page/page_1`, { title: 'Vous' }, team)
    expect(editor.draft.pages[1]?.title).toEqual({ fr: 'Vous' })
    await door.post(`${at}/titre`, { title: 'Le marché', intro: 'Cinq minutes.' }, team)
    expect(editor.draft).toMatchObject({
      title: { fr: 'Le marché' },
      intro: { fr: 'Cinq minutes.' },
    })
  })

  it('refuses to change what is asked already, in words', async () => {
    editor.isFrozen = true
    const refused = await add('yes-no', { text: 'Venez-vous ?' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('ses questions ne changent plus')
  })

  it('says what changed since the version that was asked, and takes the author’s word for it', async () => {
    await add('yes-no', { text: 'Venez-vous ?' })
    editor.published = editor.draft
    await door.post(`${at}/question/venez_vous`, { text: 'Viendrez-vous ?' }, team)
    expect(ids()).toEqual(['venez_vous'])
    const list = await door.get(at, team)
    expect(list.text).toContain('tant que personne n’a dit')
    const verdict = { comparable: 'yes', reason: 'Le même sens.' }
    await door.post(`${at}/question/venez_vous/comparer`, verdict, team)
    expect((await door.get(at, team)).text).toContain('Le même sens.')
  })
})

describe('two people at one questionnaire', () => {
  const seenIn = (html: string) => /name="_seen" value="([^"]*)"/.exec(html)?.[1] ?? ''

  it('keep both when they write two questions', async () => {
    await add('yes-no', { text: 'Venez-vous ?' })
    await add('yes-no', { text: 'Avec qui ?' })
    const first = await door.get(`${at}/question/venez_vous`, team)
    const second = await door.get(`${at}/question/avec_qui`, team)
    const edited = { text: 'Viendrez-vous ?', _seen: seenIn(first.text) }
    const two = { text: 'Avec qui viendrez-vous ?', _seen: seenIn(second.text) }
    expect((await door.post(`${at}/question/venez_vous`, edited, team)).status).toBe(303)
    expect((await door.post(`${at}/question/avec_qui`, two, team)).status).toBe(303)
    expect(questionsOf(editor.draft).map(({ text }) => text['fr'])).toEqual([
      'Viendrez-vous ?',
      'Avec qui viendrez-vous ?',
    ])
  })

  it('give both texts to whoever comes second on the same words, and lose none of theirs', async () => {
    await add('yes-no', { text: 'Venez-vous ?' })
    const { text: page } = await door.get(`${at}/question/venez_vous`, team)
    const seen = { _seen: seenIn(page) }
    await door.post(`${at}/question/venez_vous`, { text: 'Viendrez-vous ?', ...seen }, team)
    const late = { text: 'Irez-vous ?', ...seen }
    const refused = await door.post(`${at}/question/venez_vous`, late, team)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Irez-vous')
    expect(refused.text).toContain('Viendrez-vous')
    expect(questionsOf(editor.draft)[0]?.text).toEqual({ fr: 'Viendrez-vous ?' })
  })
})
