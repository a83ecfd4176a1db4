import { verifyAudit } from '#platform/audit.ts'
import { withDatabase } from './database.ts'
import { CommandRefused, type Terminal } from './terminal.ts'

export async function auditVerify(out: Terminal, anchor?: string) {
  await withDatabase(async ({ house }) => {
    const report = await verifyAudit(house.db, readAnchor(anchor))
    out.json('ouvroir audit verify 1', report)
    if (report.brokenAt !== undefined) {
      throw new CommandRefused(`La chaîne est rompue à la ligne ${report.brokenAt}.`)
    }
    out.say(`${report.lines} lignes, chaîne intacte. Tête : ${report.lines}:${report.head}`)
  })
}

function readAnchor(text: string | undefined) {
  if (text === undefined) return undefined
  const [, position, hash] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? []
  if (!position || !hash) throw new CommandRefused('L’ancre s’écrit position:empreinte.')
  return { position: Number(position), hash }
}
