import { describe, expect, it, test } from 'vitest'
import { type Analysis, analyse, readTrialPlan } from '#engines/field-trials/index.ts'
import type { PlannedTrial } from '#modules/experiments/index.ts'
import { fixingActs } from '../fixing-acts.ts'
import { effectsOf } from './certainty.ts'
import { ownDeviationsInWords } from './deviation-words.ts'
import { effectInWords, effectSentence } from './effect-sentence.ts'
import { hasFewPeople, type KeptResult, otherPlan, withoutLines } from './kept-result.ts'
import { columnsOf, fieldOf, renamedIn, withTitlesOfPlan } from './mapped-columns.ts'
import {
  asTable,
  isOutcomeTold,
  openColumnsOf,
  rowsRecognised,
  toldTogether,
} from './open-columns.ts'
import { plainLine } from './plain-line.ts'
import { notKnownShape, publishForm, withdrawForm } from './result-forms.ts'
import {
  codebookText,
  columnsText,
  planText,
  resultEntry,
  scriptText,
} from './routes/result-entry.ts'
import { figuresOf } from './written-figures.ts'

const fields = { design: 'blocked', outcome: 'y', treatment: 't', block: 'b', covariates: ['x'] }
const planned: PlannedTrial = {
  ...{ id: 'a', question: 'Vient-on plus ?', isDrawn: true, unit: 'séances', isHigherBetter: true },
  ...{ least: 1, fields },
}
const table = {
  titles: ['name', 'y', 't', 'b', 'x'],
  rows: Array.from({ length: 40 }, (_, at) => {
    const arm = at % 2
    const block = at < 20 ? 'Halle' : 'Foirail'
    const y = at === 7 ? '' : String((at % 5) + 4 * arm).replace('.', ',')
    return { line: at + 2, cells: [`Zoé${at}`, y, String(arm), block, '1,5'] }
  }),
  separator: ';',
}
const read = readTrialPlan(fields)
if (!read.ok) throw new Error('no plan')
const { plan } = read
// A measure that is the same everywhere has no balance: the analysis is of the plan without it.
const bare = readTrialPlan({ ...fields, covariates: undefined } as never)
const analysisOf = (): Analysis => {
  const ran = bare.ok ? analyse(table, bare.plan) : undefined
  if (!ran?.ok) throw new Error('not analysed')
  return ran.analysis
}
const columns = openColumnsOf(table, plan)
if (!columns) throw new Error('no columns')
const numbers = {
  ...{ plan: planned, ofPeople: true, received: 40, isAmended: true },
  renamed: [{ planned: 'y', read: 'venues' }],
  analysis: withoutLines(analysisOf()),
}
const result: KeptResult = {
  ...{
    id: 'r',
    experimentId: 'e',
    kind: 'planned',
    state: 'published',
    question: 'Vient-on plus ?',
  },
  ...{ protocolVersion: 3, protocolSha256: 'p', planPlace: 1, planSha256: 'q', fileSha256: 'f' },
  ...{ numbers, openColumns: columns, deviations: 'Plus tard.', note: '', reason: '' },
  ...{ keptAt: new Date(0), publishedAt: new Date(0), withdrawnAt: undefined },
}
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')
const place = { slug: 's', baseUrl: 'https://exemple.fr', locale: 'fr' } as const

test('what fixes a result is written for everyone, and withdrawing asks why', () => {
  expect(Object.keys(fixingActs)).toEqual([
    ...['publish', 'withdraw', 'publish-family', 'withdraw-family'],
  ])
  expect(fixingActs.publish.writes).toEqual(['result.published'])
  expect(fixingActs.withdraw.asks).toEqual(['reason'])
  expect(fixingActs['publish-family'].asks).toEqual(['confirmation'])
  expect(fixingActs['withdraw-family'].asks).toEqual(['reason'])
  expect(withdrawForm.shape.safeParse({ reason: '' }).success).toBe(false)
  expect(publishForm.shape.safeParse({ deviations: '', note: '' }).success).toBe(false)
  expect(notKnownShape.safeParse({ place: '0', reason: 'Personne.' }).success).toBe(false)
})

