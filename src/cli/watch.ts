import { problemSentence, readDue } from '#modules/watch/index.ts'
import { withInstance } from './instance.ts'
import type { Terminal } from './terminal.ts'

/** Reads every source that is due, once; what failed is said with its reason. */
export async function watchFetch(out: Terminal) {
  await withInstance(async (open) => {
    const report = await readDue(open)
    out.say(`sources lues : ${report.fetched}`)
    out.say(`nouvelles trouvailles : ${report.fresh}`)
    out.say(`sans changement : ${report.unchanged}`)
    out.say(`en échec : ${report.failed.length}`)
    if (report.mail) {
      out.say(`lettres lues : ${report.mail.letters}, trouvailles : ${report.mail.fresh}`)
      if (report.mail.problem) out.say(`  ${problemSentence(report.mail.problem, 'fr')}`)
    }
    for (const { source, address, problem, paused } of report.failed) {
      const end = paused ? ' (mise en pause)' : ''
      out.say(`  ${source}, ${address} : ${problemSentence(problem, 'fr')}${end}`)
    }
    out.json('ouvroir watch fetch 1', {
      ...report,
      failed: report.failed.map((entry) => ({
        ...entry,
        message: problemSentence(entry.problem, 'fr'),
      })),
    })
  })
}
