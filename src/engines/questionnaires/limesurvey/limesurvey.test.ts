import { describe, expect, it } from 'vitest'
import type { Condition } from '../condition.ts'
import { type Question, type Questionnaire, questionsOf } from '../description.ts'
import { everyKind } from '../every-kind.ts'
import { fromLimeSurvey } from './from-limesurvey.ts'
import { isLimeSurvey } from './lime-table.ts'
import { toLimeSurvey } from './to-limesurvey.ts'

const fr = (text: string) => ({ fr: text })
const again = (questionnaire: Questionnaire) => {
  const read = fromLimeSurvey(toLimeSurvey(questionnaire).text)
  if (!read.ok) throw new Error(JSON.stringify([read.problems, read.faults]))
  return read
}
const asked = (...questions: readonly Question[]): Questionnaire => ({
  ...everyKind,
  ...{ languages: ['fr'], title: fr('Halle'), roles: ['resident', 'elected'] },
  pages: [{ id: 'page_1', questions }],
})
const yesNo = (id: string, when?: Condition): Question => ({
  ...{ id, kind: 'yes-no', text: fr(id) },
  ...(when ? { when } : {}),
})

/** Every kind, by codes that LimeSurvey takes. */
const several: Question = {
  ...{ id: 'why', kind: 'several', text: fr('Pour quoi ?'), preferNot: true, least: 1, most: 2 },
  options: [
    { id: 'market', text: fr('le marché') },
    { id: 'none', text: fr('rien de cela'), alone: true },
    { id: 'other', text: fr('autre chose'), other: true },
  ],
}
const single: Question = {
  ...{ id: 'use', kind: 'single', text: fr('Vous y allez…'), preferNot: true, order: 'random' },
  options: [
    { id: 'often', text: fr('souvent') },
    { id: 'other', text: fr('autrement'), other: true },
  ],
}
const grid: Question = {
  ...{ id: 'parts', kind: 'grid', text: fr('Que valent…'), order: 'random' },
  rows: [
    { id: 'roof', text: fr('le toit') },
    { id: 'floor', text: fr('le sol') },
  ],
  columns: [
    { id: 'good', text: fr('bon') },
    { id: 'bad', text: fr('mauvais') },
  ],
}
const ranking: Question = {
  ...{ id: 'first', kind: 'ranking', text: fr('D’abord ?'), most: 2 },
  options: ['paint', 'heat', 'open'].map((id) => ({ id, text: fr(id) })),
}
const ages: Question = {
  ...{ id: 'age', kind: 'number', text: fr('Âge ?'), least: -5, most: 120, unit: fr('ans') },
}
const plain: readonly Question[] = [
  { id: 'agree', kind: 'consent', text: fr('Je veux bien.'), required: true },
  { ...single, before: fr('La halle a ouvert\nen 2019 {sic}.'), help: fr('a < b & "c" d') },
  ...[several, grid, ranking, ages],
  {
    ...{ id: 'liked', kind: 'scale', text: fr('Aimée ?'), from: 0, to: 10, preferNot: true },
    ...{ low: fr('pas du tout'), high: fr('10') },
  },
  { id: 'share', kind: 'percentage', text: fr('Part ?'), decimals: 2 },
  { id: 'since', kind: 'date', text: fr('Quand ?'), first: '1950-01-01', last: '2026-12-31' },
  { id: 'word', kind: 'short-text', text: fr('Mot ?'), most: 30 },
  { id: 'more', kind: 'long-text', text: fr('Plus ?'), most: 2_000 },
  { id: 'town', kind: 'place', text: fr('Où ?') },
  { id: 'reach', kind: 'contact', text: fr('Joindre ?'), ways: ['phone', 'email'] },
  {
    ...{ id: 'photo', kind: 'file', text: fr('Photo ?'), mostBytes: 2_048_000 },
    types: ['image/*', 'application/pdf'],
  },
  yesNo('again'),
]
const conditions: readonly Condition[] = [
  { question: 'agree', is: '=', value: true },
  { question: 'use', is: '=', value: 'often' },
  { question: 'use', is: '≠', value: 'other' },
  { question: 'use', is: 'prefer-not' },
  { question: 'why', is: 'contains', value: 'market' },
  { not: { question: 'why', is: 'contains', value: 'other' } },
  { question: 'why', is: 'prefer-not' },
  ...['use', 'why', 'parts', 'first', 'age', 'reach', 'word'].map(
    (question): Condition => ({ question, is: 'answered' }),
  ),
  { question: 'parts', row: 'roof', is: '≠', value: 'bad' },
  { question: 'first', is: 'contains', value: 'heat' },
  ...(['=', '≠', '<', '≤', '>', '≥'] as const).flatMap((is): Condition[] => [
    { question: 'age', is, value: 18 },
    { question: 'since', is, value: '2001-05-06' },
  ]),
  { question: 'age', is: '≥', value: -1 },
  { question: 'age', is: '=', value: 0 },
  { question: 'liked', is: '<', value: 3 },
  { question: 'share', is: '>', value: 12.5 },
  { question: 'word', is: 'contains', value: 'l’"eau"' },
  { question: 'town', is: '=', value: '2A004' },
  { question: 'again', is: '≠', value: false },
  { about: 'role', is: '≠', value: 'resident' },
  { about: 'population', is: '<', value: 3_500 },
  {
    all: [
      {
        any: [{ question: 'age', is: '<', value: 3 }, { not: { question: 'age', is: 'answered' } }],
      },
      {
        not: {
          all: [
            { question: 'again', is: '=', value: true },
            { question: 'word', is: '=', value: 'x' },
          ],
        },
      },
      {
        any: [
          { question: 'first', is: 'contains', value: 'open' },
          { question: 'age', is: '>', value: 80 },
        ],
      },
    ],
  },
]

