import type { Command } from 'commander'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { helpOf } from './help-examples.ts'
import { listRoutes } from './list-routes.ts'
import { makeProgram } from './program.ts'

/** Runs a command in this process; its words go nowhere else. */
async function run(...args: string[]) {
  const sentences: string[] = []
  const keep = (part: string | Uint8Array) => {
    sentences.push(String(part))
    return true
  }
  vi.spyOn(process.stdout, 'write').mockImplementation(keep)
  vi.spyOn(process.stderr, 'write').mockImplementation(keep)
  const code = await makeProgram().run(args)
  vi.restoreAllMocks()
  return { code, said: sentences.join('') }
}
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

/** What is typed after the words of the command, as a shell cuts it. */
function givenIn(line: string, words: string): readonly string[] {
  const after = line.slice(line.indexOf(`ouvroir ${words}`) + `ouvroir ${words}`.length)
  const typed = after.replace(/ > .*$/, '')
  return [...typed.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
}

function faultsOf(command: Command, values: readonly string[]): readonly string[] {
  const { operands, unknown } = command.parseOptions([...values])
  const globals = unknown.filter((word) => word !== '--json')
  const missing = command.options.filter(
    (option) => option.mandatory && command.getOptionValue(option.attributeName()) === undefined,
  )
  const wanted = command.registeredArguments
  const fits =
    operands.length >= wanted.filter(({ required }) => required).length &&
    (operands.length <= wanted.length || wanted.some(({ variadic }) => variadic))
  // What one example said is not said by the next.
  for (const option of command.options) command.setOptionValue(option.attributeName(), undefined)
  return [
    ...globals.map((word) => `${command.name()}: ${word} is unknown`),
    ...missing.map(({ long }) => `${command.name()}: ${long} is missing`),
    ...(fits ? [] : [`${command.name()}: ${operands.join(' ')} does not fit`]),
  ]
}

describe('the command line', () => {
  it('gives its help in French, and 0', async () => {
    const { code, said } = await run('--help')
    expect(code).toBe(0)
    expect(said).toContain('ouvre l’instance')
    expect(said).not.toMatch(/Usage:|Options:|Commands:/)
  })

  it.each([
    ['inconnue'],
    ['migrat'],
    ['backup'],
    ['backup', 'un', 'deux'],
    ['sign-in'],
    ['sign-in', '--email'],
    ['serve', '--inconnu'],
    ['routes', '--jsom'],
  ])('answers 2 to what it does not understand: %s', async (...args) => {
    const { code, said } = await run(...args)
    expect(code).toBe(2)
    expect(said).not.toContain('    at ')
    expect(said).not.toMatch(/error|unknown|missing|required|argument|did you/i)
  })

  it('answers 1, in words, to settings that cannot be', async () => {
    vi.stubEnv('PORT', 'mille')
    const { code, said } = await run('migrate')
    expect(code).toBe(1)
    expect(said).toContain('PORT')
    expect(said).not.toContain('    at ')
  })

  it.each([
    ['postgres://maison:motdepasse@127.0.0.1:9/ouvroir', 'ne répond pas'],
    [
      'postgres://maison:motdepasse@nulle-part.invalid:5432/ouvroir',
      'dont personne ne connaît le nom',
    ],
    ['postgres://maison:motdepasse@[', 'qui ne peut pas être lue'],
  ])(
    'answers 1, in words and without the secret, to a database that is away: %s',
    async (url, words) => {
      vi.stubEnv('DATABASE_URL', url)
      for (const command of [['seed'], ['audit', 'verify'], ['backup', '/tmp/jamais.tar']]) {
        const { code, said } = await run(...command)
        expect(code).toBe(1)
        expect(said).toContain(words)
        expect(said).not.toMatch(/ {4}at |motdepasse|Error/)
      }
    },
  )

  it('lists every address and who may knock, for machines', async () => {
    const { code, said } = await run('--json', 'routes')
    expect(code).toBe(0)
    const routes = JSON.parse(JSON.stringify(listRoutes()))
    const { schema, routes: told } = JSON.parse(said)
    expect(schema).toBe('ouvroir routes 1')
    // What a described act takes is told as well, and nothing else.
    expect(told.map(({ takes: _, ...route }: { takes?: unknown }) => route)).toEqual(routes)
  })

  it('says in its help how each command is typed, in French', async () => {
    const commands = await makeProgram().commands()
    for (const { words } of commands) {
      const { code, said } = await run(...words.split(' '), '--help')
      expect([words, code]).toEqual([words, 0])
      expect(said).toMatch(/Exemples?\s:\n {2}.*ouvroir /)
      expect(said).not.toMatch(/Usage:|Options:|Arguments:|\(default|\[command\]|display help/)
    }
    expect(Object.keys(helpOf).sort()).toEqual(commands.map(({ words }) => words).sort())
  })

  it('understands every example of its help', async () => {
    const commands = new Map(
      (await makeProgram().commands()).map(({ words, command }) => [words, command]),
    )
    const faults = Object.entries(helpOf).flatMap(([words, { lines }]) =>
      lines.flatMap((line) => {
        const command = commands.get(words)
        return command ? faultsOf(command, givenIn(line, words)) : [`${words} is no command`]
      }),
    )
    expect(faults).toEqual([])
    const tally = commands.get('votes tally')
    if (!tally) throw new Error('votes tally is a command')
    expect(faultsOf(tally, ['a.blt', '--method', 'irv', '--unknown'])).toHaveLength(1)
    expect(faultsOf(tally, ['--method', 'irv'])).toHaveLength(1)
    expect(faultsOf(tally, ['b.blt'])).toHaveLength(1)
  })
})
