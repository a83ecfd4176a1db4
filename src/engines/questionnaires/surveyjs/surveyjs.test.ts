import { describe, expect, it } from 'vitest'
import { questionsOf } from '../description.ts'
import { fromSurveyJs, isSurveyJs } from './from-surveyjs.ts'

const form = (elements: readonly object[], more: object = { locale: 'fr' }) =>
  fromSurveyJs(JSON.stringify({ ...more, pages: [{ name: 'p1', elements }] }))
const readOf = (read: ReturnType<typeof form>) => {
  if (!read.ok) throw new Error(JSON.stringify(read))
  return read
}
const shop = { type: 'radiogroup', name: 'use', choices: ['often', { value: 2, text: 'Rare' }] }

describe('SurveyJS', () => {
  it('reads every kind that the house asks', () => {
    const { questionnaire, losses } = readOf(
      form([
        {
          ...shop,
          isRequired: true,
          showOtherItem: true,
          otherText: 'Autrement',
          choicesOrder: 'random',
          showRefuseItem: true,
        },
        {
          type: 'checkbox',
          name: 'why',
          title: 'Pourquoi ?',
          choices: ['a', 'b'],
          hasNone: true,
          maxSelectedChoices: 2,
        },
        { type: 'dropdown', name: 'city', choices: [{ value: 'Rennes Sud', text: 'Rennes' }] },
        { type: 'tagbox', name: 'tags', choices: [1, 2], minSelectedChoices: 1 },
        { type: 'boolean', name: 'again', description: 'Oui ou non' },
        { type: 'rating', name: 'liked', rateMax: 10, minRateDescription: 'Peu' },
        {
          type: 'matrix',
          name: 'parts',
          rows: ['roof'],
          columns: [{ value: 'good', text: 'Bon' }],
          isAllRowRequired: true,
        },
        {
          type: 'ranking',
          name: 'first',
          choices: ['x', 'y', 'z'],
          selectToRankEnabled: true,
          maxSelectedChoices: 2,
        },
        { type: 'text', name: 'word', maxLength: 30 },
        { type: 'text', name: 'age', inputType: 'number', min: 0, max: 120, step: 1 },
        { type: 'text', name: 'since', inputType: 'date', min: '1950-01-01' },
        { type: 'text', name: 'mail', inputType: 'email' },
        { type: 'comment', name: 'more' },
        { type: 'file', name: 'photo', acceptedTypes: 'image/*,.pdf', maxSize: 5000 },
      ]),
    )
    expect(losses).toEqual([{ code: 'code-changed', about: 'pages[0].elements[2].choices[0]' }])
    expect(questionsOf(questionnaire)).toMatchObject([
      {
        ...{ id: 'use', kind: 'single', required: true, order: 'random', preferNot: true },
        options: [
          { id: 'often' },
          { id: '2', text: { fr: 'Rare' } },
          { id: 'other', other: true, text: { fr: 'Autrement' } },
        ],
      },
      {
        kind: 'several',
        most: 2,
        options: [{ id: 'a' }, { id: 'b' }, { id: 'none', alone: true }],
      },
      { kind: 'single', options: [{ id: 'Rennes_Sud' }] },
      { kind: 'several', least: 1, options: [{ id: '1' }, { id: '2' }] },
      { kind: 'yes-no', help: { fr: 'Oui ou non' } },
      { kind: 'scale', from: 1, to: 10, low: { fr: 'Peu' }, high: { fr: '10' } },
      { kind: 'grid', required: true, rows: [{ id: 'roof' }], columns: [{ id: 'good' }] },
      { kind: 'ranking', most: 2 },
      { kind: 'short-text', most: 30 },
      { kind: 'number', least: 0, most: 120 },
      { kind: 'date', first: '1950-01-01' },
      { kind: 'contact', ways: ['email'] },
      { kind: 'long-text' },
      { kind: 'file', types: ['image/*', 'application/pdf'], mostBytes: 5000 },
    ])
  })

  it('reads languages, panels, notes and conditions', () => {
    const read = readOf(
      fromSurveyJs(
        JSON.stringify({
          title: { default: 'Hall', fr: 'Halle' },
          pages: [
            {
              name: 'p1',
              elements: [
                shop,
                { type: 'checkbox', name: 'why', choices: ['a', 'b'] },
                { type: 'text', name: 'age', inputType: 'number' },
              ],
            },
            {
              ...{ name: 'p2', title: 'Two', visibleIf: "{use} = 2 or {why} anyof ['a', 'b']" },
              elements: [
                { type: 'html', name: 'h', html: '<p>Read this.</p>' },
                {
                  ...{ type: 'panel', name: 'pan', visibleIf: '{age} >= 18' },
                  elements: [
                    {
                      type: 'matrix',
                      name: 'parts',
                      rows: ['roof'],
                      columns: ['bad'],
                      visibleIf: "!({why} contains 'a')",
                    },
                    {
                      type: 'boolean',
                      name: 'ok',
                      visibleIf: "{parts.roof} <> 'bad' and {age} notempty",
                    },
                    { type: 'boolean', name: 'last', visibleIf: '{ok} = true' },
                  ],
                },
              ],
            },
          ],
        }),
      ),
    )
    const { languages, title, pages } = read.questionnaire
    expect([languages, title]).toEqual([['en', 'fr'], { en: 'Hall', fr: 'Halle' }])
    expect(read.losses).toEqual([{ code: 'language-assumed', about: 'locale' }])
    expect(pages[1]?.when).toEqual({
      any: [
        { question: 'use', is: '=', value: '2' },
        {
          any: [
            { question: 'why', is: 'contains', value: 'a' },
            { question: 'why', is: 'contains', value: 'b' },
          ],
        },
      ],
    })
    const old = { question: 'age', is: '≥', value: 18 }
    expect(pages[1]?.questions.map(({ when }) => when)).toEqual([
      { all: [old, { not: { question: 'why', is: 'contains', value: 'a' } }] },
      {
        all: [
          old,
          {
            all: [
              { question: 'parts', row: 'roof', is: '≠', value: 'bad' },
              { question: 'age', is: 'answered' },
            ],
          },
        ],
      },
      { all: [old, { question: 'ok', is: '=', value: true }] },
    ])
    expect(pages[1]?.questions[0]?.before).toEqual({ en: 'Read this.' })
  })

  it.each<[string, object, string]>([
    [
      'a table of fields',
      { type: 'matrixdropdown', name: 'a' },
      'element-not-read pages[0].elements[1].type matrixdropdown',
    ],
    [
      'what repeats',
      { type: 'paneldynamic', name: 'a' },
      'element-not-read pages[0].elements[1].type paneldynamic',
    ],
    [
      'an hour',
      { type: 'text', name: 'a', inputType: 'time' },
      'element-not-read pages[0].elements[1].inputType time',
    ],
    [
      'choices of elsewhere',
      { ...shop, name: 'a', choicesByUrl: { url: 'x' } },
      'property-not-read pages[0].elements[1].choicesByUrl {"url":"x"}',
    ],
    [
      'another rule',
      { type: 'comment', name: 'a', requiredIf: '{use} = 2' },
      'property-not-read pages[0].elements[1].requiredIf {use} = 2',
    ],
    [
      'a function',
      { type: 'comment', name: 'a', visibleIf: 'today() > {use}' },
      'visible-if-not-read pages[0].elements[1].visibleIf today',
    ],
    [
      'a name that is not there',
      { type: 'comment', name: 'a', visibleIf: '{zz} = 1' },
      'visible-if-not-read pages[0].elements[1].visibleIf {zz}',
    ],
    [
      'an answer beside another',
      { type: 'comment', name: 'a', visibleIf: '{use} = {use}' },
      'visible-if-not-read pages[0].elements[1].visibleIf {use}',
    ],
    ['no name', { type: 'comment' }, 'name-missing pages[0].elements[1].name comment'],
  ])('refuses %s by its path', (_, element, wanted) => {
    const read = form([shop, element])
    const problems = read.ok ? [] : read.problems
    expect(problems.map(({ code, cell, found }) => `${code} ${cell} ${found}`)).toEqual([wanted])
  })

  it('tells what is not kept by its path', () => {
    const { losses } = readOf(
      form([{ ...shop, width: '50%', title: '<b>x</b>' }], {
        locale: 'fr',
        showProgressBar: 'top',
      }),
    )
    expect(losses.map(({ code, about }) => `${code} ${about}`)).toEqual([
      'html-not-kept pages[0].elements[0].title',
      'property-not-kept pages[0].elements[0].width',
      'property-not-kept showProgressBar',
    ])
  })

  it('is known by its content', () => {
    expect(isSurveyJs('{"pages":[{"elements":[]}]}')).toBe(true)
    expect(isSurveyJs('{"elements":[]}')).toBe(true)
    expect(isSurveyJs('{"schema":"ouvroir questionnaire 1","pages":[{}]}')).toBe(false)
    expect(fromSurveyJs('{"pages":[]}')).toMatchObject({ problems: [{ code: 'empty-form' }] })
    for (const text of ['[]', '{"pages":7}', '{"pages":[null]}', '{"elements":[{"type":"panel"}]}'])
      expect(fromSurveyJs(text).ok).toBe(false)
  })
})
