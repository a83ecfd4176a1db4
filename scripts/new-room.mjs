#!/usr/bin/env node
/**
 * Begins a room: one thing with a title and a text, which the team writes and shares. Everything that a room owes the
 * house is there and holds: pages, memory, its classes, its tests, who gets in, what outsiders may not see.
 *
 *   npm run new-room -- surveys --one "une enquête" --many "enquêtes" --at enquetes
 *
 * `surveys` is the room and, without its last s, the thing (`--thing` says another); the rest are the French words on
 * screen and the address. Texts are then written anew by whoever knows what the room is for.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './bootstrap.mjs'

const template = join(import.meta.dirname, 'new-room')

const asked = read()
if (typeof asked === 'string') {
  console.log(asked)
  process.exitCode = 2
} else {
  const files = [...writtenAnew(asked), ...withTheRoom(asked)]
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
    console.log(path)
  }
  for (const script of ['schema.mjs', 'floor-plan.mjs', 'typography.mjs'])
    execFileSync(process.execPath, [join(import.meta.dirname, script)], {
      cwd: root,
      stdio: 'inherit',
    })
  const written = files.map(([path]) => path).filter((path) => /\.tsx?$/.test(path))
  execFileSync(process.execPath, [biome(), 'check', '--write', '--unsafe', ...written], {
    cwd: root,
    stdio: 'ignore',
  })
  console.log(`
The room is open: npm run dev, then http://localhost:3000/${asked.at}
Next: say what it is for (src/modules/${asked.room}/README.md), its words in docs/glossary.md and README.md,
then npm test -- --since HEAD. The guide: docs/guides/add-a-room.md`)
}

function biome() {
  return join(root, 'node_modules/@biomejs/biome/bin/biome')
}

/** Letters, spaces and what joins words: nothing that code or a page would read otherwise. */
function isWords(text) {
  return /^[\p{L}\p{N} '’,-]+$/u.test(text)
}

/** What was asked, or the sentence that says what to write instead. */
function read() {
  const usage =
    'npm run new-room -- surveys --one "une enquête" --many "enquêtes" --at enquetes [--thing survey] [--before home]'
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: Object.fromEntries(
        ['one', 'many', 'at', 'thing', 'before'].map((name) => [name, { type: 'string' }]),
      ),
    })
    const [room] = positionals
    const { one, many, at, before = 'home' } = values
    const thing = values.thing ?? room?.replace(/s$/, '')
    if (!/^[a-z]+$/.test(room ?? '') || !/^[a-z]+$/.test(thing) || thing === room)
      return `The room has one English name in the plural, in small letters.\n${usage}`
    if (!/^une? [\p{L}]/u.test(one ?? '') || !/^\p{L}/u.test(many ?? '') || !isWords(one + many))
      return `The words on screen are French, one of them with its article.\n${usage}`
    if (!/^[a-z]+(?:-[a-z]+)*$/.test(at ?? ''))
      return `The address is written with small letters without accents, and dashes.\n${usage}`
    if (existsSync(join(root, 'src/modules', room))) return `src/modules/${room} is there already.`
    const taken = takenBy({ room, thing, at })
    if (taken) return `${taken}\n${usage}`
    if (!JSON.parse(readFileSync(join(root, 'src/floor-plan.json'), 'utf8')).includes(before))
      return `src/floor-plan.json has no ${before}.`
    return { room, thing, one, many, at, before }
  } catch (error) {
    return `${error.message}\n${usage}`
  }
}

/** Why a name cannot be taken: code reads it as its own word, or the house has it. */
function takenBy({ room, thing, at }) {
  const word = [room, thing].find((name) => !isName(name))
  if (word)
    return `« ${word} » is a word of the language: choose another (--thing says that of one thing).`
  const schema = readFileSync(join(root, 'db/schema.sql'), 'utf8')
  if (new RegExp(`^create table ${room} `, 'm').test(schema))
    return `db/schema.sql has a table ${room} already: the room takes its name.`
  const codes = readdirSync(join(root, 'src'), { recursive: true }).filter((path) =>
    /(?:^|[\\/])(?:[\w-]*paths|routes[\\/][\w-]+|paths[\\/][\w-]+)\.tsx?$/.test(path),
  )
  const isTaken = (path) =>
    new RegExp(`['"\`]/${at}(?:['"\`/]|\\$)`).test(readFileSync(join(root, 'src', path), 'utf8'))
  const owner = codes.find(isTaken)
  return owner && `/${at} is an address of src/${owner} already.`
}

