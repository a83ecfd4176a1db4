import { describe, expect, test } from 'vitest'
import { locales } from '#kit/texts.ts'
import {
  checklistSections,
  findSection,
  sectionAt,
  sectionsOf,
  templateSections,
} from './protocol-sections.ts'
import { rowsOf, withWords } from './protocol-words.ts'
import { sectionShapes } from './section-shapes.ts'

const all = [...templateSections, ...checklistSections]

describe('the sections of a protocol', () => {
  test('each has a name and an address of its own', () => {
    expect(new Set(all.map((section) => section.key)).size).toBe(all.length)
    expect(new Set(all.map((section) => section.address)).size).toBe(all.length)
    for (const section of all) {
      expect(section.address).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(findSection(section.key)).toBe(section)
      expect(sectionAt(section.address)).toBe(section)
    }
  })

  test('each asks its question, with help beside it, in both languages', () => {
    for (const section of all) {
      for (const locale of locales) {
        const words = section.words[locale]
        expect(words.title.length).toBeGreaterThan(3)
        expect(words.question).toMatch(/[?…:]$/)
        expect(words.help.length).toBeGreaterThan(20)
      }
    }
  })

  test('French signs are kept with their word by a no-break space', () => {
    for (const section of all) {
      const french = Object.values(section.words.fr).join(' ')
      expect(french).not.toMatch(/ [:;?!»]|« |'/)
    }
  })

  test('a list says once that a line is an answer', () => {
    for (const { words } of all.filter(({ kind }) => kind === 'list')) {
      expect(words.fr.help.split(/par ligne/i).length).toBe(2)
      expect(words.en.help.split(/(?:one|each|a|per) (?:\w+ )?(?:a |per )?line/i).length).toBe(2)
    }
  })

  test('each has the words that its shape asks for, and none is drawn without them', () => {
    expect(templateSections).toHaveLength(sectionShapes.length)
    const [shape] = sectionShapes.filter(({ options }) => options?.some(({ isUsual }) => isUsual))
    if (!shape) throw new Error('no section advises a choice')
    const rows = Object.fromEntries(rowsOf(shape).map((name) => [name, { fr: name, en: name }]))
    const { words, options } = withWords(shape, { [shape.key]: rows })
    expect(words.fr).toEqual({ title: 'titre', question: 'question', help: 'aide' })
    expect(options?.[0]?.label).toEqual({
      fr: 'choix CC-BY-4.0 (le choix habituel)',
      en: 'choix CC-BY-4.0 (the usual choice)',
    })
    expect(() => withWords(shape, {})).toThrow('the section licence has no words for “titre”')
  })

  test('sections of choices or rows say which', () => {
    for (const section of all) {
      if (section.kind === 'choice' || section.kind === 'choices') {
        expect(section.options?.length).toBeGreaterThan(1)
      }
      if (section.kind === 'items')
        expect(section.fields?.some((field) => field.required)).toBe(true)
    }
  })

  test('a checklist is there once it is attached', () => {
    expect(sectionsOf([]).some((section) => section.kind === 'checklist')).toBe(false)
    expect(sectionsOf(['checklist-local-convention'])).toHaveLength(templateSections.length + 1)
  })

  test('cover what the trade and pre-registration ask', () => {
    const standards = new Set(all.flatMap((section) => section.standards ?? []))
    for (const item of [1, 2, 3, 4, 5, 6, 7, 8, 9, 11])
      expect(standards).toContain(`TIDieR ${item}`)
    for (const item of [
      'existing data',
      'stopping rule',
      'sample size rationale',
      'missing data',
    ]) {
      expect(standards).toContain(`OSF ${item}`)
    }
  })
})
