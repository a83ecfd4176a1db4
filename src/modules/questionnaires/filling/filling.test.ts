import { describe, expect, it } from 'vitest'
import { everyKind } from '#engines/questionnaires/every-kind.ts'
import { type Questionnaire, readAnswers } from '#engines/questionnaires/index.ts'
import { plainSpaces } from '#kit/writing/written-words.ts'
import { summaryOf } from './answers-said.ts'
import { filledFrom, shownValues, withSent } from './fields.ts'
import { problemSaid } from './problem-said.ts'
import { finish, readStep, resumeAt } from './read-step.ts'
import { stepsOf } from './steps.ts'

const you = {
  agree: 'yes',
  age: '34',
  town: '35238',
  since: '2001-05-06',
  reach__email: 'anna@exemple.fr',
}
const hall = {
  ...{
    use: 'else',
    use__other: 'le soir',
    why: ['market', 'music'],
    market_again: 'no',
    liked: '4',
  },
  ...{ parts__roof: 'good', parts__floor: 'bad', first__heat: '1', first__open: '2' },
  share: '12,5',
}
const asked = { locale: 'fr', language: 'fr' } as const

const plain = (questions: Questionnaire['pages'][number]['questions']): Questionnaire => ({
  ...everyKind,
  pages: [{ id: 'one', questions }],
})

describe('the screens of one person', () => {
  it('follow what was answered: a page that is not asked is none', () => {
    expect(stepsOf(everyKind, {}).map(({ key, count }) => [key, count])).toEqual([['you', 1]])
    expect(stepsOf(everyKind, you).map(({ key, at, before }) => [key, at, before])).toEqual([
      ['you', 1, undefined],
      ['hall', 2, 'you'],
    ])
  })

  it('hold one question each, when asked so', () => {
    const keys = stepsOf(everyKind, you, { by: 'question' }).map(({ key }) => key)
    expect(keys.slice(0, 6)).toEqual(['agree', 'age', 'town', 'since', 'reach', 'use'])
    expect(keys).not.toContain('word')
  })

  it('keep the order that was drawn', () => {
    const random: Questionnaire = {
      ...everyKind,
      pages: everyKind.pages.map((page) => ({ ...page, order: 'random' as const })),
    }
    const order = (seed: string) =>
      stepsOf(random, you, { by: 'question', seed }).map(({ key }) => key)
    expect(order('a')).toEqual(order('a'))
    expect(order('a')).not.toEqual(order('b'))
    expect(order('a').toSorted()).toEqual(order('b').toSorted())
  })
})

describe('one screen that was sent', () => {
  it('is kept, with what its answers add where that was sent too, and says where to go', () => {
    const read = readStep(everyKind, {}, { key: 'you', sent: you, ...asked })
    expect(read?.ok && read.filled).toMatchObject({ age: '34', reach__email: 'anna@exemple.fr' })
    expect(read?.ok && read.next?.key).toBe('hall')
  })

  it('comes again when its answers add questions to it', () => {
    const { reach__email: _, ...before } = you
    const sent = { ...before, agree: '' }
    const refused = readStep(everyKind, {}, { key: 'you', sent, ...asked })
    expect(refused).toMatchObject({
      ok: false,
      form: { problems: { agree: 'Cochez cette case pour continuer.' } },
    })
    // The page never showed `reach`: it is asked once its condition holds.
    const first = readStep(everyKind, {}, { key: 'you', sent: before, ...asked })
    expect(first?.ok && first.next?.questions.map(({ id }) => id)).toContain('reach')
    expect(first?.ok && first.next?.key).toBe('you')
  })

  it('puts every fault under its own field, and keeps what was typed', () => {
    const sent = { ...hall, use__other: '', parts__floor: '', first__open: '1', share: 'douze' }
    const read = readStep(everyKind, you, { key: 'hall', sent, ...asked })
    expect(read).toMatchObject({ ok: false, form: { values: { share: 'douze', liked: '4' } } })
    const found = read?.ok === false ? Object.entries(read.form.problems) : []
    expect(Object.fromEntries(found.map(([name, text]) => [name, plainSpaces(text)]))).toEqual({
      use__other: 'Vous avez choisi « autrement » : précisez en quelques mots.',
      parts__floor: 'Répondez à cette ligne aussi.',
      first__open: 'La place 1 est donnée deux fois : changez l’une des deux.',
      share: 'Écrivez un nombre, en chiffres.',
    })
  })

  it('reads « je préfère ne pas répondre » as one more answer, apart from nothing at all', () => {
    const sent = { ...hall, use: 'prefer_not', use__other: '' }
    const read = readStep(everyKind, you, { key: 'hall', sent, ...asked })
    expect(read?.ok && read.answers['use']).toEqual({ state: 'prefer-not' })
    expect(read?.ok && shownValues(read.filled, everyKind.pages[1]?.questions ?? [])).toMatchObject(
      { use: 'prefer_not' },
    )
  })

  it('empties what it does not send, and leaves the other screens alone', () => {
    const stands = { ...you, ...hall }
    const next = withSent(stands, everyKind.pages[1]?.questions ?? [], { sent: { liked: '2' } })
    expect(next).toEqual({ ...you, liked: '2' })
  })

  it('is nothing when this person does not get it', () => {
    const sent = { key: 'hall', sent: hall, ...asked }
    expect(readStep(everyKind, { agree: 'yes', age: '12' }, sent)).toBeUndefined()
  })

  it('keeps a file that was sent before, until it is taken away', () => {
    const photo = everyKind.pages[1]?.questions.filter(({ id }) => id === 'photo') ?? []
    const stands = { photo: { file: 'x', type: 'image/png', bytes: 10 } }
    expect(withSent(stands, photo, { sent: { photo: 'forged' } })).toEqual(stands)
    expect(withSent(stands, photo, { sent: {}, files: { photo: null } })).toEqual({})
  })
})

