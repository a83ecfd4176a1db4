import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { CommandMisread, CommandRefused, makeTerminal } from './terminal.ts'
import { verifyVote } from './verify-vote.ts'

const folder = mkdtempSync(join(tmpdir(), 'ouvroir-verify-'))
afterAll(() => rmSync(folder, { recursive: true }))

// A whole archive is made and spoilt in the room’s own tests; here, what the command says.
test('a file that is no archive is refused in words; one that is no JSON is misread', async () => {
  const out = makeTerminal(true, { write: () => true } as never)
  const file = join(folder, 'a.json')
  writeFileSync(file, '{"format":"ouvroir vote 1"}')
  await expect(verifyVote(out, file, {})).rejects.toThrow(CommandRefused)
  await expect(verifyVote(out, file, {})).rejects.toThrow(/pas une archive/)
  writeFileSync(file, 'non')
  await expect(verifyVote(out, file, {})).rejects.toThrow(CommandMisread)
})
