import { describe, expect, test } from 'vitest'
import { agreementsAsked, judgedWhenAbsent } from './agreements.ts'
import { filesBelow } from './source.ts'

const house = filesBelow('src', /\.tsx?$/)

/** Where each box that must be ticked is played unticked: absent as a browser sends it, empty, and with another word. */
const played: Readonly<Record<string, string>> = {
  'assessments/AnswerPages.tsx#consent':
    'src/modules/assessments/routes/assessments.test.ts#Without consent, nothing is kept',
  'draws/CommunesPage.tsx#declared': 'src/modules/draws/agreements.test.ts#nothing is declared',
  'draws/RecruitForms.tsx#declared': 'src/modules/draws/agreements.test.ts#nothing is declared',
  'draws/RecruitForms.tsx#isSooner':
    'src/modules/draws/record/routes/erasure-day.test.ts#comes sooner only once its effects were read',
  'draws/questionnaire.ts#eligible':
    'src/modules/draws/agreements.test.ts#nobody registers without the box',
  'draws/SeatForms.tsx#guardianAgrees': 'src/modules/draws/agreements.test.ts#no parent agrees',
  'mailings/ArchivePages.tsx#agree':
    'src/modules/mailings/subscribers/consent.test.ts#nor without any %s',
  'network/SignPage.tsx#accepts':
    'src/modules/network/declaration/declaration.test.ts#nobody signs without the box',
  'resources/MergePages.tsx#sure':
    'src/modules/resources/duplicates/routes/merge.test.ts#nothing is done before the box is ticked',
}
/** The page of components shows a form that goes nowhere. */
const shownOnly = ['home/Forms.tsx#accord']

test('every box that must be ticked is played unticked', () => {
  const asked = [...new Set(house.flatMap(agreementsAsked))].toSorted()
  expect(asked).toEqual([...Object.keys(played), ...shownOnly].toSorted())
  for (const where of Object.values(played)) {
    const [path = '', title = ''] = where.split('#')
    expect(house.find((file) => file.path === path)?.text, where).toContain(title)
  }
})

describe('what may be absent is not judged', () => {
  test('by any shape of the house', () => {
    expect(house.flatMap(judgedWhenAbsent)).toEqual([])
  })

  test('and a shape that does is found', () => {
    const text = `agree: z\n  .string()\n  .optional()\n  .refine((given) => given === 'yes')`
    expect(judgedWhenAbsent({ path: 'src/modules/x/form.ts', text })).toHaveLength(1)
    const judged = `agree: z.string().default('').refine((given) => given === 'yes').optional()`
    expect(judgedWhenAbsent({ path: 'src/modules/x/form.ts', text: judged })).toEqual([])
  })

  test('a box that a page asks to tick is found, one that may stay empty is not', () => {
    const path = 'src/modules/x/pages/Page.tsx'
    const text = `<CheckBox\n name="agree"\n form={form}\n required\n/><CheckBox name="free" form={form} />`
    expect(agreementsAsked({ path, text })).toEqual(['x/Page.tsx#agree'])
  })
})