/** Reserved words, and what an English module may not name. */
function isName(name) {
  try {
    new Function(`'use strict'; const ${name} = 1; return { ${name} }`)
    return !/^(?:await|async|arguments|eval|undefined|object|string|number|boolean|symbol|never|any|unknown|type|module|namespace|declare|test|expect)$/.test(
      name,
    )
  } catch {
    return false
  }
}

/** Files of the room, and its lists beside those of the others. */
function writtenAnew(words) {
  const { room } = words
  const ownRoom = join(template, 'room')
  const inRoom = readdirSync(ownRoom, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ownRoom, join(entry.parentPath ?? entry.path, entry.name)))
    .map((path) => [`src/modules/${room}/${renamed(path, words)}`, `room/${path}`])
  const beside = [
    [`src/proofs/access/rules/${room}.ts`, 'rules.ts.txt'],
    [`src/proofs/access/actions/rooms/${room}.ts`, 'acts.ts.txt'],
    [`e2e/support/rooms/${room}.ts`, 'examples.ts.txt'],
  ]
  return [...inRoom, ...beside].map(([path, from]) => [
    path,
    said(readFileSync(join(template, from), 'utf8'), words),
  ])
}

function renamed(path, words) {
  if (path === 'table.sql.txt') return `migrations/${nextMigration()}_${words.room}__create.sql`
  return inCode(path.replace(/\.txt$/, ''), words)
}

/** After all the migrations that are there, whatever the clock of their authors said. */
function nextMigration() {
  const last = readdirSync(join(root, 'src'), { recursive: true })
    .map((path) => /migrations[\\/](\d{12})_/.exec(path)?.[1] ?? '')
    .toSorted()
    .at(-1)
  const now = new Date().toISOString().replace(/\D/g, '').slice(0, 12)
  return now > last ? now : String(Number(last) + 1)
}

/** As French is printed: the words stand between quotes of code. */
function typographic(words) {
  return words.replaceAll("'", '’')
}

function capital(word) {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** The specimen of the template, by its new names: in code and in English they are the same words. */
function inCode(text, { room, thing }) {
  return text
    .replaceAll('specimens', () => room)
    .replaceAll('Specimens', () => capital(room))
    .replaceAll('specimen', () => thing)
    .replaceAll('Specimen', () => capital(thing))
}

function said(text, words) {
  const { one, many } = { one: typographic(words.one), many: typographic(words.many) }
  const [article, ...noun] = one.split(' ')
  const none = article === 'une' ? 'Aucune' : 'Aucun'
  return inCode(text, words)
    .replaceAll('{un}', () => one)
    .replaceAll('{Aucun}', () => `${none} ${noun.join(' ')}`)
    .replaceAll('{Plusieurs}', () => capital(many))
    .replaceAll('{plusieurs}', () => many)
    .replaceAll('{mot}', () => noun.join(' '))
    .replaceAll('{adresse}', () => words.at)
}

/** Lines in lists of the house: the rooms, their order, and the permission that pages alone ask. */
function withTheRoom({ room, thing, before }) {
  return [
    edited('src/floor-plan.json', (text) =>
      text.replace(`  "${before}"`, `  "${room}",\n  "${before}"`),
    ),
    edited('src/app.ts', (text) =>
      text
        .replace(
          'import { drawProblem }',
          `import { ${room}Module } from '#modules/${room}/module.ts'\nimport { drawProblem }`,
        )
        .replace(new RegExp(`\\n    ${before}Module`), `\n    ${room}Module,\n    ${before}Module`),
    ),
    edited('src/proofs/access/sweep.ts', (text) =>
      text.replace(
        '  samples: [\n',
        `  samples: [\n    '${room}/permissions.ts#mayRead${capital(thing)}',\n`,
      ),
    ),
  ]
}

function edited(path, change) {
  const before = readFileSync(join(root, path), 'utf8')
  const after = change(before)
  if (after === before)
    throw new Error(`${path} has no place for the room any more: mend scripts/new-room.mjs`)
  return [path, after]
}
