import { describe, expect, test } from 'vitest'
import { writtenFault } from '#kit/content/content.ts'
import { readContent, readContentFile } from '#platform/content.ts'
import { aspects, sources } from './indicator.ts'
import { readIndicators } from './read-indicators.ts'

const folder = 'src/modules/evaluation/indicators/content'
const read = await readContent(folder)
const { indicators, faults } = readIndicators(read.files)

test('the files of the house are read without a fault', () => {
  expect([...read.faults, ...faults].map(writtenFault)).toEqual([])
  expect(indicators.length).toBe(read.files.length)
  expect(indicators.length).toBeGreaterThanOrEqual(24)
})

test('every aspect and every source has its indicators', () => {
  for (const aspect of aspects)
    expect(indicators.filter((indicator) => indicator.aspect === aspect).length).toBeGreaterThan(3)
  for (const source of sources)
    expect(indicators.filter((indicator) => indicator.source === source).length).toBeGreaterThan(1)
})

test('no indicator bears the name of another', () => {
  const names = indicators.map(({ words }) => words.name.fr)
  expect(new Set(names).size).toBe(names.length)
})

const rows = [
  'nom',
  "ce qu'il dit",
  'ce qu’il ne dit pas',
  'unité',
  'où le prendre',
  'exemple de cible',
  'pourquoi cette cible',
  'ce qui serait un échec',
  'pièges',
]
const whole = `---
aspect: satisfaction
source: question d'enquête
moments: [avant, 6 mois après]
défis: [Développer le pouvoir d'agir]
---

| | français | English |
|---|---|---|
${rows.map((row) => `| ${row} | oui | yes |`).join('\n')}
`

async function told(text: string): Promise<readonly string[]> {
  const { file, faults: own } = await readContentFile('un.md', text)
  return [...own, ...readIndicators([file]).faults].map((fault) =>
    writtenFault(fault).replaceAll('\u00a0', ' '),
  )
}

describe('a mistake is told with its line, and what to do', () => {
  test('a whole file has none', async () => {
    expect(await told(whole)).toEqual([])
  })

  test.each([
    ['aspect: satisfaction', 'aspect: satisfactions', 'n’est pas un mot de la liste « aspect »'],
    ["source: question d'enquête", 'source: rumeur', 'n’est pas un mot de la liste « source »'],
    ['6 mois après', '6 mois', 'n’est pas un mot de la liste « moments »'],
    ['aspect: satisfaction\n', '', 'il manque « aspect »'],
    ['| unité | oui | yes |', '| unité | oui | |', 'il manque l’anglais de « unité »'],
    ['| unité | oui | yes |', '| unité | | yes |', 'il manque le français de « unité »'],
    ['| unité | oui | yes |', '| unité | oui |', 'une ligne du tableau a trois cases'],
    ['| unité | oui | yes |\n', '', 'il manque la ligne « unité »'],
    ['| unité | oui | yes |', '| unités | oui | yes |', 'n’a pas de ligne « unités »'],
    ['| pièges | oui | yes |', '| nom | oui | yes |', '« nom » est déjà écrit plus haut'],
  ])('%j → %j', async (from, to, words) => {
    expect(whole).toContain(from)
    const found = await told(whole.replace(from, to))
    expect(
      found.some((fault) => /^un\.md, ligne \d+ : /.test(fault) && fault.includes(words)),
    ).toBe(true)
  })
})
