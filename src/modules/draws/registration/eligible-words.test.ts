import { expect, test } from 'vitest'
import { whoMay } from './eligible-words.ts'
import { registrationTexts } from './texts/registration.ts'

const { fr, en } = registrationTexts

test.each([
  ['Personnes de 16 ans et plus qui habitent la commune', 'la commune', ''],
  ['Habitant·es de 16 ans ou plus qui habitent Valbrenne.', 'Valbrenne', ''],
  ['Personnes de 16 ans et plus', '', ''],
  ['', '', ''],
  // The age of the rule is not that of the form: nothing of the rule is dropped.
  ['Personnes de 18 ans et plus', '', 'Personnes de 18 ans et plus'],
  ['Élèves du collège', '', 'Élèves du collège'],
])('« %s »: lives in « %s », and else « %s »', (population, livesIn, asked) => {
  expect(whoMay(16, population)).toEqual({ livesIn, anyNationality: false, asked })
})

test('an age is said once, and where one lives is said in the first person', () => {
  const words = fr.eligible(16, 'Personnes de 16 ans et plus qui habitent la commune')
  expect(words).toBe('J’habite la commune, j’ai 16 ans ou plus et je m’inscris une seule fois')
  expect(words.match(/ans/g)).toHaveLength(1)
  expect(fr.eligible(16, 'Personnes de 16 ans et plus')).toBe(fr.eligible(16, ''))
  expect(fr.eligible(11, 'Élèves du collège')).toMatch(/«\sÉlèves du collège\s»/)
  const english = en.eligible(16, 'Personnes de 16 ans et plus qui habitent Valbrenne')
  expect(english).toBe('I live in Valbrenne, I am 16 or older and I register once only')
})

test('no nationality is asked: it is said in the first person too', () => {
  const people =
    'Personnes de 16 ans et plus qui habitent la commune, quelle que soit leur nationalité'
  expect(fr.eligible(16, people)).toBe(
    'J’habite la commune, j’ai 16 ans ou plus, quelle que soit ma nationalité, et je m’inscris une seule fois',
  )
  expect(en.eligible(16, people)).toBe(
    'I live in the municipality, I am 16 or older, whatever my nationality, and I register once only',
  )
})

test.each([
  'Personnes de 16 ans et plus qui habitent la commune, avec leurs enfants',
  'Personnes de 16 ans et plus qui habitent le hameau de la Brenne, sauf les élu·es',
])('what else a rule asks stays in its own words, of the others: « %s »', (people) => {
  expect(fr.eligible(16, people).replace(/\s/g, ' ')).toBe(
    `J’ai 16 ans ou plus, je suis dans ce cas : « ${people} », et je m’inscris une seule fois`,
  )
  expect(en.eligible(16, people)).toBe(
    `I am 16 or older, I am one of: “${people}”, and I register once only`,
  )
})
