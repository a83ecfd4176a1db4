import { expect, test } from 'vitest'
import type { Resource } from '../../resource.ts'
import { aResource, aSheet, aView } from '../../testing/examples.ts'
import { resourceTexts } from '../../texts/resources.ts'
import { bodyBlocks } from './body-blocks.ts'
import { resourceDocument } from './resource-document.ts'

const href = 'http://localhost:3000/ressources/a'

function resource(overrides: Partial<Resource> = {}): Resource {
  return aResource(overrides)
}

test('lines that start with a dash or a number are a list, the others a paragraph', () => {
  const { content } = aSheet()
  const sections = {
    method: '1. Écrire\n2. Tirer',
    steps: 'Un.\n\n- Deux\n- Trois',
    advice: '1. Seul',
  }
  const blocks = bodyBlocks(resource({ content: { ...content, sections, sources: [] } }), href)
  expect(blocks.filter(({ kind }) => kind !== 'heading')).toEqual([
    { kind: 'list', ordered: true, items: ['Écrire', 'Tirer'] },
    { kind: 'paragraph', text: 'Un.' },
    { kind: 'list', items: ['Deux', 'Trois'] },
    { kind: 'list', ordered: true, items: ['Seul'] },
  ])
})

test('the steps of a method come before what to beware of', () => {
  const { content } = aSheet()
  const sections = { whenToUse: 'Quand.', vigilance: 'Gare.', advice: 'Conseil.' }
  const steps = [{ title: 'Écrire', text: 'Une page.' }]
  const input = { ...content, sections, steps, sources: [] }
  const blocks = bodyBlocks(resource({ kind: 'method', content: input }), href)
  const titles = blocks.flatMap((block) => (block.kind === 'heading' ? block.text : []))
  expect(titles.indexOf('1. Écrire')).toBeGreaterThan(0)
  expect(titles.indexOf('1. Écrire')).toBeLessThan(
    titles.indexOf(resourceTexts.fr.sections.vigilance),
  )
})

test('a step that was not named has its number in words, and no bare figure', () => {
  const steps = [
    { title: '', text: 'Écrire une page.', minutes: 80 },
    { title: 'Lire', text: '' },
  ]
  const input = { ...aSheet().content, sections: {}, steps, sources: [] }
  const titles = (language: 'fr' | 'en') =>
    bodyBlocks(resource({ kind: 'method', content: input, language }), href).flatMap((block) =>
      block.kind === 'heading' ? block.text.replaceAll('\u00a0', ' ') : [],
    )
  expect(titles('fr')).toEqual(expect.arrayContaining(['Étape 1 (1 h 20)', '2. Lire']))
  expect(titles('en')).toContain('Step 1 (1 h 20 min)')
})

test('an invented sheet says so in every document, and a lived one does not', () => {
  const notes = (overrides: Partial<Resource>) =>
    resourceDocument(aView(resource(overrides))).blocks.filter(({ kind }) => kind === 'note')
  expect(notes({ source: 'demo' })).toEqual([{ kind: 'note', text: resourceTexts.fr.demoText }])
  expect(notes({ source: 'house' })).toEqual([])
})
