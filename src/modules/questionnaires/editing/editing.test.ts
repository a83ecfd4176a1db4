import { describe, expect, it } from 'vitest'
import { everyKind } from '#engines/questionnaires/every-kind.ts'
import {
  type Condition,
  type Questionnaire,
  questionsOf,
  readDescription,
} from '#engines/questionnaires/index.ts'
import { conditionSaid } from './condition-said.ts'
import {
  addPage,
  copyQuestion,
  emptyDraft,
  moveQuestion,
  questionIn,
  removePage,
  removeQuestion,
} from './draft.ts'
import { draftFaults } from './draft-faults.ts'
import { editorPaths } from './editor-paths.ts'
import { freeId } from './free-id.ts'
import { readHead, readPage, readRewording, typedPage, withRewording } from './read-page.ts'
import { readQuestion } from './read-question.ts'
import { conditionShown, lineFields, readCondition, typedCondition } from './typed-condition.ts'
import { readOptions, typedOptions } from './typed-options.ts'
import { asKind, blankQuestion, typedQuestion } from './typed-question.ts'
import { versionsSaid } from './versions-said.ts'

const order = ({ pages }: Questionnaire) =>
  pages.map(({ questions }) => questions.map(({ id }) => id).join(' '))
const small: Questionnaire = {
  ...everyKind,
  pages: [
    { id: 'one', questions: everyKind.pages[0]?.questions.slice(0, 2) ?? [] },
    { id: 'two', questions: everyKind.pages[1]?.questions.slice(0, 1) ?? [] },
  ],
}
const changed = (draft: Questionnaire, change: ReturnType<typeof moveQuestion>) => {
  const next = change(draft)
  if (!next.ok) throw new Error(next.refusal)
  return next.value
}
const locale = 'fr'

describe('an id', () => {
  it('comes from the words, and is nobody else’s', () => {
    expect(freeId('Où habitez-vous ?', [])).toBe('ou_habitez_vous')
    expect(freeId('Où habitez-vous ?', ['ou_habitez_vous'])).toBe('ou_habitez_vous_2')
    expect(freeId('2 enfants', [])).toBe('q_2_enfants')
    expect(freeId('Prefer not', [])).toBe('prefer_not_2')
    expect(freeId('???', [])).toBe('q')
    expect(freeId('a'.repeat(80), [])).toHaveLength(30)
  })
})

describe('options, one a line', () => {
  const before = [
    { id: 'often', text: { fr: 'souvent', en: 'often' } },
    { id: 'rarely', text: { fr: 'rarement' } },
    { id: 'else', text: { fr: 'autrement' }, other: true as const },
  ]
  const read = (plain: string, more = {}) =>
    readOptions({ plain, alone: '', other: 'autrement', ...more }, before, 'fr')

  it('are what they were when nothing is typed anew', () => {
    expect(readOptions(typedOptions(before, 'fr'), before, 'fr')).toEqual(before)
  })

  it('keep their ids and other languages when they are reworded at their place, or moved', () => {
    expect(read('très souvent\nrarement')[0]).toEqual({
      id: 'often',
      text: { fr: 'très souvent', en: 'often' },
    })
    expect(read('rarement\nsouvent').map(({ id }) => id)).toEqual(['rarely', 'often', 'else'])
  })

  it('get an id of their own when they are new, whatever went', () => {
    expect(read('souvent\nparfois\nrarement').map(({ id }) => id)).toEqual([
      ...['often', 'parfois', 'rarely', 'else'],
    ])
    // « Jamais » takes the place of two lines: whose answers it would follow, nobody can tell.
    expect(read('jamais').map(({ id }) => id)).toEqual(['jamais', 'else'])
    expect(read('souvent\nrarement', { alone: 'rien', other: '' }).at(-1)).toEqual({
      ...{ id: 'rien', text: { fr: 'rien' }, alone: true },
    })
  })
})

describe('a draft', () => {
  it('moves questions inside a page, then over its end', () => {
    expect(order(changed(small, moveQuestion('age', 'up')))).toEqual(['age agree', 'use'])
    expect(order(changed(small, moveQuestion('age', 'down')))).toEqual(['agree', 'age use'])
    expect(order(changed(small, moveQuestion('use', 'up')))).toEqual(['agree age use', ''])
    expect(order(changed(small, moveQuestion('agree', 'up')))).toEqual(order(small))
  })

  it('copies a question beside its model, under an id of its own', () => {
    expect(order(changed(small, copyQuestion('age')))).toEqual(['agree age age_2', 'use'])
  })

  it('forgets what was found of a question that goes', () => {
    const found = withRewording(small, { question: 'age', comparable: true, reason: { fr: 'x' } })
    expect(changed(found, removeQuestion('age')).rewordings).toEqual([])
    expect(removeQuestion('nothing')(small)).toMatchObject({ refusal: 'not-found' })
  })

  it('keeps one page, and no question is lost with its page', () => {
    const two = addPage(emptyDraft({ title: 'Un marché' }))
    if (!two.ok) throw new Error(two.refusal)
    expect(order(two.value)).toEqual(['', ''])
    const first = changed(two.value, removePage('page_2'))
    expect(removePage('page_1')(first)).toMatchObject({ refusal: 'last-page' })
    expect(removePage('one')(small)).toMatchObject({ refusal: 'page-not-empty' })
  })
})

