import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { givenBytes, nameOfGiven, withGivenFile } from './given-file.ts'
import { CommandMisread, CommandRefused } from './terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'ouvroir-given-'))
const named = join(folder, 'liste.csv')
writeFileSync(named, 'Nom\nAna')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function* pieces(...texts: string[]) {
  for (const text of texts) yield new TextEncoder().encode(text)
}
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe('a file as a command names it', () => {
  it('is read by its path, or from the standard input', async () => {
    expect(textOf(await givenBytes(named))).toBe('Nom\nAna')
    expect(textOf(await givenBytes('-', pieces('No', 'm\nBéa')))).toBe('Nom\nBéa')
    expect([nameOfGiven(named), nameOfGiven('-')]).toEqual(['liste.csv', 'entrée standard'])
  })

  it('is refused in words when nothing can be read there', async () => {
    await expect(givenBytes(join(folder, 'absent.csv'))).rejects.toThrow(CommandRefused)
    await expect(givenBytes(folder)).rejects.toThrow(/ne peut pas être lu/)
  })

  it('stays where it is when it has a path', async () => {
    expect(await withGivenFile(named, async (at) => at)).toBe(named)
    expect(existsSync(named)).toBe(true)
  })

  it('from the standard input, is a file that only its owner reads, for the time of the command', async () => {
    let at = ''
    const read = await withGivenFile(
      '-',
      async (file) => {
        at = file
        expect(statSync(file).mode & 0o077).toBe(0)
        return [readFileSync(file, 'utf8'), readFileSync(file, 'utf8')]
      },
      pieces('un', ' deux'),
    )
    expect(read).toEqual(['un deux', 'un deux'])
    expect(existsSync(at)).toBe(false)
    const failed = withGivenFile(
      '-',
      async (file) => {
        at = file
        throw new Error('arrêté')
      },
      pieces('un'),
    )
    await expect(failed).rejects.toThrow('arrêté')
    expect(existsSync(at)).toBe(false)
  })

  it('gives the standard input to one option only', async () => {
    Object.defineProperty(process, 'stdin', { value: pieces('Nom'), configurable: true })
    expect(textOf(await givenBytes('-'))).toBe('Nom')
    await expect(givenBytes('-')).rejects.toThrow(CommandMisread)
  })
})