describe('the whole', () => {
  it('is sent when nothing is missing; answers that are not asked any more are left out', () => {
    const whole = finish(everyKind, { ...you, ...hall, word: 'vaste' }, asked)
    expect(whole).toMatchObject({ ok: true, dropped: ['word'] })
  })

  it('stops at the first screen where something is missing', () => {
    const whole = finish(everyKind, { ...hall, age: '40', agree: 'yes', use: '' }, asked)
    expect(whole).toMatchObject({ ok: false, step: { key: 'hall' } })
  })

  it('resumes where nothing was filled in yet', () => {
    expect(resumeAt(everyKind, {})?.key).toBe('you')
    expect(resumeAt(everyKind, you)?.key).toBe('hall')
    expect(resumeAt(everyKind, { ...you, ...hall })).toBeUndefined()
    expect(resumeAt(everyKind, { ...you, ...hall, age: 'x' })?.key).toBe('you')
  })

  it('turns answers into the fields that gave them', () => {
    const { answers } = readAnswers(everyKind, { ...you, ...hall })
    expect(readAnswers(everyKind, filledFrom(everyKind, answers)).answers).toEqual(answers)
  })

  it('is found in the words of the questionnaire before it is sent', () => {
    const { answers } = readAnswers(everyKind, { ...you, ...hall })
    const found = summaryOf(everyKind, answers, {
      ...asked,
      placeNames: new Map([['35238', 'Rennes']]),
    }).flatMap((step) => step.answers)
    const lines = Object.fromEntries(
      found.map(({ question, lines: all }) => [question, all.map(plainSpaces)]),
    )
    expect(lines).toMatchObject({
      ...{ age: ['34 ans'], town: ['Rennes'], since: ['6 mai 2001'], agree: ['Accord donné'] },
      ...{ use: ['autrement', 'précision : le soir'], why: ['le marché', 'la musique'] },
      ...{
        parts: ['le toit : bon', 'le sol : mauvais'],
        first: ['1. chauffer', '2. ouvrir plus tard'],
      },
      ...{
        liked: ['4/5'],
        share: ['12,5 %'],
        photo: ['Pas de réponse'],
        reach: ['anna@exemple.fr'],
      },
    })
  })
})

it('what does not go with others is named', () => {
  const question = everyKind.pages[1]?.questions.find(({ id }) => id === 'why')
  if (!question) throw new Error('no question')
  const problem = { question: 'why', code: 'alone-with-others', part: 'none' } as const
  expect(plainSpaces(problemSaid(question, problem, { ...asked, questionnaire: plain([]) }))).toBe(
    '« rien de cela » ne va avec aucune autre réponse : gardez-la seule, ou décochez-la.',
  )
})
