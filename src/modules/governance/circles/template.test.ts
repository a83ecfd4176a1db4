import { expect, test } from 'vitest'
import { circleTemplates, templateNames } from './template.ts'
import { templateTexts } from './texts/templates.ts'
import { circleParts, rolePart } from './words.ts'

test('three people preside together, for three years', () => {
  expect(circleTemplates['co-presidency'].roles[0]).toMatchObject({ seats: 3, termMonths: 36 })
})

test('each college of the animation circle has two seats for three years', () => {
  const colleges = circleTemplates.animation.roles.filter(({ kind }) => kind === 'other')
  expect(colleges).toHaveLength(5)
  expect(colleges.every(({ seats, termMonths }) => seats === 2 && termMonths === 36)).toBe(true)
})

test.each(templateNames)('every role of the model “%s” has its words in both languages', (name) => {
  for (const texts of Object.values(templateTexts)) {
    const words: Readonly<Record<string, { title: string; accountabilities: string }>> =
      texts[name].roles
    for (const { key } of circleTemplates[name].roles) {
      expect(words[key]?.title).toMatch(/\S/)
      expect(words[key]?.accountabilities).toMatch(/\S/)
    }
  }
})

test('a role that several circles have is written once', () => {
  expect(rolePart('animation', 'secretary')).toBe('secretary')
  expect(rolePart('animation', 'citizens')).toBe('animation/citizens')
  const keys = circleParts.map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
})