describe('a question', () => {
  it('of every kind is read again from its own form as it was', () => {
    for (const before of questionsOf(everyKind)) {
      const typed = typedQuestion(before, everyKind)
      const raw = {
        ...typed,
        ways: typed['ways']?.split('\n') ?? [],
        types: typed['types']?.split('\n') ?? [],
      }
      const read = readQuestion({ draft: everyKind, before, raw, locale })
      expect(read).toEqual({ ok: true, value: before })
    }
  })

  it('of every kind can be begun', () => {
    for (const kind of ['single', 'scale', 'file', 'place', 'contact'] as const)
      expect(blankQuestion(kind, 'fr').kind).toBe(kind)
  })

  it('says beside each field what does not fit', () => {
    const before = blankQuestion('scale', 'fr')
    const raw = { text: 'Comment ?', from: '5', to: '1', low: 'peu', high: '' }
    const empty = readQuestion({ draft: small, before, page: 'two', raw, locale })
    expect(empty).toMatchObject({ ok: false, form: { problems: { high: 'Remplissez ce champ.' } } })
    const reversed = { ...raw, high: 'bien' }
    const read = readQuestion({ draft: small, before, page: 'two', raw: reversed, locale })
    expect(read.ok === false && Object.keys(read.form.problems)).toEqual(['from'])
    const right = { ...reversed, from: '1', to: '5' }
    const done = readQuestion({ draft: small, before, page: 'two', raw: right, locale })
    expect(done.ok && done.value).toMatchObject({ id: 'comment', from: 1, to: 5 })
  })

  it('asked otherwise keeps its words, its list and its condition', () => {
    const use = questionIn(everyKind, 'use')
    if (!use) throw new Error('no question')
    expect(asKind(use, 'several', 'fr')).toMatchObject({
      id: 'use',
      kind: 'several',
      required: true,
    })
    const ranked = asKind(use, 'ranking', 'fr')
    expect(ranked.kind === 'ranking' && ranked.options.map((option) => option.other)).toEqual([
      ...[undefined, undefined, undefined],
    ])
    expect(asKind(use, 'yes-no', 'fr')).not.toHaveProperty('options')
  })
})

describe('a condition of three fields a line', () => {
  it('reads answers by their words, and says them back', () => {
    const first = lineFields(1)
    const two = lineFields(2)
    const raw = {
      ...{ [first.about]: 'parts/roof', [first.is]: '=', [first.value]: 'Mauvais' },
      ...{ [two.about]: 'market_again', [two.is]: '=', [two.value]: 'oui', when_how: 'any' },
    }
    const { condition } = readCondition(raw, everyKind)
    expect(condition).toEqual({
      any: [
        { question: 'parts', row: 'roof', is: '=', value: 'bad' },
        { question: 'market_again', is: '=', value: true },
      ],
    })
    const typed = typedCondition(condition, everyKind)
    expect(typed && conditionShown(typed)).toMatchObject({
      [first.value]: 'mauvais',
      when_how: 'any',
    })
    expect(condition && conditionSaid(condition, everyKind, 'fr').replaceAll('\u00a0', ' ')).toBe(
      '« Que valent… », ligne « le toit » est « mauvais », ou « Un second marché ? » est oui',
    )
  })

  it('that came with a file and is more than lines is kept as it is', () => {
    const why = questionIn(everyKind, 'why')
    if (!why) throw new Error('no question')
    expect(typedCondition(why.when, everyKind)).toBeUndefined()
    const raw = { ...typedQuestion(why, everyKind), text: 'Pour quoi donc ?' }
    const read = readQuestion({ draft: everyKind, before: why, raw, locale })
    expect(read.ok && read.value.when).toEqual(why.when)
    const dropped = {
      draft: everyKind,
      before: why,
      raw: { ...raw, when_drop: 'yes' },
      locale,
    } as const
    const gone = readQuestion(dropped)
    expect(gone.ok && gone.value.when).toBeUndefined()
  })

  it('that looks at what is asked later is refused at its line', () => {
    const before = questionIn(small, 'agree')
    if (!before) throw new Error('no question')
    const { about, is, value } = lineFields(1)
    const raw = { ...typedQuestion(before, small), [about]: 'age', [is]: '≥', [value]: '18' }
    const read = readQuestion({ draft: small, before, raw, locale })
    expect(read.ok === false && read.form.problems[value]).toContain('posée plus tard')
  })
})

