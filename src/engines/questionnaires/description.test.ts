import { describe, expect, it } from 'vitest'
import { seededChance } from '#kit/chance.ts'
import { compareVersions } from './compare.ts'
import type { Condition } from './condition.ts'
import type { Question, Questionnaire } from './description.ts'
import { everyKind } from './every-kind.ts'
import { freezeQuestionnaire } from './freeze.ts'
import { optionsInOrder, orderChance, questionsInOrder } from './order.ts'
import { readDescription, readQuestionnaire } from './read-description.ts'

const fr = (text: string) => ({ fr: text })
const asked = (id: string, when?: Condition, more: object = {}) =>
  ({ id, kind: 'yes-no', text: fr(id), ...(when ? { when } : {}), ...more }) as Question
const described = (...questions: readonly Question[]): Questionnaire => ({
  ...everyKind,
  languages: ['fr'],
  title: fr('Halle'),
  pages: [{ id: 'only', questions }],
})
const faults = (value: unknown) => {
  const read = readDescription(value)
  return read.ok ? [] : read.problems.map(({ code, path }) => `${code} ${path}`)
}
const onQuestion = (question: string) => ({ question, is: '=', value: true }) as const

describe('a description', () => {
  it('with every kind is read as it is written, once and twice', () => {
    const read = readQuestionnaire(JSON.stringify(everyKind))
    expect(read).toEqual({ ok: true, questionnaire: everyKind })
  })

  it.each<[string, unknown, string]>([
    ['no JSON', '{', 'not-json '],
    ['another schema', { ...everyKind, schema: 'x' }, 'unknown-schema schema'],
    ['a word that is not known', { ...everyKind, colour: 1 }, 'unknown-key colour'],
    ['no text in the first language', { ...everyKind, title: { en: 'Hall' } }, 'no-text title.fr'],
    [
      'a language that is not announced',
      { ...everyKind, title: { fr: 'Halle', br: 'Hal' } },
      'unknown-language title.br',
    ],
    [
      'a kind that is none',
      described(asked('a', undefined, { kind: 'slider' })),
      'bad-value pages[0].questions[0].kind',
    ],
    ['an id that breaks elsewhere', described(asked('a b')), 'bad-id pages[0].questions[0].id'],
    ['two underscores', described(asked('a__b')), 'bad-id pages[0].questions[0].id'],
    ['twice an id', described(asked('a'), asked('a')), 'duplicate pages[0].questions[1].id'],
    [
      'a condition on nothing',
      described(asked('a', onQuestion('z'))),
      'unknown-question pages[0].questions[0].when.question',
    ],
    [
      'a condition on what comes later, inside others',
      described(asked('a', { any: [{ not: onQuestion('b') }] }), asked('b')),
      'later-question pages[0].questions[0].when.any[0].not.question',
    ],
    [
      'a condition on itself',
      described(asked('a', onQuestion('a'))),
      'itself pages[0].questions[0].when.question',
    ],
    [
      'a circle',
      described(asked('a', onQuestion('b')), asked('b', onQuestion('a'))),
      'circle pages[0].questions[0].when.question',
    ],
    [
      'a condition inside a page whose order is drawn',
      {
        ...described(),
        pages: [{ id: 'p', order: 'random', questions: [asked('a'), asked('b', onQuestion('a'))] }],
      },
      'random-page pages[0].questions[1].when.question',
    ],
    [
      'a role that is not announced',
      described(asked('a', { about: 'role', is: '=', value: 'king' })),
      'unknown-role pages[0].questions[0].when.value',
    ],
    [
      'a word compared with a yes or a no',
      described(asked('a'), asked('b', { question: 'a', is: '=', value: 'yes' })),
      'wrong-value pages[0].questions[1].when.value',
    ],
    [
      'bounds that are reversed',
      described(asked('a', undefined, { kind: 'number', least: 3, most: 2 })),
      'bounds-reversed pages[0].questions[0].least',
    ],
    [
      'a scale that ends where it begins',
      described(
        asked('a', undefined, { kind: 'scale', from: 2, to: 2, low: fr('x'), high: fr('y') }),
      ),
      'bounds-reversed pages[0].questions[0].from',
    ],
    [
      'an option called as what other tools write for a refusal',
      described(
        asked('a', undefined, { kind: 'single', options: [{ id: 'prefer_not', text: fr('x') }] }),
      ),
      'reserved-id pages[0].questions[0].options[0].id',
    ],
    [
      'a rewording of nothing',
      { ...everyKind, rewordings: [{ question: 'z', comparable: true, reason: fr('r') }] },
      'unknown-question rewordings[0].question',
    ],
  ])('tells %s by its path', (_, value, wanted) => {
    expect(faults(value)).toEqual([wanted, ...faults(value).slice(1)])
    expect(faults(value)[0]).toBe(wanted)
  })

  it('tells every fault at once, and never breaks on what it is given', () => {
    expect(
      faults(described(asked('a', onQuestion('z')), asked('a'), asked('b', onQuestion('y')))),
    ).toHaveLength(3)
    const text = JSON.stringify(everyKind)
    const chance = seededChance(20_261_130)
    const number = () => chance.bytes(3).reduce((sum, byte) => sum * 256 + byte, 0)
    for (let times = 0; times < 400; times++) {
      const from = number() % text.length
      const broken =
        text.slice(0, from) + '[]{}":,1'[number() % 8] + text.slice(from + (number() % 4))
      expect(typeof readQuestionnaire(broken).ok).toBe('boolean')
    }
  })
})

