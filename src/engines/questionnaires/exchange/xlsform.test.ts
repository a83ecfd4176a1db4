import { describe, expect, it } from 'vitest'
import type { Question, Questionnaire } from '../description.ts'
import { everyKind } from '../every-kind.ts'
import { readExpression } from './expression.ts'
import type { BookSheet } from './losses.ts'
import { fromXlsForm } from './xlsform-in.ts'
import { toXlsForm, type WrittenSheet } from './xlsform-out.ts'

const asRead = (sheets: readonly WrittenSheet[]): readonly BookSheet[] =>
  sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((cells, at) => ({ line: at + 1, cells })),
  }))
const backAgain = (questionnaire: Questionnaire) => {
  const read = fromXlsForm(asRead(toXlsForm(questionnaire).sheets))
  if (!read.ok) throw new Error(JSON.stringify([read.problems, read.faults]))
  return read.questionnaire
}
const form = (
  survey: readonly (readonly string[])[],
  choices: readonly (readonly string[])[] = [],
) =>
  fromXlsForm(
    asRead([
      {
        name: 'survey',
        rows: [
          ['type', 'name', 'label', 'relevant', 'constraint', 'calculation', 'default'],
          ...survey,
        ],
      },
      { name: 'choices', rows: [['list_name', 'name', 'label'], ...choices] },
    ]),
  )

/** What XLSForm does not carry as it is: each is told as a loss. */
const lost = ['town', 'reach', 'liked', 'share', 'photo', 'first', 'age', 'more', 'word', 'use']