describe('LimeSurvey', () => {
  it('carries every kind there and back', () => {
    const whole = asked(...plain)
    expect(again(whole)).toEqual({ ok: true, questionnaire: whole, losses: [] })
    expect(toLimeSurvey(whole).losses).toEqual([])
  })

  it('carries every condition there and back', () => {
    const whole = asked(...plain, ...conditions.map((when, at) => yesNo(`q${at}`, when)))
    const back = questionsOf(again(whole).questionnaire).slice(plain.length)
    expect(back.map(({ when }) => when)).toEqual(conditions)
  })

  it('says of a blank what it would not see by itself: nothing is less than 18, and is 0', () => {
    const rows = toLimeSurvey(
      asked(...plain, ...conditions.map((when, at) => yesNo(`q${at}`, when))),
    ).text.split('\n')
    const relevances = rows.map((row) =>
      (row.split('\t')[5] ?? '').replace(/^"(.*)"$/, '$1').replaceAll('""', '"'),
    )
    expect(relevances).toEqual(
      expect.arrayContaining([
        'agree_ok.NAOK == "Y"',
        ...['(!is_empty(age.NAOK) and age.NAOK < 18)', 'age.NAOK >= 18', 'age.NAOK != 18'],
        ...['(!is_empty(age.NAOK) and age.NAOK == 0)', '(!is_empty(age.NAOK) and age.NAOK >= -1)'],
        ...['first_1.NAOK == "heat" or first_2.NAOK == "heat"'].map((text) => `(${text})`),
        'count(why_market.NAOK, why_none.NAOK, why_pnta.NAOK, why_other.NAOK) > 0',
        'ouvroirpopulation.NAOK < 3500',
      ]),
    )
    // What stands between braces would be computed there.
    expect(rows.join()).toContain('La halle a ouvert<br />en 2019 &#123;sic&#125;.')
  })

  it('does not take one place of a ranking for all of them', () => {
    const text = toLimeSurvey(
      asked(ranking, yesNo('a', { question: 'first', is: 'contains', value: 'heat' })),
    ).text
    const wanted = '(first_1.NAOK == ""heat"" or first_2.NAOK == ""heat"")'
    expect(text).toContain(wanted)
    expect(fromLimeSurvey(text.replace(wanted, 'first_1.NAOK == ""heat""'))).toMatchObject({
      problems: [{ code: 'relevance-not-read', found: 'heat' }],
    })
  })

  it('carries several languages, pages drawn at random and their conditions', () => {
    const { pages, ...whole } = asked(ages, { ...single, text: { fr: 'Usage ?', en: 'Use?' } })
    const two: Questionnaire = {
      ...whole,
      ...{ languages: ['fr', 'en'], title: { fr: 'Halle', en: 'Hall' }, intro: fr('Dix minutes.') },
      pages: [
        ...pages,
        {
          ...{ id: 'page_2', title: { fr: 'Vous', en: 'You' }, order: 'random' },
          ...{ when: { question: 'age', is: '≥', value: 16 }, questions: [yesNo('a'), yesNo('b')] },
        },
      ],
    }
    expect(again(two).questionnaire).toEqual(two)
    const lines = toLimeSurvey(two)
      .text.split('\n')
      .map((line) => line.split('\t'))
    const titles = lines[0] ?? []
    const told = lines
      .slice(1, -1)
      .map((cells) =>
        ['class', 'type/scale', 'name', 'language']
          .map((title) => cells[titles.indexOf(title)])
          .join(' '),
      )
    const asks = [...['G 0 G0', 'Q L ouvroirrole', 'A 0 resid', 'A 0 elect', 'G 1 G1']]
    expect(told.filter((line) => line.endsWith(' fr')).slice(3, 7)).toEqual(
      asks.slice(0, 4).map((line) => `${line.replace('G 0', 'G 1')} fr`),
    )
    // The first language whole, then the other one: as many lines, in the same order.
    const french = told.filter((line) => /^[GQSA]\w* .* fr$/.test(line) && !line.startsWith('SL'))
    const english = told.filter((line) => /^[GQSA]\w* .* en$/.test(line) && !line.startsWith('SL'))
    expect(english.length).toBe(french.length)
    expect(told.indexOf(english[0] ?? '')).toBe(told.indexOf(french.at(-1) ?? '') + 1)
  })

  it('names each thing that it does not carry, and nothing moves the second time', () => {
    const { losses, text } = toLimeSurvey({ ...everyKind, version: 3 })
    expect(losses.map(({ code, about, found }) => [code, about, found].join(' ').trim())).toEqual([
      'version halle 3',
      'page-ids halle',
      'code-changed use.rarely rarel',
      'code-changed market_again marketagain',
      'prefer-not age',
      'code-changed use.else other',
      'decimals share',
      'definition-in-help word',
      'legal-in-help more',
      'file-size-rounded photo',
    ])
    const back = fromLimeSurvey(text)
    if (!back.ok) throw new Error(JSON.stringify(back))
    expect(again(back.questionnaire).questionnaire).toEqual(back.questionnaire)
    expect(toLimeSurvey(back.questionnaire).text).toBe(text)
    expect(back.questionnaire.roles).toEqual(everyKind.roles)
  })

  it('a condition that only a lost “I prefer not to answer” would meet is told, and written as never', () => {
    const { losses, text } = toLimeSurvey(
      asked(
        { ...ages, preferNot: true },
        yesNo('a', { question: 'age', is: 'prefer-not' }),
        yesNo('b', { not: { question: 'age', is: 'prefer-not' } }),
      ),
    )
    expect(losses.map(({ code, about }) => `${code} ${about}`)).toEqual([
      'prefer-not age',
      'never-asked a',
    ])
    expect(
      text
        .split('\n')
        .filter((line) => /\tQ\tY\t/.test(line))
        .map((line) => line.split('\t')[5]),
    ).toEqual(['0', ''])
  })

  it('writes codes that it takes, each once', () => {
    const ids = ['and', 'a_b', 'ab', 'AB', `l${'o'.repeat(30)}ng`, `l${'o'.repeat(30)}nger`]
    const { text } = toLimeSurvey(asked(...ids.map((id) => yesNo(id))))
    const codes = text.split('\n').flatMap((line) => {
      const cells = line.split('\t')
      return cells[2] === 'Q' && cells[3] === 'Y' ? [cells[4] ?? ''] : []
    })
    expect(new Set(codes.map((code) => code.toLowerCase())).size).toBe(ids.length)
    for (const code of codes) expect(code).toMatch(/^[A-Za-z][A-Za-z0-9]{0,19}$/)
    expect(codes[2]).toBe('ab')
  })

  const file = (...rows: readonly (readonly string[])[]) =>
    [
      [
        'class',
        'type/scale',
        'name',
        'relevance',
        'text',
        'mandatory',
        'hidden',
        'max_num_value_n',
      ],
      ['S', '', 'language', '', 'fr'],
      ['G', '', 'Vous', '1', ''],
      ...rows,
    ]
      .map((cells) => cells.join('\t'))
      .join('\r\n')

  it.each<[string, readonly (readonly string[])[], string]>([
    [
      'a function',
      [
        ['Q', 'Y', 'b'],
        ['Q', 'Y', 'a', 'if(b == "Y", 1, 0)', 'A'],
      ],
      'relevance-not-read 5:relevance if',
    ],
    [
      'arithmetic',
      [
        ['Q', 'N', 'b'],
        ['Q', 'Y', 'a', 'b.NAOK + 1 > 2', 'A'],
      ],
      'relevance-not-read 5:relevance + 1 > 2',
    ],
    [
      'codes of its tables',
      [['Q', 'Y', 'a', '12X3X4.NAOK == "Y"', 'A']],
      'relevance-not-read 4:relevance X3X4.NAOK',
    ],
    [
      'a variable that is not there',
      [['Q', 'Y', 'a', 'zz.NAOK == "Y"', 'A']],
      'relevance-not-read 4:relevance zz',
    ],
    [
      'what is shown',
      [
        ['Q', 'Y', 'b'],
        ['Q', 'Y', 'a', 'b.shown == "Y"', 'A'],
      ],
      'relevance-not-read 5:relevance b.shown',
    ],
    ['an equation', [['Q', '*', 'a', '', '{b + 1}']], 'type-not-read 4:type/scale *'],
    ['two scales', [['Q', '1', 'a', '', 'A']], 'type-not-read 4:type/scale 1'],
    [
      'a computed bound',
      [['Q', 'N', 'a', '', 'A', '', '', '{b}']],
      'bound-not-read 4:max_num_value_n {b}',
    ],
    [
      'an older condition',
      [
        ['Q', 'Y', 'a', '', 'A'],
        ['C', '', 'x'],
      ],
      'type-not-read 5:class C',
    ],
    ['a question without code', [['Q', 'Y', '', '', 'A']], 'name-missing 4:name '],
  ])('refuses %s with its line and its column', (_, rows, wanted) => {
    const read = fromLimeSurvey(file(...rows))
    const problems = read.ok ? [] : read.problems
    expect(problems.map(({ code, cell, found = '' }) => `${code} ${cell} ${found}`)).toEqual([
      wanted,
    ])
  })

  it('reads what others write: HTML, other words for signs, drop-down lists, five points', () => {
    const read = fromLimeSurvey(
      file(
        ['Q', '!', 'job', '', '<p>Votre <b>métier</b>&nbsp;?</p>', 'S', '1'],
        ['A', '', 'A1', '', 'Aucun {NOM}'],
        ['Q', '5', 'five', '(job.NAOK eq "A1" && not is_empty(job))', '"Sur ""cinq"""'],
        ['Q', 'A', 'arr', '3 lt five', 'Grille'],
        ['SQ', '', 'SQ1', '', 'Ligne'],
      ),
    )
    if (!read.ok) throw new Error(JSON.stringify(read))
    expect(read.losses).toEqual([
      { code: 'column-not-read', about: '4:hidden', found: 'hidden' },
      { code: 'soft-mandatory', about: '4:mandatory' },
      { code: 'html-not-kept', about: '4:text' },
      { code: 'text-computed', about: '5:text' },
    ])
    const [job, five, arr] = questionsOf(read.questionnaire)
    expect(job).toMatchObject({ kind: 'single', text: fr('Votre métier\u00a0?') })
    expect(five).toMatchObject({ kind: 'scale', from: 1, to: 5, text: fr('Sur "cinq"') })
    expect(five?.when).toEqual({ question: 'job', is: '=', value: 'A1' })
    expect(arr).toMatchObject({ kind: 'grid', rows: [{ id: 'SQ1' }] })
    expect(arr?.when).toEqual({ question: 'five', is: '>', value: 3 })
  })

  it('is known by its content, and refuses a file that is broken', () => {
    expect(isLimeSurvey(toLimeSurvey(everyKind).text)).toBe(true)
    expect([isLimeSurvey('{"class": 1}'), isLimeSurvey('class\tname')]).toEqual([false, false])
    expect(fromLimeSurvey('class\ttype/scale\tname\ttext\nQ\tY\t"a')).toMatchObject({
      problems: [{ code: 'file-not-read', cell: '2:' }],
    })
    expect(fromLimeSurvey('class\ttype/scale')).toMatchObject({
      problems: [{ code: 'column-missing', found: 'name' }, { found: 'text' }],
    })
    expect(fromLimeSurvey('class\ttype/scale\tname\ttext\nQ\tY\ta\tA')).toMatchObject({
      problems: [{ code: 'row-out-of-place', cell: '2:class' }],
    })
  })
})
