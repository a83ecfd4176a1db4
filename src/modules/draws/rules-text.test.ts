import { expect, test } from 'vitest'
import type { Draw } from './draw.ts'
import { hasValue, poolInstance } from './pool-instance.ts'
import type { DrawFeature } from './quota.ts'
import { rulesText } from './rules-text.ts'

const draw = {
  title: 'Jury',
  panelSize: 2,
  sameAddress: true,
  method: 'leximin',
  listSize: 1000,
} as Draw
const value = (key: string, label: string) => ({
  ...{ id: key, key, label, position: 0, populationShare: undefined },
  ...{ min: 1, max: 1, minFlex: 0, maxFlex: 2 },
})
const feature = (key: string, values: DrawFeature['values'], crosses: readonly string[] = []) => ({
  ...{ id: key, key, label: key, position: 0, asked: crosses.length === 0, reference: '' },
  ...{ crosses, values },
})
const sex = feature('sexe', [value('f', 'Femmes'), value('h', 'Hommes')])
const crossed = feature(
  'jeunes',
  [value('f+16-29|30-44', 'Femmes de moins de 45 ans')],
  ['sexe', 'age'],
)

test('the same rule is always the same text, with plain spaces, and any change is another text', () => {
  const text = rulesText(draw, [sex])
  expect(text).toBe(rulesText({ ...draw }, [{ ...sex }]))
  expect(text).not.toMatch(/\u00a0/)
  expect(text).toContain('Femmes : de 1 à 1 place (si rien n’est possible : de 0 à 2)')
  expect(rulesText({ ...draw, panelSize: 3 }, [sex])).not.toBe(text)
})

test('a rule published before an upgrade is the same text after it: figures and hours never change form', () => {
  const text = rulesText({ ...draw, listSize: 10_000, lettersRound: 20_000_000 }, [sex])
  expect(text).toContain('liste de 10000 panels également probables\n')
  expect(text).toMatch(/tour 20000000 \(\d+(?:er)? \p{L}+ \d{4} à \d\d h \d\d\)/u)
  expect(text).not.toMatch(/[\u00a0\u202f\u2212]/)
})

test('the engine gets tickets and answers, households only where the rule asks for them', () => {
  const person = { id: '1', ticket: 't', answers: { sexe: 'f', age: '30-44' }, household: 'h' }
  const instance = poolInstance(draw, [sex, crossed], [person])
  expect(instance.people).toEqual([{ id: 't', values: person.answers, household: 'h' }])
  expect(
    poolInstance({ ...draw, sameAddress: false }, [sex], [person]).people[0],
  ).not.toHaveProperty('household')
  const [young] = crossed.values
  if (!young) throw new Error('no value')
  expect(hasValue(crossed, young, person.answers)).toBe(true)
  expect(hasValue(crossed, young, { sexe: 'f', age: '60+' })).toBe(false)
  expect(hasValue(crossed, young, { sexe: 'h', age: '16-29' })).toBe(false)
})