describe('an order that is drawn', () => {
  const [page] = described(...['a', 'b', 'c', 'd', 'e'].map((id) => asked(id))).pages
  const random = { ...page, order: 'random' } as Questionnaire['pages'][number]
  const ids = (seed: string) =>
    questionsInOrder(random, seed)
      .map(({ id }) => id)
      .join('')

  it('is the same for a seed, on every machine', () => {
    // Computed apart, by the rules of `orderChance`, in Python.
    expect([...orderChance('42', 'only').bytes(8)]).toEqual([125, 52, 146, 34, 38, 176, 21, 81])
    expect(ids('42')).toBe(ids('42'))
    expect(
      new Set(Array.from({ length: 50 }, (_, seed) => ids(String(seed)))).size,
    ).toBeGreaterThan(30)
  })

  it('puts each question in each place about as often', () => {
    const first = Array.from({ length: 2_000 }, (_, seed) => ids(`s${seed}`)[0])
    for (const id of 'abcde') {
      const times = first.filter((found) => found === id).length
      expect([id, times > 320 && times < 480]).toEqual([id, true])
    }
  })

  it('leaves “other” and “none of these” at the end', () => {
    const use = everyKind.pages[1]?.questions[0] as Question
    for (let seed = 0; seed < 20; seed++)
      expect(optionsInOrder(use, String(seed)).at(-1)?.id).toBe('else')
  })
})

describe('versions', () => {
  it('have one writing, and a fingerprint of it', async () => {
    const { text, fingerprint } = await freezeQuestionnaire(everyKind)
    expect(readQuestionnaire(text)).toEqual({ ok: true, questionnaire: everyKind })
    const turned = Object.fromEntries(
      Object.entries(everyKind).reverse(),
    ) as unknown as Questionnaire
    expect((await freezeQuestionnaire(turned)).fingerprint).toBe(fingerprint)
    expect((await freezeQuestionnaire({ ...everyKind, version: 2 })).fingerprint).not.toBe(
      fingerprint,
    )
  })

  it('say which questions are the same, reworded, new or removed, and what may be compared', () => {
    const number = (most: number) => asked('n', undefined, { kind: 'number', most })
    const before = described(
      asked('same'),
      asked('words'),
      asked('silent'),
      number(5),
      asked('gone'),
    )
    const after = {
      ...described(
        ...[asked('same'), asked('words', undefined, { text: fr('x') })],
        ...[asked('silent', undefined, { text: fr('y') }), number(6), asked('fresh')],
      ),
      rewordings: [
        { question: 'words', comparable: true, reason: fr('un mot plus simple') },
        { question: 'n', comparable: true, reason: fr('rien') },
      ],
    }
    expect(compareVersions(before, after)).toEqual([
      { question: 'same', change: 'same', parts: [], comparable: true },
      {
        ...{ question: 'words', change: 'reworded', parts: ['text'], comparable: true },
        reason: fr('un mot plus simple'),
      },
      {
        ...{ question: 'silent', change: 'reworded', parts: ['text'], comparable: false },
        because: 'not-said',
      },
      {
        ...{ question: 'n', change: 'reworded', parts: ['most'], comparable: false },
        ...{ reason: fr('rien'), because: 'other-answers' },
      },
      { question: 'fresh', change: 'new', parts: [], comparable: false },
      { question: 'gone', change: 'removed', parts: [], comparable: false },
    ])
  })
})