describe('XLSForm', () => {
  it('carries there and back what it can', () => {
    const again = backAgain(everyKind)
    const parts = ({ pages }: Questionnaire) =>
      pages.map(({ id, title, when, questions }) => ({
        ...{ id, title, when },
        questions: questions.filter((question) => !lost.includes(question.id.split('_')[0] ?? '')),
      }))
    const twoLanguages = JSON.parse(JSON.stringify(parts(again)).replaceAll(/,"en":"[^"]*"/g, ''))
    expect(twoLanguages).toEqual(
      JSON.parse(JSON.stringify(parts(everyKind)).replaceAll(/,"en":"[^"]*"/g, '')),
    )
    expect(again).toMatchObject({
      id: 'halle',
      version: 1,
      languages: ['fr', 'en'],
      roles: ['resident', 'elected'],
    })
    const ids = again.pages.flatMap(({ questions }) => questions.map(({ id }) => id))
    expect(ids).toContain('reach_email')
    // Written a second time, nothing moves any more.
    expect(backAgain(again)).toEqual(again)
  })

  it('names each thing that it does not carry', () => {
    const losses = toXlsForm(everyKind).losses.map(({ code, about }) => `${code} ${about}`)
    expect(losses).toEqual([
      ...['prefer-not age', 'unit-in-hint age', 'place-as-text town', 'contact-as-texts reach'],
      ...['last-options-mixed use', 'ends-in-hint liked', 'most-ranked first'],
      ...[
        'percentage-as-number share',
        'decimals share',
        'legal-in-guidance more',
        'file-size photo',
      ],
    ])
  })

  it('a condition on an “I prefer not to answer” that is lost does not make a form that is refused', () => {
    const age = { id: 'age', kind: 'number', text: { fr: 'Âge ?' }, preferNot: true } as const
    const not = { not: { question: 'age', is: 'prefer-not' } } as const
    const some = { any: [{ question: 'age', is: '<', value: 18 }, not.not] } as const
    const asked = [not, some, not.not].map(
      (when, at): Question => ({ id: `q${at}`, kind: 'yes-no', text: { fr: 'Q' }, when }),
    )
    const whole = { ...everyKind, pages: [{ id: 'p', questions: [age, ...asked.slice(0, 2)] }] }
    const again = backAgain(whole).pages[0]?.questions
    expect(again?.map(({ when }) => when)).toEqual([undefined, undefined, some.any[0]])
    const never = toXlsForm({ ...whole, pages: [{ id: 'p', questions: [age, ...asked] }] })
    expect(never.losses).toContainEqual({ code: 'never-asked', about: 'q2' })
  })

  it('writes conditions and bounds as its tools read them', () => {
    const [survey] = toXlsForm(everyKind).sheets
    const [titles = [], ...rows] = survey?.rows ?? []
    const cell = (name: string, title: string) =>
      rows.find((row) => row[1] === name)?.[titles.indexOf(title)]
    expect(cell('hall', 'relevant')).toBe(`\${age} >= 16`)
    expect(cell('why', 'relevant')).toBe(`\${use} != '' and not(\${use} = 'prefer_not')`)
    expect(cell('market_again', 'relevant')).toBe(
      `selected(\${why}, 'market') or \${ouvroir_role} = 'elected'`,
    )
    expect(cell('word', 'relevant')).toBe(`\${parts__roof} = 'bad'`)
    expect(cell('why', 'constraint')).toBe(
      "count-selected(.) <= 2 and not(selected(., 'none') and count-selected(.) > 1)",
    )
    expect(cell('since', 'constraint')).toBe(". >= date('1950-01-01')")
  })

  it.each<[string, readonly string[], string]>([
    ['a function', ['text', 'a', 'A', `if(\${b}, 1, 2)`], 'expression-not-read survey!D2 if'],
    ['arithmetic', ['integer', 'a', 'A', '', '. > 3 + 4'], 'expression-not-read survey!E2 + 4'],
    ['a repeat', ['begin_repeat', 'a', 'A'], 'type-not-read survey!A2 begin_repeat'],
    ['a place on a map', ['geopoint', 'a', 'A'], 'type-not-read survey!A2 geopoint'],
    [
      'a computed answer',
      ['text', 'a', 'A', '', '', 'today()'],
      'expression-not-read survey!F2 today()',
    ],
    ['a list that is not there', ['select_one x', 'a', 'A'], 'list-missing survey!A2 select_one x'],
    [
      'a question that is not there',
      ['text', 'a', 'A', `\${z} = 1`],
      `expression-not-read survey!D2 \${z}`,
    ],
    ['a row without name', ['text', '', 'A'], 'name-missing survey!B2 '],
    ['a group that stays open', ['begin_group', 'g', 'G'], 'group-not-closed survey!A2 g'],
  ])('refuses %s with its cell', (_, row, wanted) => {
    const read = form([row])
    const found = read.ok
      ? []
      : read.problems.map(({ code, cell, found = '' }) => `${code} ${cell} ${found}`)
    expect(found).toEqual([wanted])
  })

  it('reads what others write: no language, spaces in types, notes, groups inside groups', () => {
    const read = form(
      [
        ['start', 'start'],
        ['note', 'n', 'Bonjour'],
        ['select_multiple  fruit', 'f', 'Fruits', '', '', '', 'pear'],
        ['begin group', 'g', 'Vous', `selected(\${f}, 'pear')`],
        ['integer', 'n1', 'Combien ?', '', '. > 0 and . < 10'],
        ['begin group', 'h', 'Plus', `\${n1} >= 2`],
        ['text', 't', 'Pourquoi ?', `\${f} != ''`],
        ['end group'],
        ['end group'],
        ['date', 'd', 'Quand ?'],
      ],
      [
        ['fruit', 'pear', 'Poire'],
        ['fruit', 'fig', 'Figue'],
      ],
    )
    if (!read.ok) throw new Error(JSON.stringify(read))
    expect(read.losses).toEqual([
      { code: 'column-not-read', about: 'survey!G4', found: 'default' },
      { code: 'row-not-read', about: 'survey!A2', found: 'start' },
    ])
    const { pages } = read.questionnaire
    expect(pages.map(({ id, when }) => [id, when])).toEqual([
      ['page_1', undefined],
      ['g', { question: 'f', is: 'contains', value: 'pear' }],
      ['page_3', undefined],
    ])
    const question = (id: string) =>
      pages.flatMap(({ questions }) => questions).find((entry) => entry.id === id) as Question
    expect(question('f').before).toEqual({ fr: 'Bonjour' })
    expect(question('n1')).toMatchObject({ kind: 'number', least: 1, most: 9 })
    expect(question('t').when).toEqual({
      all: [
        { question: 'n1', is: '≥', value: 2 },
        { question: 'f', is: 'answered' },
      ],
    })
  })

  it('tells a condition on a later question by the path of the description', () => {
    const read = form([
      ['text', 'a', 'A', `\${b} = 'x'`],
      ['text', 'b', 'B'],
    ])
    expect(read).toMatchObject({ ok: false, problems: [], faults: [{ code: 'later-question' }] })
  })

  it('refuses a workbook that is no form', () => {
    expect(fromXlsForm([])).toMatchObject({ problems: [{ code: 'sheet-missing', cell: 'survey' }] })
    expect(form([])).toMatchObject({ problems: [{ code: 'empty-form' }] })
  })

  it('an expression that goes too deep, or is too long, is refused and not followed', () => {
    for (const text of [
      `${'('.repeat(500)}1`,
      `\${a}${' '.repeat(9_000)}=1`,
      `'${'x'.repeat(4_000)}`,
    ])
      expect(() => readExpression(text)).toThrow()
  })
})
