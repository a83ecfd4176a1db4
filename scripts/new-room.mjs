#!/usr/bin/env node
/**
 * Begins a room: one thing with a title and a text, which the team writes and shares. Everything that a room owes the
 * house is there and holds: pages, memory, its classes, its tests, who gets in, what outsiders may not see. All of it is
 * in its folder; outside, one line of src/floor-plan.json, and what is written from it.
 *
 *   npm run new-room -- schools --one "une école" --many "écoles" --at ecoles
 *   npm run new-room -- tallies --thing tally --one "un comptage" --many "comptages" --at comptages --instrument
 *
 * `schools` is the room and, without its last s, the thing (`--thing` says another); the rest are the French words on
 * screen and the address. What is not given is asked. With `--instrument`, the phase of a protocol opens the thing too, and
 * reads its figures. Texts are then written anew by whoever knows what the room is for.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { root } from './bootstrap.mjs'

const template = join(import.meta.dirname, 'new-room')

const usage =
  'npm run new-room -- schools --one "une école" --many "écoles" --at ecoles [--thing school] [--before home] [--instrument]'
/** What is written from the rooms. Whoever begins several leaves it for `--later`, until the last. */
const generators = ['schema.mjs', 'floor-plan.mjs', 'typography.mjs']
const asked = await read()
if (typeof asked === 'string') {
  console.log(asked)
  process.exitCode = 2
} else {
  const files = [...writtenAnew(asked), inTheList(asked)]
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
    console.log(path)
  }
  for (const script of asked.later ? [] : generators)
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
Next: say what it is for (src/modules/${asked.room}/README.md), then npm test -- --since HEAD.
The guide: docs/guides/add-a-room.md`)
}

function biome() {
  return join(root, 'node_modules/@biomejs/biome/bin/biome')
}

/** Letters, spaces and what joins words: nothing that code or a page would read otherwise. */
function isWords(text) {
  return /^[\p{L}\p{N} '’,-]+$/u.test(text)
}

/** What was asked, or the sentence that says what to write instead. */
async function read() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        ...Object.fromEntries(
          ['one', 'many', 'at', 'thing', 'before'].map((name) => [name, { type: 'string' }]),
        ),
        instrument: { type: 'boolean' },
        later: { type: 'boolean' },
      },
    })
    const given = await completed({ ...values, room: positionals[0] })
    const wrong = wrongIn(given)
    return wrong ? `${wrong}\n${usage}` : given
  } catch (error) {
    return `${error.message}\n${usage}`
  }
}

/** What was not given is asked, where somebody is at the keyboard. */
async function completed(given) {
  const questions = [
    ['room', 'English name of the room, in the plural (schools): '],
    ['one', 'One of its things in French, with the article (une école): '],
    ['many', 'Several of them in French (écoles): '],
    ['at', 'Address, without accents (ecoles): '],
  ]
  const all = { before: 'home', ...given }
  if (process.stdin.isTTY && questions.some(([name]) => !all[name])) {
    const line = createInterface({ input: process.stdin, output: process.stdout })
    for (const [name, question] of questions) all[name] ||= (await line.question(question)).trim()
    line.close()
  }
  return { ...all, thing: all.thing ?? all.room?.replace(/s$/, '') }
}

/** What is wrong with a name, and what to write instead; nothing when all can be taken. */
function wrongIn({ room = '', thing = '', one = '', many = '', at = '', before }) {
  if (/[^a-z]/.test(room))
    return `« ${room} » has more than small letters from a to z: no accent, digit, capital nor dash, as in schools.`
  if (!room) return 'The room has one English name in the plural, in small letters: schools.'
  if (!/^[a-z]+$/.test(thing) || thing === room)
    return `Of ${room}, one thing has no name yet: say it in small letters, as in --thing school.`
  if (!/^une? [\p{L}]/u.test(one) || !/^\p{L}/u.test(many) || !isWords(one + many))
    return 'The words on screen are French, one of them with its article: --one "une école" --many "écoles".'
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(at))
    return 'The address is written with small letters without accents, and dashes: --at ecoles.'
  if (existsSync(join(root, 'src/modules', room)))
    return `src/modules/${room} is there already: take another name, or add to that room (its README.md says where).`
  if (!floorPlan().includes(before))
    return `src/floor-plan.json has no ${before}: --before takes one of ${floorPlan().join(', ')}.`
  return takenBy({ room, thing, at })
}

function floorPlan() {
  return JSON.parse(readFileSync(join(root, 'src/floor-plan.json'), 'utf8'))
}

/** Why a name cannot be taken: code reads it as its own word, or the house has it. */
function takenBy({ room, thing, at }) {
  const word = [room, thing].find((name) => !isName(name))
  if (word)
    return `« ${word} » is a word of the language: choose another (--thing says that of one thing).`
  const schema = readFileSync(join(root, 'db/schema.sql'), 'utf8')
  if (new RegExp(`^create table ${room} `, 'm').test(schema))
    return `db/schema.sql has a table ${room} already, and the room’s would take its name: choose another.`
  const codes = readdirSync(join(root, 'src'), { recursive: true }).filter((path) =>
    /(?:^|[\\/])(?:[\w-]*paths|routes[\\/][\w-]+|paths[\\/][\w-]+)\.tsx?$/.test(path),
  )
  const isTaken = (path) =>
    new RegExp(`['"\`]/${at}(?:['"\`/]|\\$)`).test(readFileSync(join(root, 'src', path), 'utf8'))
  const owner = codes.find(isTaken)
  return owner && `/${at} is an address of src/${owner} already: choose another (--at).`
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

/** Files of the room; an instrument has its own in place of some. */
function writtenAnew(words) {
  const files = new Map(
    [...partsOf('room')].filter(([path]) => !words.instrument || !isShared(path)),
  )
  if (words.instrument) for (const [path, from] of partsOf('instrument')) files.set(path, from)
  return [...files].map(([path, from]) => [
    `src/modules/${words.room}/${renamed(path, words)}`,
    said(readFileSync(from, 'utf8'), words),
  ])
}

/** An instrument is shown with its experiment: nobody shares it apart. */
function isShared(path) {
  return path.includes('share-specimen')
}

function partsOf(name) {
  const folder = join(template, name)
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .map((path) => [relative(folder, path).replaceAll('\\', '/'), path]),
  )
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
    .replaceAll('{Mot}', () => capital(noun.join(' ')))
    .replaceAll('{adresse}', () => words.at)
}

/** Its line in the list of the rooms: the rest of the house is written from it. */
function inTheList({ room, before }) {
  const path = 'src/floor-plan.json'
  const text = readFileSync(join(root, path), 'utf8')
  return [path, text.replace(`  "${before}"`, `  "${room}",\n  "${before}"`)]
}
