import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const modules = 'src/modules'
/** What a stranger or a missing thing is told: the access proof obtains them, of every action and address. */
const ofAccess = ['forbidden', 'not-found']

/** Names of the refusals that these actions give: `refused('frozen')`, `refused(late ? 'too-late' : 'not-now')`. */
export function refusalsIn(source: string): readonly string[] {
  const matches = [...source.matchAll(/\brefused\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g)]
  const names = matches.flatMap(([, inside = '']) => {
    // A condition is compared with words that are no refusals.
    const answers = inside.includes('?') ? inside.slice(inside.indexOf('?')) : inside
    return [...answers.matchAll(/'([a-z]+(?:-[a-z]+)*)'/g)].map(([, name = '']) => name)
  })
  return [...new Set(names)].filter((name) => !ofAccess.includes(name))
}

/** Refusals of the actions of a room that none of these tests names. */
export function unobtained(sources: readonly string[], tests: readonly string[]) {
  const named = (name: string) => tests.some((test) => test.includes(`'${name}'`))
  return [...new Set(sources.flatMap(refusalsIn))].filter((name) => !named(name)).toSorted()
}

export function unobtainedIn(room: string): readonly string[] {
  const isTest = (name: string) => name.includes('.test.')
  const files = filesIn(join(modules, room))
  const actions = files.filter((name) => name.includes('/actions/') && !isTest(name))
  const proofs = filesIn('src/proofs').filter((name) => !name.includes('/access/'))
  const tests = [...files, ...proofs, ...filesIn('e2e')].filter(isTest)
  return unobtained(actions.map(read), tests.map(read))
}

export function roomsOfTheHouse(): readonly string[] {
  return readdirSync(modules)
}

const read = (name: string) => readFileSync(name, 'utf8')

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))
}
