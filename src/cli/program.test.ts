import { afterEach, describe, expect, it, vi } from 'vitest'
import { listRoutes } from './list-routes.ts'
import { makeProgram } from './program.ts'

/** Runs a command in this process; its words go nowhere else. */
async function run(...given: string[]) {
  const said: string[] = []
  const keep = (part: string | Uint8Array) => {
    said.push(String(part))
    return true
  }
  vi.spyOn(process.stdout, 'write').mockImplementation(keep)
  vi.spyOn(process.stderr, 'write').mockImplementation(keep)
  const code = await makeProgram().run(given)
  vi.restoreAllMocks()
  return { code, said: said.join('') }
}
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

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
  ])('answers 2 to what it does not understand: %s', async (...given) => {
    const { code, said } = await run(...given)
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
    expect(JSON.parse(said)).toEqual(JSON.parse(JSON.stringify(listRoutes())))
  })
})
