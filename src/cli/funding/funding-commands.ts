import type { Command } from 'commander'
import { makeTerminal } from '../terminal.ts'
import type { ImportNoticesOptions } from './import-notices.ts'

/** The commands of fundings: loaded when one of them is named. */
export function addFundingCommands(program: Command, funding: Command) {
  const terminal = (options: { json?: boolean }) =>
    makeTerminal(options.json === true || program.opts()['json'] === true)

  funding
    .command('import <fichier>')
    .description(
      'lit des annonces d’aides et de marchés (Aides-territoires, dispositif-aide, BOAMP, TED) et les met sous une seule forme ; sans serveur ni base',
    )
    .option('--dry-run', 'lit et montre, sans rien garder ; sans serveur ni base')
    .option('--json', 'réponse en JSON, pour les machines')
    .action(async (file: string, options: ImportNoticesOptions & { json?: boolean }) =>
      (await import('./import-notices.ts')).importNotices(terminal(options), file, options),
    )
}
