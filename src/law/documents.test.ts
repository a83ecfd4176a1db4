import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  brokenLinks,
  documents,
  missingNames,
  missingPaths,
  missingWords,
  privatePlaces,
  treeOfTheHouse,
  unknownCommands,
  unknownFlags,
  unknownScripts,
  wordsOfTheHouse,
} from './documents.ts'
import { houseRoot, pathsBelow, readHouse, type SourceFile } from './source.ts'

interface Package {
  readonly version: string
  readonly license: string
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
}

const pack: Package = JSON.parse(readHouse('package.json'))
const scripts = [...Object.keys(pack.scripts), 'ci', 'install']
const commands = [...readHouse('src/cli/program.ts').matchAll(/\.command\('([a-z-]+)/g)].map(
  ([, name]) => name ?? '',
)
const all = documents()
const faultsOf = (find: (document: SourceFile) => readonly string[]) =>
  all.flatMap((document) => find(document).map((fault) => `${document.path}: ${fault}`))
const page = (text: string): SourceFile => ({ path: 'docs/page.md', text })

describe('documents', () => {
  test('links between documents lead somewhere', () => {
    expect(faultsOf(brokenLinks)).toEqual([])
    expect(brokenLinks(page('[a](nowhere.md) [b](../README.md) [c](#d)'))).toEqual([
      'nowhere.md',
      '#d',
    ])
  })

  test('the scripts they tell to run exist', () => {
    expect(faultsOf((document) => unknownScripts(document, scripts))).toEqual([])
    expect(unknownScripts(page('`npm run dance` and `npm run check`'), scripts)).toEqual(['dance'])
  })

  test('the flags that they tell to give exist', () => {
    const fileOf = (script: string) => {
      // The command line has its own, spread over its commands.
      const file = /scripts\/(?!ouvroir)[\w-]+\.mjs/.exec(pack.scripts[script] ?? '')?.[0]
      return file && readHouse(file)
    }
    expect(faultsOf((document) => unknownFlags(document, fileOf))).toEqual([])
    const told = page('`npm test -- --since main`, `npm test -- --sideways`')
    expect(unknownFlags(told, fileOf)).toEqual(['sideways'])
  })

  test('the commands they tell to run exist', () => {
    expect(commands.length).toBeGreaterThan(5)
    expect(faultsOf((document) => unknownCommands(document, commands))).toEqual([])
    expect(unknownCommands(page('`ouvroir dance`, `ouvroir backup x`'), commands)).toEqual([
      'dance',
    ])
  })

  test('the files that they name are there', () => {
    const tree = treeOfTheHouse()
    expect(faultsOf((document) => missingPaths(document, tree))).toEqual([])
    const here =
      '`src/law/source.ts` `source.ts` `law/` `<room>/store/*.ts` `/source.ts` `FILE.json`'
    expect(missingPaths(page(`${here} \`<later>_votes__add.sql\``), tree)).toEqual([])
    const gone = '`src/law/gone.ts` `gone.tsx#name`, `votes/gone.ts`, `docs/gone/`, `kit/source.ts`'
    expect(missingPaths(page(gone), tree)).toEqual([
      ...['src/law/gone.ts', 'gone.tsx', 'votes/gone.ts', 'docs/gone', 'kit/source.ts'],
    ])
  })

  test('a room that they draw as a tree is as it is drawn', () => {
    const drawn = [
      '```',
      'votes/',
      '├── store/  all',
      '├── gone.ts store/votes.ts …  some',
      '└── module.ts  the plate',
      '```',
    ]
    expect(missingPaths(page(drawn.join('\n')), treeOfTheHouse())).toEqual([
      'src/modules/votes/gone.ts',
    ])
  })

  test('the names that they find in a file are there', () => {
    const read = (path: string) => (existsSync(join(houseRoot, path)) ? readHouse(path) : undefined)
    expect(faultsOf((document) => missingNames(document, read))).toEqual([])
    const told = '`houseRoot` in `src/law/source.ts`, `dance` in `src/law/source.ts`'
    expect(missingNames(page(told), read)).toEqual(['`dance` in `src/law/source.ts`'])
  })

  test('the names of the code that they tell are in the code', () => {
    const known = wordsOfTheHouse()
    expect(faultsOf((document) => missingWords(document, known))).toEqual([])
    // In two pieces: this file is searched too.
    const gone = ['dance', 'Slowly'].join('')
    expect(missingWords(page(`\`SourceFile\` and \`${gone}(ctx)\``), known)).toEqual([gone])
  })

  test('they name no place of one machine', () => {
    expect(faultsOf(privatePlaces)).toEqual([])
    expect(privatePlaces(page(`see /${'root'}/notes.txt`))).toHaveLength(1)
  })
})

describe('the first pages', () => {
  test('the README holds in 120 lines, and speaks French then English', () => {
    const lines = readHouse('README.md').trimEnd().split('\n')
    expect(lines.length).toBeLessThanOrEqual(120)
    expect(lines.indexOf('## In English')).toBeGreaterThan(lines.indexOf('## Essayer'))
  })

  test('the changelog and the card of the software tell this version', () => {
    expect(readHouse('CHANGELOG.md')).toMatch(
      new RegExp(`^## \\[${pack.version.replaceAll('.', '\\.')}\\] - \\d{4}-\\d{2}-\\d{2}$`, 'm'),
    )
    expect(readHouse('publiccode.yml')).toContain(`softwareVersion: "${pack.version}"`)
    expect(readHouse('publiccode.yml')).toContain(`license: ${pack.license}`)
  })

  test('licences are those that package.json and the decision name', () => {
    expect(pack.license).toBe('AGPL-3.0-or-later')
    expect(readHouse('LICENSE')).toContain('GNU AFFERO GENERAL PUBLIC LICENSE')
    expect(readHouse('LICENSE').split('\n').length).toBeGreaterThan(600)
    expect(readHouse('src/engines/LICENSE')).toMatch(/^MIT License/)
  })
})

describe('the guide of installation', () => {
  test('every setting has its line, and every line its setting', () => {
    const shape = readHouse('src/platform/config.ts')
    const settings = [...shape.matchAll(/^ {2}([A-Z][A-Z0-9_]+): /gm)].map(([, name]) => name)
    const rows = readHouse('docs/guides/install.md')
      .split('\n')
      .filter((line) => /^\| `[A-Z]/.test(line))
    const told = rows.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`([A-Z0-9_]+)`/g)].map(([, name]) => name),
    )
    expect(settings.length).toBeGreaterThan(10)
    expect(told.toSorted()).toEqual(settings.toSorted())
  })
})

describe('decisions', () => {
  const decisions = pathsBelow('docs/decisions').filter((path) => /\/\d{4}-/.test(path))

  test.each(decisions)('%s fits on a page and has its five parts', (path) => {
    const text = readHouse(path)
    expect(text.split('\n').length).toBeLessThanOrEqual(60)
    expect(text).toMatch(new RegExp(`^# ${/\d{4}/.exec(path)?.[0]}\\. `))
    expect(text).toMatch(/^- Date: \d{4}-\d{2}-\d{2}$/m)
    expect(text).toMatch(/^- Status: (accepted|replaced by)/m)
    expect([...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title)).toEqual([
      'Context',
      'Decision',
      'Consequences',
      'What would change our mind',
    ])
  })

  test('numbers follow one another and each has its line in the list', () => {
    const numbers = decisions
      .map((path) => Number(/\/(\d{4})-/.exec(path)?.[1]))
      .toSorted((a, b) => a - b)
    expect(numbers).toEqual(numbers.map((_, at) => at + 1))
    const list = readHouse('docs/decisions/README.md')
    const missing = decisions.filter((path) => !list.includes(`(${path.split('/').at(-1)})`))
    expect(missing).toEqual([])
  })
})

describe('libraries', () => {
  const lines = readHouse('docs/dependencies.md')
    .split('\n')
    .filter((line) => /^\| `/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )

  test('each library that runs has its line, and each line its library', () => {
    const told = lines.map(([name]) => name?.replaceAll('`', ''))
    expect(told.toSorted()).toEqual(Object.keys(pack.dependencies).toSorted())
  })

  test('a line says why, who, under which licence, and how to leave', () => {
    expect(
      lines.filter((cells) => cells.length !== 5 || cells.some((cell) => cell === '')),
    ).toEqual([])
  })

  test('versions are exact', () => {
    expect(Object.values(pack.dependencies).filter((wanted) => !/^\d/.test(wanted))).toEqual([])
  })
})

describe('the glossary', () => {
  const rows = readHouse('docs/glossary.md')
    .split('\n')
    .filter((line) => /^\| (?!French|\*\*|-)/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))

  test('an English word is given to one French notion only', () => {
    const words = rows.flatMap(([, , english]) =>
      [...(english ?? '').matchAll(/`([^`]+)`/g)].map(([, word]) => word),
    )
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
  })

  test('a word that is not for later is really used in the code', () => {
    const code = ['src/kit', 'src/platform', 'src/modules', 'src/ui']
      .flatMap(pathsBelow)
      .filter((path) => /\.(tsx?|sql|md)$/.test(path))
      .map((path) => `${path}\n${readHouse(path)}`)
      .join('\n')
    const plain = (text: string) => text.toLowerCase().replace(/[-_ ]/g, '')
    const known = plain(code)
    const unused = rows
      .filter(([, , , note]) => !/^soon\b/.test(note ?? ''))
      .flatMap(([, , english]) => [...(english ?? '').matchAll(/`([^`]+)`/g)])
      .map(([, word]) => word ?? '')
      .filter((word) => !known.includes(plain(word)))
    expect(unused).toEqual([])
  })
})