describe('a page and the whole', () => {
  it('are read over what stands', () => {
    const page = everyKind.pages[1]
    if (!page) throw new Error('no page')
    const raw = { ...typedPage(page, everyKind), title: 'La halle' }
    const read = readPage(page, { draft: everyKind, raw, locale })
    expect(read).toEqual({ ok: true, value: { ...page, title: { fr: 'La halle' } } })
    const head = readHead({ draft: everyKind, raw: { title: 'Halle', intro: '' }, locale })
    expect(head.ok && head.value).toMatchObject({
      title: { fr: 'Halle', en: everyKind.title['en'] },
    })
    expect(head.ok && head.value.intro).toBeUndefined()
  })
})

describe('faults', () => {
  it('are found with the words of the question, even while a page is empty', () => {
    const moved = changed(everyKind, moveQuestion('agree', 'down'))
    const broken = addPage(changed(moved, removeQuestion('parts')))
    if (!broken.ok) throw new Error(broken.refusal)
    const found = draftFaults(broken.value, 'fr')
    expect(found.map(({ question, page }) => question ?? page)).toEqual(['page_3', 'word'])
    expect(found[1]?.where.replaceAll('\u00a0', ' ')).toBe('« Un mot pour la halle ? », condition')
    expect(found[1]?.sentence).toContain('Aucune question n’a cet identifiant')
    expect(draftFaults(everyKind, 'en')).toEqual([])
  })

  it('name a language as people do', () => {
    const untitled = { ...small, title: { [small.languages[0] ?? '']: '' } }
    const said = (['fr', 'en'] as const).map((of) => draftFaults(untitled, of)[0]?.sentence)
    expect(said).toEqual(['Le texte manque en français.', 'The text is missing in French.'])
  })
})

describe('what changed since a version', () => {
  const use = questionIn(everyKind, 'use')
  const reworded: Questionnaire = {
    ...changed(everyKind, removeQuestion('photo')),
    version: 2,
  }
  const after = (text: string): Questionnaire => ({
    ...reworded,
    pages: reworded.pages.map((page) => ({
      ...page,
      questions: page.questions.map((question) =>
        question === use ? { ...question, text: { fr: text, en: text } } : question,
      ),
    })),
  })

  it('is found question by question, with what its author decides', () => {
    const draft = after('Allez-vous à la halle…')
    const [first] = versionsSaid(everyKind, draft, 'fr').filter(({ change }) => change !== 'same')
    expect(first).toMatchObject({ question: 'use', isForAuthor: true })
    expect(first?.sentence).toContain('Reformulée (texte).')
    if (!use) throw new Error('no question')
    const raw = { comparable: 'yes', reason: 'Les mêmes mots, mieux dits.' }
    const found = readRewording(use, { draft, raw, locale })
    if (!found.ok) throw new Error('refused')
    const whole = withRewording(draft, found.value)
    const [now] = versionsSaid(everyKind, whole, 'fr').filter(({ change }) => change !== 'same')
    expect(now?.comparable).toBe(true)
    expect(now?.sentence).toContain('Les mêmes mots, mieux dits.')
    expect(readDescription(whole).ok).toBe(true)
    const silent = readRewording(use, { draft, raw: { comparable: 'yes', reason: '' }, locale })
    expect(silent.ok).toBe(false)
  })

  it('names what went', () => {
    const gone = versionsSaid(everyKind, reworded, 'fr').find(({ change }) => change === 'removed')
    expect(gone).toMatchObject({ question: 'photo', sentence: 'Retirée.' })
    expect(gone?.text).toContain('Une photo')
  })
})

it('every address of an editor stands under that of its mount', () => {
  const paths = editorPaths('/x')
  const all = Object.values(paths).map((path) => (typeof path === 'string' ? path : path('a', 'b')))
  expect(new Set(all).size).toBe(all.length)
  expect(all.every((path) => path.startsWith('/x'))).toBe(true)
})

it('says of a wrong value of a condition what may be written, in words', () => {
  const fr = (text: string) => ({ fr: text })
  const options = ['a', 'b'].map((id) => ({ id, text: fr(`Réponse ${id}`) }))
  const asked = (when: Condition): Questionnaire => ({
    ...emptyDraft({ title: 'Essai' }),
    pages: [
      {
        id: 'une',
        questions: [
          { id: 'vient', kind: 'yes-no', text: fr('Venez-vous ?') },
          { id: 'choix', kind: 'single', text: fr('Laquelle ?'), options },
          { id: 'mot', kind: 'short-text', text: fr('Un mot ?'), most: 80, when },
        ],
      },
    ],
  })
  const saidOf = (when: Condition) =>
    draftFaults(asked(when), 'fr')
      .map(({ sentence }) => sentence)
      .join()
      .replaceAll(/[\u00a0\u202f]/g, ' ')
  expect(saidOf({ question: 'vient', is: '=', value: 'peut-être' })).toContain(
    'il faut « oui » ou « non »',
  )
  expect(saidOf({ question: 'choix', is: '=', value: 'z' })).toContain(
    'il faut « Réponse a » ou « Réponse b »',
  )
})