describe('columns that may be published', () => {
  it('are those of the plan, sorted by what they say, with a number for the name of a block', () => {
    expect(columns.titles).toEqual(['t', 'b', 'x', 'y'])
    expect(columns.rows[0]).toEqual(['0', '1', '1.5', '0'])
    expect(JSON.stringify(columns)).not.toMatch(/Zoé|Halle|Foirail/)
    const shuffled = { ...table, rows: table.rows.toReversed() }
    const again = openColumnsOf(shuffled, plan)
    expect(again).toEqual(columns)
    expect(asTable(columns).rows).toHaveLength(40)
  })

  it('recognise whoever is alike with fewer than four others', () => {
    expect(rowsRecognised(columns, plan.outcomes)).toEqual({ count: 0, columns: ['t', 'b', 'x'] })
    const alone = { ...columns, rows: [...columns.rows, ['0', '1', '9', '3']] }
    expect(rowsRecognised(alone, plan.outcomes).count).toBe(1)
    // What the frozen plan does not measure may be known: each person has an outcome of their own.
    expect(rowsRecognised(columns, []).count).toBeGreaterThan(0)
    // What was measured at the end tells nobody apart: it is what is published.
    const ended = { ...columns, rows: [...columns.rows, ['0', '1', '1.5', '99']] }
    expect(rowsRecognised(ended, plan.outcomes).count).toBe(0)
  })

  it('tell the outcome of each when all who are alike have the same', () => {
    expect(isOutcomeTold(columns, plan.outcomes)).toBe(false)
    expect(isOutcomeTold(columns, [])).toBe(false)
    const same = Array.from({ length: 6 }, () => ['1', '3', '1.5', '1'])
    expect(isOutcomeTold({ ...columns, rows: [...columns.rows, ...same] }, plan.outcomes)).toBe(
      true,
    )
  })

  it('say together what neither says alone: other columns beside the same outcome, or a row less', () => {
    const outcomes = ['y']
    const own = { columns, outcomes }
    const less = (count: number) => ({
      columns: { ...columns, rows: columns.rows.slice(count) },
      outcomes,
    })
    expect([0, 1, 4, 5].map((count) => toldTogether(own, less(count)))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(toldTogether(less(1), own)).toBe(true)
    const titled = (titles: readonly string[]) => ({ columns: { ...columns, titles }, outcomes })
    expect(toldTogether(own, titled(['t', 'age', 'x', 'y']))).toBe(true)
    expect(
      toldTogether(own, {
        columns: { ...columns, titles: ['t', 'age', 'x', 'z'] },
        outcomes: ['z'],
      }),
    ).toBe(false)
    const fewer = { titles: ['t', 'y'], rows: columns.rows.map(([t = '', , , y = '']) => [t, y]) }
    expect(toldTogether(own, { columns: fewer, outcomes })).toBe(false)
  })

  it('are read again by any program', () => {
    expect(columnsText(result)?.split('\n').slice(0, 2)).toEqual(['t,b,x,y', '0,1,1.5,0'])
    expect(codebookText(result)).toContain('y,outcome,séances,1')
    expect(codebookText({ ...result, openColumns: undefined })).toBeUndefined()
    expect(planText(result)).toContain('"design": "blocked"')
    expect(scriptText(result)).toContain('# R 3.5 or later')
    expect(plainLine(['a,b', '-1', '-x', '"'])).toBe('"a,b",-1,\'-x,""""\n')
    const formula = { ...columns, titles: ['=1+1', 'b', 'x', 'y'] }
    expect(columnsText({ ...result, openColumns: formula })).toMatch(/^'=1\+1,/)
  })
})

describe('a table whose titles are not those of the plan', () => {
  it('is read under them, and a column that had the title of another is read no more', () => {
    expect(columnsOf(planned)).toEqual(['y', 't', 'b', 'x'])
    const raw = { [fieldOf('y')]: 'x', [fieldOf('t')]: 't', [fieldOf('b')]: '' }
    const renamed = renamedIn(raw, columnsOf(planned))
    expect(renamed).toEqual([{ planned: 'y', read: 'x' }])
    expect(withTitlesOfPlan(table, renamed).titles).toEqual(['name', '', 't', 'b', 'y'])
    const elsewhere = [{ planned: 'y', read: 'nowhere' }]
    expect(withTitlesOfPlan(table, elsewhere).titles).toEqual(table.titles)
  })
})

describe('what is told of a result', () => {
  it('says what differs from the plan without being asked', () => {
    expect(ownDeviationsInWords(result, 'fr').map(plain)).toEqual([
      'Le protocole a été modifié depuis son premier gel : ce plan est celui de la version 3.',
      'La colonne « y » du plan est lue dans la colonne « venues » du fichier.',
    ])
    const own = ownDeviationsInWords({ ...result, kind: 'exploratory' }, 'fr')
    expect(own).toHaveLength(3)
  })

  it('gives programs the same sentence as people, and of what was withdrawn its reason alone', () => {
    const [effect] = effectsOf(numbers)
    if (!effect) throw new Error('no effect')
    const words = effectInWords(effectSentence(effect, numbers, 'fr'), 'fr')
    expect(plain(words)).toContain('séances de plus')
    const entry = resultEntry(result, place)
    expect(JSON.stringify(entry)).toContain(JSON.stringify(words))
    expect(JSON.stringify(entry)).not.toMatch(/"lines"/)
    const gone = resultEntry(
      { ...result, state: 'withdrawn', withdrawnAt: new Date(0), reason: 'Refait.' },
      place,
    )
    expect(Object.keys(gone)).toEqual([
      ...['id', 'href', 'kind', 'state', 'question', 'publishedAt', 'withdrawnAt', 'reason'],
    ])
  })

  it('calls nothing more or less that its interval cannot tell from zero', () => {
    const [effect] = effectsOf(numbers)
    if (!effect) throw new Error('no effect')
    const flat = { ...effect, estimate: -0.04, low: -1.3, high: 1.2 }
    expect(plain(effectSentence(flat, numbers, 'fr').size)).toContain(
      'environ 0 séances, et sans doute entre 1,3 de moins et 1,2 de plus',
    )
  })

  it('is never of a group of a few people', () => {
    const few = { ...numbers.analysis, arms: [{ name: '0', n: 4 }] }
    expect(hasFewPeople({ ...numbers, analysis: few })).toBe(true)
    expect(hasFewPeople({ ...numbers, analysis: few, ofPeople: false })).toBe(false)
    expect(hasFewPeople(numbers)).toBe(false)
  })

  it('hopes for nothing of an outcome that the plan does not have', () => {
    expect(otherPlan(planned, { outcome: '', covariates: ' ' })).toBeUndefined()
    expect(otherPlan(planned, { outcome: 'z; u', covariates: '' })).toMatchObject({
      ...{ least: undefined, isHigherBetter: undefined, unit: '' },
      fields: { outcome: ['z', 'u'], covariates: ['x'] },
    })
    const adjusted = otherPlan(planned, { outcome: '', covariates: 'w' })
    expect(adjusted).toMatchObject({ least: 1, fields: { outcome: 'y', covariates: ['w'] } })
  })
})

describe('figures of an effect', () => {
  const written = (low: number, high: number, ...values: readonly number[]) =>
    [low, high, ...values].map((value) => plain(figuresOf({ low, high }, 'fr')(value)))
  it('have two figures of the width of their interval, and no more', () => {
    expect(written(0.0579, 1.34, 0.697)).toEqual(['0,1', '1,3', '0,7'])
    expect(written(2.905, 5.095, 4)).toEqual(['2,9', '5,1', '4'])
    expect(written(-12_345, 23_456, 5550)).toEqual(['−12 000', '23 000', '6 000'])
    expect(written(-0.04, 0.0009)).toEqual(['−0,04', '0,001'])
  })

  it('write no end as zero that is not', () => {
    expect(written(0.004, 1.3)).toEqual(['0,004', '1,3'])
    expect(written(-0.3, 0)[1]).toBe('0')
  })
})
